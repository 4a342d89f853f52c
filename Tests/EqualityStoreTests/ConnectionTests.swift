import EqualityStore
import EqualitySystem
import XCTest

/// What SQLite does with every file that this program opens.
final class ConnectionTests: StoreTestCase {
  private func open() throws -> Connection {
    let place = try AbsolutePath(path("plain.sqlite"))
    if try !fileExists(place.text) { try createPrivateFile(place) }
    let connection = try Connection.open(place)
    try connection.keepDurably()
    return connection
  }

  func testEverySettingTakesEffectOnEveryOpening() throws {
    let expected = [
      "journal_mode": "delete", "synchronous": "3", "secure_delete": "1", "temp_store": "2",
      "cell_size_check": "1", "foreign_keys": "1", "busy_timeout": "5000", "trusted_schema": "0",
    ]
    for _ in 1...2 {
      let connection = try open()
      try connection.run("CREATE TABLE IF NOT EXISTS t (a)")
      for (setting, value) in expected {
        XCTAssertEqual(try connection.text("PRAGMA \(setting)"), value, setting)
      }
    }
  }

  func testDefensiveModeKeepsTheSchemaOutOfReach() throws {
    let connection = try open()
    try connection.run("CREATE TABLE t (a)")
    try connection.run("PRAGMA writable_schema = ON")

    XCTAssertThrowsError(try connection.run("UPDATE sqlite_schema SET sql = 'x'"))
  }

  func testNoExtensionCanBeLoaded() throws {
    let connection = try open()

    XCTAssertThrowsError(try connection.text("SELECT load_extension('anything')")) {
      XCTAssertEqual(($0 as? SQLiteFailure)?.message, "not authorized")
    }
  }

  func testNoOtherFileCanBeAttached() throws {
    let connection = try open()

    XCTAssertThrowsError(try connection.run("ATTACH 'other.sqlite' AS other"))
  }

  func testViewsAndTriggersDoNothing() throws {
    let connection = try open()
    try connection.run("CREATE TABLE t (a)")
    try connection.run("CREATE VIEW v AS SELECT 1")
    try connection.run("CREATE TRIGGER g AFTER INSERT ON t BEGIN DELETE FROM t; END")
    try connection.run("INSERT INTO t VALUES (1)")

    XCTAssertEqual(try connection.integer("SELECT count(*) FROM t"), 1)
    XCTAssertThrowsError(try connection.integer("SELECT * FROM v"))
  }

  func testTextInDoubleQuotesIsNoString() throws {
    XCTAssertThrowsError(try open().text("SELECT \"nothing\""))
  }

  func testVacuumingWorksAndAttachingIsForbiddenAgainAfterwards() throws {
    let connection = try open()
    try connection.run("CREATE TABLE t (a)")

    try connection.vacuum()

    XCTAssertThrowsError(try connection.run("ATTACH 'other.sqlite' AS other"))
    XCTAssertEqual(names, ["plain.sqlite"])
  }

  func testTextKeepsItsZeroBytes() throws {
    let connection = try open()
    var read = ""
    try connection.prepare("SELECT ?").run("a\0b") { read = $0.text(0) }

    XCTAssertEqual(read, "a\0b")
  }

  func testAFailureNamesTheStatementAndNoValue() throws {
    let connection = try open()
    try connection.run("CREATE TABLE t (a TEXT UNIQUE)")
    let statement = try connection.prepare("INSERT INTO t VALUES (?)")
    try statement.run("P-CANARY")

    XCTAssertThrowsError(try statement.run("P-CANARY")) {
      XCTAssertEqual(($0 as? SQLiteFailure)?.kind, .constraint)
      XCTAssertFalse("\($0)".contains("CANARY"))
    }
  }

  func testATransactionThatThrowsLeavesNothing() throws {
    struct Stop: Error {}
    let connection = try open()
    try connection.run("CREATE TABLE t (a)")

    XCTAssertThrowsError(
      try connection.transaction {
        try connection.run("INSERT INTO t VALUES (1)")
        throw Stop()
      })

    XCTAssertEqual(try connection.integer("SELECT count(*) FROM t"), 0)
  }
}
