import EqualityModel
import EqualitySystem
import Foundation
import XCTest

@testable import EqualityStore

/// What participants say of themselves: kept with their consent, and gone without it.
final class AttributeTests: StoreTestCase {
  private func stay(
    _ pseudonym: String, _ consent: Consent?, _ answers: [String: Answer] = [:],
    on date: String? = nil, until: String? = nil
  ) -> Participation {
    var row = Example.stay(pseudonym, "A1", "2021", consent: consent)
    row.participant?.consentDate = date.flatMap { PartialDate($0) }
    row.participant?.retainUntil = until.flatMap { PartialDate($0) }
    row.participant?.answers = answers
    return row
  }

  /// The answers in a dimension by the first version of its list.
  private func answers(_ store: borrowing Store, _ code: String) throws -> [Int32: Answer] {
    try store.linkedAnswers(in: code)[0].answers
  }

  func testOnlyWhatPeopleConsentToIsKept() throws {
    let store = try makeStore()
    let counts = try store.importing(
      [
        stay("p", .given, ["religion": .option(1)]), stay("q", .declined, ["religion": .option(2)]),
        stay("r", .withdrawn, ["religion": .option(3)]), stay("s", nil, ["religion": .option(4)]),
        stay("t", .given),
      ], as: "a")

    XCTAssertEqual(try answers(store, "religion"), [1: .option(1)])
    XCTAssertEqual(
      counts,
      ImportCounts(
        added: 5, participantsAdded: 5, attributesStored: 1, attributesWithoutConsent: 1,
        attributesRefused: 2))
    XCTAssertEqual(try store.registered().count, 5, "all are in the statistics by gender")
    XCTAssertEqual(try store.integrityProblems(), [])
  }

  func testEveryAnswerIsReadAsItWasStored() throws {
    let store = try makeStore()
    let several = Answer.options(.init([0, 3, 12]))
    let stored: [Answer] = [several, .option(0)] + AnswerStatus.allCases.map(Answer.missing)
    _ = try store.importing(
      stored.enumerated().map { stay("p\($0)", .given, ["ethnicity_self": $1]) }, as: "a")

    // A answer that was taken back is not kept.
    XCTAssertEqual(
      Set(try answers(store, "ethnicity_self").values),
      Set(stored).subtracting([.missing(.withdrawn)]))
  }

  func testALaterFileCorrectsAndWhatItLeavesOutStays() throws {
    let store = try makeStore()
    _ = try store.importing(
      [stay("p", .given, ["religion": .option(1), "literacy": .option(0)])], as: "a")
    _ = try store.importing([stay("p", nil, ["religion": .option(2)])], as: "b")
    XCTAssertEqual(try answers(store, "religion"), [1: .option(2)])

    let counts = try store.importing([stay("p", nil, ["literacy": .missing(.withdrawn)])], as: "c")

    XCTAssertEqual(counts.attributesErased, 1)
    XCTAssertEqual(try answers(store, "literacy"), [:])
    XCTAssertEqual(try answers(store, "religion"), [1: .option(2)])
  }

  func testWhoTakesBackTheirConsentIsForgottenThere() throws {
    for consent in [Consent.declined, .withdrawn] {
      let store = try makeStore("\(consent)")
      let answers: [String: Answer] = ["religion": .option(1), "literacy": .option(0)]
      _ = try store.importing([stay("p", .given, answers)], as: "a")

      let counts = try store.importing([stay("p", consent, answers)], as: "b")

      XCTAssertEqual(counts.attributesErased, 2)
      XCTAssertEqual(counts.attributesRefused, 1)
      XCTAssertEqual(try store.connection.integer("SELECT count(*) FROM attribute"), 0)
      XCTAssertEqual(try store.registered().count, 1)
    }
  }

