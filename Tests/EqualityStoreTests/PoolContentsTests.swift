import EqualityModel
import EqualitySystem
import Foundation
import TestSupport
import XCTest

@testable import EqualityStore

/// Waves, and what is around the participants, of two stores that become one.
final class PoolContentsTests: StoreTestCase {
  private func pool(_ options: PoolOptions = PoolOptions()) throws -> PoolCounts {
    try Store.open(at: path()).pool(
      try Store.openForReading(at: path("other")), options, on: .opening)
  }

  // MARK: Waves

  func testResponsesToOneWaveAreMixedAndEachIsThereOnce() throws {
    let store = try makeStore()
    let other = try makeStore("other")
    for wave in ["w", "v"] { try other.open(.example(wave), on: .opening) }
    try store.open(.example("w"), on: .opening)
    let (here, there) = (
      (0..<30).map { _ in Response.example(.option(1), unit: "A1") },
      (0..<30).map { _ in Response.example(.option(2), unit: "B1") }
    )
    _ = try store.adding(here, to: "w")
    _ = try other.adding(there, to: "w")
    _ = try other.adding([.example(.option(0))], to: "v")

    let counts = try pool()

    XCTAssertEqual(counts.wavesAdded, 1)
    XCTAssertEqual(counts.wavesShared, 1)
    XCTAssertEqual(counts.responsesAdded, 31)
    XCTAssertTrue(counts.isRewritten)
    let units = try store.responses(of: "w", on: .opening).map(\.unit)
    XCTAssertEqual(units.count { $0 == "A1" }, 30)
    XCTAssertEqual(units.count { $0 == "B1" }, 30)
    XCTAssertNotEqual(units, units.sorted { ($0 ?? "") < ($1 ?? "") }, "no store comes first")
    XCTAssertEqual(try store.responses(of: "v", on: .opening).count, 1)
    XCTAssertEqual(try store.integrityProblems(), [])

    _ = try other.adding([.example(.option(3))], to: "w")
    XCTAssertEqual(try pool().responsesAdded, 1, "the others are there")
    XCTAssertEqual(try store.responses(of: "w", on: .opening).count, 61)
  }

  func testWavesThatAskSomethingElseOrForAnotherPurposeAreNotPooled() throws {
    for change in 0..<3 {
      for name in ["test.jamlik", "other"] {
        try? FileManager.default.removeItem(atPath: path(name))
      }
      let store = try makeStore()
      let other = try makeStore("other")
      let wave = Wave.example("w")
      try store.open(wave, on: .opening)
      try other.open(
        Wave(
          code: "w", purpose: change == 0 ? "Att sälja." : wave.purpose,
          legalBasis: change == 1 ? "Ingen." : wave.legalBasis, controller: wave.controller,
          information: wave.information, retainUntil: wave.retainUntil,
          questionnaire: change == 2
            ? .standard(asking: []) : wave.questionnaire),
        on: .opening)
      assertThrows(PoolRefusal(hindrances: [.waves(["w"])])) { _ = try pool() }
    }
  }

  func testAFileOfAnswersThatBothHaveImportedIsNotCountedTwice() throws {
    let store = try makeStore()
    let other = try makeStore("other")
    let batch = ResponseBatch(wave: "w", hash: "file", responses: [.example(.option(1))])
    try store.open(.example("w"), on: .opening)
    _ = try store.add([batch], on: .opening)
    try other.open(.example("w"), on: .opening)
    _ = try other.add([batch], on: .opening)
    assertThrows(PoolRefusal(hindrances: [.responseFiles(["w"])])) { _ = try pool() }
  }

  func testAWaveIsKeptTheShorterTimeAndGoesOnTheLonger() throws {
    let store = try makeStore()
    let other = try makeStore("other")
    func wave(_ until: String, _ controller: String, _ eligible: Int?) -> Wave {
      let wave = Wave.example("w")
      return Wave(
        code: "w", purpose: wave.purpose, legalBasis: wave.legalBasis, controller: controller,
        information: wave.information, retainUntil: PartialDate(until)!, eligibleCount: eligible,
        questionnaire: wave.questionnaire)
    }
    try store.open(wave("2023-12-31", "Norr", 40), on: PartialDate("2021-09-02")!)
    try other.open(wave("2023", "Söder", 20), on: PartialDate("2021-09-01")!)
    try other.closeWave("w", on: .opening)

    _ = try pool()

    let record = try store.wave("w")
    XCTAssertEqual(record.wave.retainUntil, PartialDate("2023-12-31"))
    XCTAssertEqual(record.wave.controller, "Norr; Söder")
    XCTAssertEqual(record.wave.information, Wave.example("w").information)
    XCTAssertEqual(record.wave.eligibleCount, 60)
    XCTAssertEqual(record.openedOn, PartialDate("2021-09-01"))
    XCTAssertNil(record.closedOn, "one of them still takes answers")
    XCTAssertEqual(try store.integrityProblems(), [])
  }

  func testAnswersAboutAWholeProjectAreAboutItsPlaceInTheOther() throws {
    let store = try makeStore()
    let other = try Store.create(at: path("other"), project: Example.project)
    _ = try other.replaceUnits(
      with: UnitTree([Example.unit("P", nil, .project), Example.unit("A1", "P")]),
      importHash: "o", on: "2021-01-01")
    try other.open(.example("w"), on: .opening)
    _ = try other.adding([.example(.option(1)), .example(.option(1), unit: "A1")], to: "w")

    _ = try pool(PoolOptions(above: "P", prefix: "X"))

    XCTAssertEqual(try store.wave("w").wave.unit, "XP")
    XCTAssertEqual(
      Set(try store.responses(of: "w", on: .opening).map(\.unit)), ["XP", "XA1"])
  }

