import EqualityModel
import EqualitySystem
import Foundation
import XCTest

@testable import EqualityStore

/// Bringing older stores up to date.
final class MigrationTests: StoreTestCase {
  private let addition = "CREATE TABLE addition (id INTEGER PRIMARY KEY) STRICT"

  /// The version after today's.
  private let next = Schema.all.count + 1

  private func schemas(steps: [String]) -> [Schema] {
    Schema.all + [
      Schema(objects: Schema.all[Schema.all.count - 1].objects + [addition], steps: steps)
    ]
  }

  private func open(steps: [String]) throws -> Store {
    try Store.open(at: path(), busyTimeout: 100, schemas: schemas(steps: steps))
  }

  func testAnOlderStoreIsBroughtUpToDateOnce() throws {
    _ = try makeStore()

    for _ in 1...2 {
      let store = try open(steps: [addition])
      XCTAssertEqual(try store.connection.integer("PRAGMA user_version"), next)
      XCTAssertEqual(try store.connection.integer("SELECT count(*) FROM addition"), 0)
      XCTAssertEqual(try store.project(), Example.project)
    }
    assertThrows(StoreError.newerVersion(found: next, known: next - 1)) {
      _ = try Store.open(at: path())
    }
  }

  func testAFailingStepLeavesTheOlderStore() throws {
    _ = try makeStore()
    let before = try bytes(of: path())

    XCTAssertThrowsError(try { _ = try open(steps: [addition, "CREATE TABLE unit (id)"]) }())

    XCTAssertEqual(try bytes(of: path()), before)
  }

  func testStepsThatDoNotMakeTheirVersionAreUndone() throws {
    _ = try makeStore()

    assertThrows(StoreError.schemaAltered(object: "addition")) { _ = try open(steps: []) }

    XCTAssertEqual(try Store.open(at: path()).project(), Example.project)
  }

  /// A store of an earlier version: the units of ``Example``, and what these statements add.
  private func make(version: Int, _ statements: String...) throws {
    let place = try AbsolutePath(path())
    try createPrivateFile(place)
    let connection = try Connection.open(place)
    try connection.keepDurably()
    try connection.transaction {
      let migrations = Migrations(schemas: Array(Schema.all.prefix(version)))
      try migrations.createAll(on: connection)
      try connection.insert(Example.project)
      try UnitReplacement(of: [], with: Example.units()).apply(to: connection)
      for statement in statements { try connection.run(statement) }
      for part in ContentChecksum.allCases { try part.renew(on: connection, version: version) }
    }
  }

  func testStoresOfEveryEarlierVersionAreBroughtUpToDateWithAllThatIsInThem() throws {
    for version in 1..<Schema.all.count {
      try make(
        version: version, "INSERT INTO participant (id, pseudonym, gender) VALUES (1, 'p', 1)",
        """
        INSERT INTO participation (participant, unit, start_date, end_date, end_reason)
        SELECT 1, id, 20210503, 0, 0 FROM unit WHERE code = 'A1'
        """,
        "INSERT INTO release VALUES (1, 'a', 'gender', '2021-10', '_T', 0, 5, NULL, '2021-11-01')",
        "INSERT INTO released_cell VALUES (1, 0, '_T', 'new', 'woman', 9)")

      let store = try Store.open(at: path())

      XCTAssertEqual(try store.connection.integer("PRAGMA user_version"), Schema.all.count)
      XCTAssertEqual(try store.registered().map(\.start), [2021_05_03])
      XCTAssertEqual(try store.closedStays(), [])
      XCTAssertEqual(try store.waves(), [])
      XCTAssertEqual(try store.targetGroups(), [])
      XCTAssertEqual(try store.suppliers(), [])
      XCTAssertEqual(try store.referrals(), [])
      XCTAssertEqual(try store.release(number: 1)?.cells.map(\.count), [9])
      XCTAssertEqual(try store.dimensions(), Dimension.standard)
      XCTAssertEqual(try store.integrityProblems(), [])
      try FileManager.default.removeItem(atPath: path())
    }
  }

  func testTheUnitsOfOlderReleasesAreThoseOfTheTree() throws {
    try make(
      version: 1,
      """
      INSERT INTO release VALUES
        (1, 'a', 'gender', '2021-10', '_T', 1, 5, NULL, '2021-11-01'),
        (2, 'b', 'gender', '2021-10', '_T', 0, 5, NULL, '2021-11-01'),
        (3, 'c', 'gender', '2021-10', 'A', 1, 5, NULL, '2021-11-01')
      """,
      """
      INSERT INTO released_cell VALUES
        (1, 0, '_T', 'new', 'woman', 9), (1, 1, '_T', 'new', 'man', NULL),
        (1, 2, 'B', 'new', 'woman', 9), (1, 3, 'B1', 'new', 'woman', 9),
        (2, 0, '_T', 'new', 'woman', 8), (3, 0, 'A', 'new', 'woman', 0),
        (3, 1, 'A2', 'new', 'woman', 0)
      """)

    let store = try Store.open(at: path())

    let units = try (1...3).map { try store.release(number: $0)?.units.map(\.description) }
    XCTAssertEqual(units, [["_T", "B<_T", "B1<B"], ["_T persons"], ["A", "A2<A"]])
    XCTAssertEqual(try store.release(number: 1)?.cells.map(\.count), [9, nil, 9, 9])
    XCTAssertEqual(try store.integrityProblems(), [])
  }

  func testFilesThatAnOlderProgramLeftWaitingAreFinished() throws {
    try make(
      version: 9,
      "INSERT INTO release VALUES (1, 'a', 'gender', '2021-10', '_T', 0, 5, NULL, '2021-11-01')",
      """
      INSERT INTO waiting_file VALUES
        ('\(path(".jamlik-1"))', '\(path("recorded"))', 0, 1),
        ('\(path(".jamlik-2"))', '\(path("forgotten"))', 0, NULL)
      """)
    for name in [".jamlik-1", ".jamlik-2"] {
      try Data(name.utf8).write(to: URL(filePath: path(name)))
    }

    try Store.open(at: path()).finishPublications()

    XCTAssertEqual(try bytes(of: path("recorded")), Data(".jamlik-1".utf8))
    for name in [".jamlik-1", ".jamlik-2", "forgotten"] {
      XCTAssertFalse(FileManager.default.fileExists(atPath: path(name)), name)
    }
    XCTAssertEqual(try Store.open(at: path()).integrityProblems(), [])
  }

  func testADamagedStoreIsNotBroughtUpToDate() throws {
    for version in 1..<Schema.all.count {
      try make(version: version)
      try Connection.open(AbsolutePath(path())).run("UPDATE unit SET name = 'x' WHERE code = 'A'")

      assertThrows(StoreError.damaged) { _ = try Store.open(at: path()) }
      try FileManager.default.removeItem(atPath: path())
    }
  }
}

extension ReleasedUnit {
  fileprivate var description: String {
    code + (parent.map { "<\($0)" } ?? "") + (addsUp ? " adds up" : "")
      + (countsPersons ? " persons" : "")
  }
}
