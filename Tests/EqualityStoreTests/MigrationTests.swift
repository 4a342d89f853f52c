import EqualitySystem
import XCTest

@testable import EqualityStore

/// Bringing older stores up to date.
final class MigrationTests: StoreTestCase {
  private let addition = "CREATE TABLE addition (id INTEGER PRIMARY KEY) STRICT"

  private func schemas(steps: [String]) -> [Schema] {
    Schema.all + [Schema(objects: Schema.second.objects + [addition], steps: steps)]
  }

  private func open(steps: [String]) throws -> Store {
    try Store.open(at: path(), busyTimeout: 100, schemas: schemas(steps: steps))
  }

  func testAnOlderStoreIsBroughtUpToDateOnce() throws {
    _ = try makeStore()

    for _ in 1...2 {
      let store = try open(steps: [addition])
      XCTAssertEqual(try store.connection.integer("PRAGMA user_version"), 3)
      XCTAssertEqual(try store.connection.integer("SELECT count(*) FROM addition"), 0)
      XCTAssertEqual(try store.project(), Example.project)
    }
    assertThrows(StoreError.newerVersion(found: 3, known: 2)) { _ = try Store.open(at: path()) }
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

  /// A store of the first version: the units of ``Example``, and the releases of these statements.
  private func makeFirstVersion(_ statements: String...) throws {
    let place = try AbsolutePath(path())
    try createPrivateFile(place)
    let connection = try Connection.open(place)
    try connection.keepDurably()
    try connection.transaction {
      let migrations = Migrations(schemas: [Schema.first])
      try migrations.createAll(on: connection)
      try connection.insert(Example.project)
      try UnitReplacement(of: [], with: Example.units()).apply(to: connection)
      for statement in statements { try connection.run(statement) }
      for part in ContentChecksum.allCases { try part.renew(on: connection, version: 1) }
    }
  }

  func testTheUnitsOfOlderReleasesAreThoseOfTheTree() throws {
    try makeFirstVersion(
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

  func testADamagedStoreIsNotBroughtUpToDate() throws {
    try makeFirstVersion()
    try Connection.open(AbsolutePath(path())).run("UPDATE unit SET name = 'x' WHERE code = 'A'")

    assertThrows(StoreError.damaged) { _ = try Store.open(at: path()) }
  }
}

extension ReleasedUnit {
  fileprivate var description: String {
    code + (parent.map { "<\($0)" } ?? "") + (addsUp ? " adds up" : "")
      + (countsPersons ? " persons" : "")
  }
}