  func testAListFromBeforeAWithdrawalDoesNotUndoIt() throws {
    let store = try makeStore()
    let answers: [String: Answer] = ["religion": .option(1)]
    _ = try store.importing([stay("p", .given, answers, on: "2021-02-01")], as: "a")
    XCTAssertEqual(
      try store.withdrawConsent(pseudonym: "p", on: "2021-11-15"), Erasure(attributes: 1))

    for (name, date) in [("b", nil), ("c", "2021-02-01"), ("d", "2021-11-15"), ("e", "2021")] {
      let counts = try store.importing([stay("p", .given, answers, on: date)], as: name)
      XCTAssertEqual(counts.withdrawalsKept, 1, name)
      XCTAssertEqual(counts.attributesRefused, 1, name)
      XCTAssertEqual(try self.answers(store, "religion"), [:], name)
    }
    let record = try store.personalRecord(of: "p", on: "2021-12-01")
    XCTAssertEqual(record?.consent, .withdrawn)
    XCTAssertEqual(
      record?.consents.map(\.date), ["2021-02-01", "2021-11-15"].map { PartialDate($0) })

    let counts = try store.importing([stay("p", .given, answers, on: "2021-11-16")], as: "f")
    XCTAssertEqual(counts.withdrawalsKept, 0)
    XCTAssertEqual(try self.answers(store, "religion"), [1: .option(1)])
  }

  func testAWithdrawalWithoutADateWasMadeByTheDayOfTheImport() throws {
    let store = try makeStore()
    _ = try store.importing([stay("p", .withdrawn)], as: "a")
    _ = try store.importing([stay("p", .withdrawn)], as: "b")
    XCTAssertEqual(
      try store.personalRecord(of: "p", on: "2021-12-01")?.consents.map(\.date),
      [PartialDate("2021-11-01")])
  }

  func testADryRunCountsTheSameAndKeepsNothing() throws {
    let store = try makeStore()
    _ = try store.importing([stay("p", .given, ["religion": .option(1)])], as: "a")
    let rows = [
      stay("p", .declined, [:]), stay("q", .given, ["religion": .option(0)], until: "2022"),
    ]
    let before = try bytes(of: path())

    let foreseen = try store.importing(rows, as: "b", dryRun: true)

    XCTAssertEqual(try bytes(of: path()), before)
    XCTAssertEqual(try store.importing(rows, as: "b"), foreseen)
    XCTAssertEqual(foreseen.attributesErased, 1)
  }

  func testAnswersKeepTheListThatWasAsked() throws {
    let store = try makeStore()
    _ = try store.importing(
      [stay("p", .given, ["literacy": .option(2)]), stay("q", .given, ["literacy": .option(1)])],
      as: "a")
    let old = EqualityModel.Dimension.literacy
    let new = EqualityModel.Dimension(
      "literacy", version: 2, ground: nil, label: Text(sv: "läsning", en: "reading"),
      categories: [
        Category("flytande", sv: "flytande", en: "fluently"),
        Category("inte", sv: "inte alls", en: "not at all"),
      ],
      decision: ListDecision(
        decidedBy: "Styrgruppen", decidedOn: PartialDate("2021-10-01")!, consultedWith: "FUB"))

    XCTAssertTrue(try store.add(new, on: "2021-11-01"))
    _ = try store.importing([stay("q", .given, ["literacy": .option(0)])], as: "b")

    let linked = try store.linkedAnswers(in: "literacy")
    XCTAssertEqual(linked.map(\.list), [old, new])
    XCTAssertEqual(linked.map(\.answers), [[1: .option(2)], [2: .option(0)]])
    XCTAssertEqual(try store.dimensions().first { $0.code == "literacy" }, new)
    XCTAssertEqual(
      try Store.open(at: path()).dimensions().first { $0.code == "literacy" }, new,
      "what was settled locally stands")
    XCTAssertFalse(try store.add(new.counted(3), on: "2021-11-02"), "the same is no new version")
    XCTAssertEqual(try store.integrityProblems(), [])
  }

  func testNoTraceIsLeftOfWhatWasTakenBack() throws {
    let store = try makeStore()
    // An answer whose bytes are found nowhere else.
    let answer = Answer.options(.init([0, 1, 3, 5, 6, 8, 9, 12]))
    let sought = Data([UInt8(answer.packed >> 8), UInt8(answer.packed & 255)])
    let rows = (0..<400).map { stay("KANARIE-\($0)", .given, ["ethnicity_self": .option(0)]) }
    _ = try store.importing(rows + [stay("KANARIE-x", .given, ["ethnicity_self": answer])], as: "a")
    XCTAssertNotNil(try bytes(of: path()).range(of: sought))

    _ = try store.withdrawConsent(pseudonym: "KANARIE-x", on: "2021-12-01")

    XCTAssertNil(try bytes(of: path()).range(of: sought))
    XCTAssertEqual(try store.trace(of: "KANARIE-x"), .withinOtherTexts)
    XCTAssertEqual(try store.integrityProblems(), [])
  }

