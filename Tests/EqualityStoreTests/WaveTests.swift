import EqualityModel
import EqualityStore
import Foundation
import TestSupport
import XCTest

/// Waves and what is kept of them.
final class WaveTests: StoreTestCase {
  func testAWaveComesBackWithAllThatWasAskedInIt() throws {
    let local = Dimension(
      "local", version: 3, ground: .religion, label: Text(sv: "lokal", en: "local"),
      allowsSeveral: true, isProxy: true,
      categories: [
        Category("a", sv: "å", en: "a", standsAlone: true), Category("b", sv: "b", en: "b"),
      ],
      decision: ListDecision(
        decidedBy: "Styrelsen", decidedOn: PartialDate("2021-09-01")!, consultedWith: "Rådet"))
    let wave = Wave(
      code: "w", purpose: "Att se.", legalBasis: "Samtycke.", controller: "Förbundet",
      information: "Läs.\nDetta.", retainUntil: PartialDate("2022-12")!, unit: "A",
      eligibleCount: 60, consultedWith: "Inflytanderådet",
      questionnaire: .standard(asking: Dimension.standard + [local]))
    let store = try makeStore()

    try store.open(wave, on: PartialDate("2021-10-01")!)
    try store.open(.example("later"), on: PartialDate("2021-10-02")!)

    let again = try Store.open(at: path())
    let expected = WaveRecord(wave: wave, openedOn: PartialDate("2021-10-01")!)
    XCTAssertEqual(try again.waves().first, expected)
    XCTAssertEqual(try again.waves().map(\.wave.code), ["w", "later"])
    XCTAssertEqual(try again.integrityProblems(), [])
  }

  func testAWaveHasACodeOfItsOwnAndAUnitThatThereIs() throws {
    let store = try makeStore()
    try store.open(.example("w"), on: .opening)
    let before = try bytes(of: path())

    assertThrows(WaveRefusal.exists(code: "w")) { try store.open(.example("w"), on: .opening) }
    assertThrows(
      WaveRefusal.unknownUnit("X", known: ["A", "A1", "A2", "B", "B1", "P"])
    ) { try store.open(.example("x", unit: "X"), on: .opening) }
    XCTAssertEqual(try bytes(of: path()), before)
  }

  func testNothingMoreIsAcceptedOnceAWaveIsClosed() throws {
    let store = try makeStore()
    try store.open(.example("w"), on: .opening)
    try store.closeWave("w", on: PartialDate("2021-11-01")!)

    let refusal = WaveRefusal.closed(code: "w", on: PartialDate("2021-11-01")!)
    assertThrows(refusal) { _ = try store.adding([.example()], to: "w") }
    assertThrows(refusal) { try store.closeWave("w", on: .opening) }
    assertThrows(WaveRefusal.unknown(code: "v", known: ["w"])) {
      try store.closeWave("v", on: .opening)
    }
    XCTAssertEqual(try store.responses(of: "w", on: .opening), [])
  }

  func testNothingIsReadOrAddedPastTheLastDayUntilItIsErased() throws {
    let store = try makeStore()
    try store.open(.example("w", until: "2021-12"), on: .opening)
    _ = try store.adding([.example(), .example()], to: "w")
    let (last, after) = (PartialDate("2021-12-31")!, PartialDate("2022-01-01")!)

    XCTAssertEqual(try store.responses(of: "w", on: last).count, 2)
    let refusal = WaveRefusal.expired(code: "w", after: PartialDate("2021-12")!)
    assertThrows(refusal) { _ = try store.responses(of: "w", on: after) }
    assertThrows(refusal) {
      _ = try store.add([ResponseBatch(wave: "w", hash: "h", responses: [])], on: after)
    }

    XCTAssertEqual(try store.purge(before: last, on: "2022-01-01"), Erasure())
    XCTAssertEqual(try store.overdueWaveCount(on: after), 1)
    let erased = try store.purge(before: after, on: "2022-01-01", dryRun: true)
    XCTAssertEqual([erased.waves, erased.responses], [1, 2])
    assertThrows(refusal) { _ = try store.responses(of: "w", on: after) }
    XCTAssertEqual(try store.purge(before: after, on: "2022-01-01"), erased)
    XCTAssertEqual(try store.purge(before: after, on: "2022-01-01"), Erasure())
    assertThrows(WaveRefusal.erased(code: "w", on: after)) {
      _ = try store.responses(of: "w", on: last)
    }
    XCTAssertEqual(try store.waves().first?.wave, .example("w", until: "2021-12"))
    XCTAssertEqual(try store.integrityProblems(), [])
  }

  func testResponsesToSeveralWavesAreAddedTogetherOrNotAtAll() throws {
    let store = try makeStore()
    for code in ["a", "b", "shut"] { try store.open(.example(code), on: .opening) }
    try store.closeWave("shut", on: .opening)
    let batches = ["a", "shut", "b"].map { code in
      ResponseBatch(wave: code, hash: code, responses: [.example()])
    }
    let before = try bytes(of: path())

    assertThrows(WaveRefusal.closed(code: "shut", on: .opening)) {
      _ = try store.add(batches, on: .opening)
    }
    XCTAssertEqual(try bytes(of: path()), before)

    XCTAssertEqual(try store.add([batches[0], batches[2]], on: .opening).added, 2)
    for code in ["a", "b"] {
      XCTAssertEqual(try store.responses(of: code, on: .opening), [.example()])
    }
  }

  func testUnitsWithResponsesStayWhereTheyAre() throws {
    let store = try makeStore()
    try store.open(.example("w"), on: .opening)
    _ = try store.adding([.example(unit: "A2")], to: "w")
    let others = try UnitTree([Example.unit("P", nil, .project)])

    XCTAssertThrowsError(
      try store.replaceUnits(with: others, importHash: "x", on: "2021-11-01")
    ) { XCTAssertEqual(($0 as? UnitsInUse)?.removed, ["A2"]) }
  }
}

extension PartialDate {
  static let opening = PartialDate("2021-10-01")!
}

extension Wave {
  /// A wave with a name and a date, and all else as it may be.
  static func example(_ code: String, unit: String? = nil, until date: String = "2030") -> Wave {
    Wave(
      code: code, purpose: "p", legalBasis: "b", controller: "c", information: "i",
      retainUntil: PartialDate(date)!, unit: unit, questionnaire: .standard())
  }
}

extension Response {
  /// A response to the standard questionnaire that says this to the first questions.
  static func example(_ first: Answer..., unit: String? = nil) -> Response {
    example(first, unit: unit)
  }

  static func example(_ first: [Answer], unit: String? = nil) -> Response {
    let count = Questionnaire.standard().questions.count
    let rest = repeatElement(Answer.missing(.skipped), count: count - first.count)
    return Response(month: Month(year: 2021, month: 10)!, unit: unit, answers: first + rest)
  }
}

extension Store {
  /// Adds responses as one file with a name of its own.
  func adding(
    _ responses: [Response], to wave: String, dryRun: Bool = false
  ) throws -> ResponseCounts {
    let batch = ResponseBatch(wave: wave, hash: UUID().uuidString, responses: responses)
    return try add([batch], on: .opening, dryRun: dryRun)
  }
}