  // MARK: Surroundings

  private func count(_ count: Int, source: String) -> ReferenceCount {
    ReferenceCount(
      dimension: "religion", category: "ingen", gender: .woman, ages: nil, area: nil,
      count: count, source: source, date: PartialDate("2021-12")!)
  }

  func testARowThatBothHaveIsThereOnce() throws {
    let store = try makeStore()
    let other = try makeStore("other")
    let month = Month(year: 2021, month: 5)!
    func deviation(_ unit: String, _ note: String?) -> Deviation {
      Deviation(
        received: month, unit: unit, level: .individual, grounds: [.religion, .sex],
        area: DeviationArea.allCases[0], status: DeviationStatus.allCases[0],
        note: note.map { .init(text: $0, retainUntil: PartialDate("2030")!) })
    }
    func activity(_ unit: String) -> Activity {
      Activity(
        month: month, unit: unit, kind: Activity.Kind.allCases[0],
        audience: Activity.Audience.allCases[0], total: 12, women: 7)
    }
    func asked(_ unit: String) -> ViolenceQuestions {
      ViolenceQuestions(
        month: month, unit: unit, gender: .woman, asked: 4, declined: 1, notAsked: 2,
        supportOffered: 3)
    }
    _ = try store.replaceDeviations(with: [deviation("A1", "text")])
    _ = try store.replaceActivities(with: [activity("A1")])
    _ = try store.replaceReference(with: [count(5, source: "A")])
    _ = try other.replaceDeviations(
      with: [deviation("A1", "text"), deviation("A1", nil), deviation("B1", "annan text")])
    _ = try other.replaceActivities(with: [activity("A1"), activity("A1"), activity("B1")])
    _ = try other.replaceViolenceQuestions(with: [asked("B1")])
    _ = try other.replaceReference(with: [count(5, source: "A"), count(6, source: "B")])

    let counts = try pool()

    XCTAssertEqual(counts.surroundingsShared, 3)
    XCTAssertEqual(counts.surroundingsAdded, 6)
    XCTAssertEqual(try store.deviations().map(\.unit), ["A1", "A1", "B1"])
    XCTAssertEqual(
      Set(try store.deviations().map { Set($0.grounds) }), [[.religion, .sex]])
    XCTAssertEqual(try store.activities(), [activity("A1"), activity("A1"), activity("B1")])
    XCTAssertEqual(try store.violenceQuestions(), [asked("B1")])
    XCTAssertEqual(
      try store.referenceCounts(of: "religion"), [count(5, source: "A"), count(6, source: "B")])
    XCTAssertEqual(
      try store.connection.integer("SELECT count(*) FROM deviation_note WHERE until = 20300000"), 2)
    XCTAssertEqual(try store.integrityProblems(), [])
  }

  func testPopulationsOfOneSourceThatDifferAreNotMixed() throws {
    let store = try makeStore()
    let other = try makeStore("other")
    _ = try store.replaceReference(with: [count(5, source: "A")])
    _ = try other.replaceReference(with: [count(6, source: "A")])
    assertThrows(PoolRefusal(hindrances: [.sources(["A"])])) { _ = try pool() }
  }

  // MARK: Killed

  func testPoolingThatIsKilledLeavesTheStoreAsItWasOrIsWhole() throws {
    _ = try makeStore().importing([Example.stay("a", "A1", "2021")], as: "a")
    let other = try makeStore("other")
    _ = try other.importing((0..<20_000).map { Example.stay("b\($0)", "B1", "2021") }, as: "b")
    let before = try bytes(of: path("other"))
    for round in 1...6 {
      let child = Process()
      child.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
      child.arguments = ["EqualityStoreTests.PoolContentsTests/testHelperThatPools"]
      child.environment = ProcessInfo.processInfo.environment.merging(
        ["JAMLIK_POOL_DIRECTORY": directory], uniquingKeysWith: { $1 })
      child.standardOutput = FileHandle.nullDevice
      child.standardError = FileHandle.nullDevice
      try? FileManager.default.removeItem(atPath: path("started"))
      try child.run()
      let patience = Date(timeIntervalSinceNow: 10)
      while try !fileExists(path("started")), Date() < patience { usleep(500) }
      usleep(UInt32(round * 40_000))
      kill(child.processIdentifier, SIGKILL)
      child.waitUntilExit()

      let store = try Store.open(at: path())
      let (people, pooled) = (
        try store.register().participantLimit - 1,
        try store.connection.integer("SELECT count(*) FROM import WHERE kind = 'store'")
      )
      XCTAssertEqual(people, pooled == 1 ? 20_001 : 1)
      XCTAssertEqual(try store.integrityProblems(), [])
      XCTAssertEqual(try bytes(of: path("other")), before)
    }
    _ = try pool()
    XCTAssertEqual(try Store.open(at: path()).register().participantLimit, 20_002)
  }

  /// Does nothing when run as a test.
  func testHelperThatPools() throws {
    let environment = ProcessInfo.processInfo.environment
    guard let directory = environment["JAMLIK_POOL_DIRECTORY"] else { return }
    let store = try Store.open(at: directory + "/test.jamlik")
    let other = try Store.openForReading(at: directory + "/other")
    try createPrivateFile(try AbsolutePath(directory + "/started"))
    _ = try store.pool(other, PoolOptions(), on: .opening)
  }
}