  func testAllOfAPersonIsErasedFromEveryTableThatHoldsOne() throws {
    let store = try makeStore()
    var tables: Set<String> = []
    let query = """
      SELECT own.name FROM sqlite_schema AS own JOIN pragma_table_info(own.name) AS its
      WHERE own.type = 'table' AND its.name = 'participant'
      """
    try store.connection.prepare(query).run { tables.insert($0.text(0)) }
    XCTAssertEqual(Set(Connection.tablesOfParticipants.map(\.rawValue)), tables)

    _ = try store.importing(
      [stay("p", .given, ["religion": .option(1)], on: "2021", until: "2030"), stay("q", .given)],
      as: "a")
    XCTAssertEqual(
      try store.withdraw(pseudonym: "p", on: "2021-12-01"),
      Erasure(participants: 1, participations: 1, attributes: 1))
    for table in tables {
      let count = "SELECT count(*) FROM \(table) WHERE participant = 1"
      XCTAssertEqual(try store.connection.integer(count), 0, table)
    }
    XCTAssertEqual(try store.events(), [Event(day: "2021-12-01", action: .withdrawal)])
    XCTAssertEqual(try store.integrityProblems(), [])
  }

  func testACompleteListErasesWhatItsAbsentPeopleHadSaid() throws {
    let store = try makeStore()
    _ = try store.importing(
      [stay("p", .given, ["religion": .option(1)]), stay("q", .given)], as: "a")
    _ = try store.importing([stay("q", .given)], as: "b", mode: .complete)
    XCTAssertEqual(try answers(store, "religion"), [:])
    XCTAssertEqual(try store.integrityProblems(), [])
  }

  func testThoseAreErasedWhoseLastPossibleDayHasPassed() throws {
    let store = try makeStore()
    let dates = ["2023-12-31", "2023", "2023-12", "2024-01-01", "2024", "2024-01", nil]
    _ = try store.importing(
      dates.enumerated().map { stay("KANARIE-\($0)", .given, ["religion": .option(1)], until: $1) },
      as: "a")
    let day = PartialDate("2024-01-01")!
    let before = try bytes(of: path())
    let expected = Erasure(participants: 3, participations: 3, attributes: 3)

    XCTAssertEqual(try store.overdueCount(on: PartialDate("2023-12-31")!), 0)
    XCTAssertEqual(try store.overdueCount(on: day), 3)
    XCTAssertEqual(try store.purge(before: day, on: "2024-01-01", dryRun: true), expected)
    XCTAssertEqual(try bytes(of: path()), before)
    XCTAssertEqual(try store.purge(before: day, on: "2024-01-01"), expected)

    XCTAssertEqual(try store.overdueCount(on: day), 0)
    XCTAssertEqual(try store.registered().map(\.participant), [4, 5, 6, 7])
    for gone in 0..<3 { XCTAssertEqual(try store.trace(of: "KANARIE-\(gone)"), .none) }
    XCTAssertEqual(
      try store.events(),
      [
        Event(
          day: "2024-01-01", action: .purge,
          parameters: "before=2024-01-01 participants=3 participations=3")
      ])
    XCTAssertEqual(try store.integrityProblems(), [])
  }

  func testDamagedAttributesAreNotReadAndNotBuiltUpon() throws {
    let store = try makeStore()
    _ = try store.importing([stay("p", .given, ["religion": .option(1)])], as: "a")
    try store.connection.run("UPDATE attribute SET answer = 4")

    assertThrows(StoreError.damaged) { _ = try store.linkedAnswers(in: "religion") }
    assertThrows(StoreError.damaged) { _ = try store.personalRecord(of: "p", on: "2021-12-01") }
    assertThrows(StoreError.damaged) { _ = try store.importing([stay("q", .given)], as: "b") }
    XCTAssertEqual(try store.integrityProblems(), [.checksum(part: "attributes")])
  }
}

extension EqualityModel.Dimension {
  /// The same list as another version.
  fileprivate func counted(_ version: Int) -> EqualityModel.Dimension {
    EqualityModel.Dimension(
      code, version: version, ground: ground, label: label, allowsSeveral: allowsSeveral,
      isProxy: isProxy, categories: categories, decision: decision)
  }
}
