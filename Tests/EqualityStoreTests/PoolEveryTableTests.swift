import EqualityModel
import EqualitySystem
import XCTest

@testable import EqualityStore

/// Pooling leaves nothing behind: a table that it forgets makes this fail.
final class PoolEveryTableTests: StoreTestCase {
  /// What is of a store itself, and not of those whom it registers: the project, what was done with
  /// the store, and what has been published, of which there is nothing when stores are pooled.
  private let ownTables: Set = [
    "project", "checksum", "import", "event", "file_under_way",
    "release", "release_with_returns", "released_cell", "released_unit", "released_name",
    "revised_cell",
    "answered_request", "witness", "closed_stay", "closed_anonymous_stay",
    "statement", "stated_code", "stated_count", "stated_reference",
    "survey_release", "survey_figure",
  ]

  private func rows(of table: String, in store: borrowing Store) throws -> Set<[SQLiteValue]> {
    var rows: Set<[SQLiteValue]> = []
    try store.connection.prepare("SELECT * FROM \(table)").run { rows.insert($0.values) }
    return rows
  }

  private func tables(of store: borrowing Store) throws -> [String] {
    var names: [String] = []
    try store.connection.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").run {
      names.append($0.text(0))
    }
    return names
  }

  func testEveryRowOfEveryTableComesToAnEmptyStore() throws {
    let store = try Store.create(at: path(), project: Example.project)
    let other = try makeStore("other")
    try fill(other)

    let counts = try store.pool(
      try Store.openForReading(at: path("other")), PoolOptions(), on: .opening)

    let tables = try tables(of: store)
    XCTAssertTrue(ownTables.isSubset(of: tables), "\(ownTables.subtracting(tables))")
    for table in tables where !ownTables.contains(table) {
      let expected = try rows(of: table, in: other)
      XCTAssertFalse(expected.isEmpty, "the test has nothing in \(table)")
      XCTAssertEqual(try rows(of: table, in: store), expected, table)
    }
    XCTAssertEqual(counts.referralsAdded, 1)
    XCTAssertEqual(counts.groupsAdded, 1)
    XCTAssertEqual(try store.integrityProblems(), [])
  }

  /// Something in every table that is pooled.
  private func fill(_ store: borrowing Store) throws {
    let month = Month(year: 2021, month: 5)!
    var stay = Example.stay("p", "A1", "2021", municipality: "Solna", consent: .given)
    stay.participant?.retainUntil = PartialDate("2030")
    stay.participant?.consentDate = PartialDate("2021-02-03")
    stay.participant?.answers = ["religion": .option(1)]
    _ = try store.importing([stay, Example.anonymous("B1", "2021-01", .man)], as: "a")
    try store.open(.example("w"), on: .opening)
    _ = try store.add(
      [ResponseBatch(wave: "w", hash: "f", responses: [.example(.option(1))])], on: .opening)
    _ = try store.replaceDeviations(with: [
      Deviation(
        received: month, unit: "A1", level: .individual, grounds: [.religion],
        area: DeviationArea.allCases[0], status: DeviationStatus.allCases[0],
        note: .init(text: "text", retainUntil: PartialDate("2030")!))
    ])
    _ = try store.replaceActivities(with: [
      Activity(
        month: month, unit: "A1", kind: Activity.Kind.allCases[0],
        audience: Activity.Audience.allCases[0], total: 12)
    ])
    _ = try store.replaceViolenceQuestions(with: [
      ViolenceQuestions(
        month: month, unit: "A1", gender: .woman, asked: 4, declined: 1, notAsked: 2,
        supportOffered: 3)
    ])
    _ = try store.replaceReference(with: [
      ReferenceCount(
        dimension: "religion", category: "ingen", gender: .woman, ages: nil, area: nil, count: 5,
        source: "A", date: PartialDate("2021-12")!)
    ])
    _ = try store.replaceSuppliers(with: [
      Supplier(
        code: "L1", policies: [], visits: [.init(date: PartialDate("2021-05")!, outcome: nil)])
    ])
    _ = try store.add(
      TargetGroup(
        "unga", sv: "unga", en: "the young", rule: .all([.ages(AgeRange("16-29")!)]),
        decision: ListDecision(
          decidedBy: "x", decidedOn: PartialDate("2021-09")!, consultedWith: "y")),
      on: "2021-09-02")
    var referral = Referral(
      participant: "p", unit: "A1", referred: month, gender: .woman, birthYear: 2001,
      decision: .accepted, decided: month, consent: .given)
    referral.answers = ["religion": .option(1)]
    _ = try store.replaceReferrals(with: [referral], hash: "r", on: "2021-09-01")
  }
}
