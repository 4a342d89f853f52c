import EqualityModel
import EqualitySystem
import Foundation
import TestSupport
import XCTest

@testable import EqualityStore

/// Two stores become one, without anyone being there twice (DOMAIN.md 7, scenario 17).
final class PoolTests: PoolTestCase {
  func testThePeopleOfBothAreThereAndTheOtherIsLeftAsItWasToTheByte() throws {
    let store = try makeStore()
    let other = try makeStore("other")
    _ = try store.importing(
      [Example.stay("a", "A1", "2021-03", "2021-05", .work, municipality: "Solna")], as: "a")
    _ = try other.importing(
      [
        Example.stay("b", "B1", "2021", gender: .man, birthYear: 1990, municipality: "Luleå"),
        Example.stay("c", "A1", "2021-04-05"), Example.stay("c", "B", "2021-04-05"),
        Example.anonymous("B1", "2021-01", .woman), Example.anonymous("B1", "2021-01", .woman),
      ], as: "b")
    let before = try bytes(of: path("other"))

    let counts = try pool()

    XCTAssertEqual(
      counts,
      PoolCounts(
        unitsShared: 6, participantsAdded: 2, participationsAdded: 3, anonymousAdded: 2))
    XCTAssertEqual(try store.registered().count, 6)
    let record = try XCTUnwrap(store.personalRecord(of: "b", on: "2021-11-02"))
    XCTAssertEqual(record.gender, .man)
    XCTAssertEqual(record.birthYear, 1990)
    XCTAssertEqual(record.municipality, "Luleå")
    XCTAssertEqual(record.participations.map(\.unit), ["B1"])
    XCTAssertEqual(try store.integrityProblems(), [])
    XCTAssertEqual(try bytes(of: path("other")), before)
    XCTAssertEqual(try FileStatus(of: path())?.permissions, 0o600)
    XCTAssertEqual(names, ["other", "test.jamlik"])
    XCTAssertEqual(
      try store.events().first?.parameters,
      "participants=2 participations=3 anonymous=2 responses=0")
  }

  func testTheSameStoreAgainChangesNothing() throws {
    _ = try makeStore()
    _ = try makeStore("other").importing([Example.stay("b", "B1", "2021")], as: "b")
    XCTAssertEqual(try pool(dryRun: true).participantsAdded, 1)
    XCTAssertEqual(try Store.open(at: path()).registered(), [], "a dry run keeps nothing")
    XCTAssertEqual(try pool().participantsAdded, 1)
    let before = try bytes(of: path())

    XCTAssertEqual(try pool(on: "2021-12-01"), PoolCounts(pooledBefore: "2021-11-02"))

    XCTAssertEqual(try bytes(of: path()), before)
    assertThrows(PoolRefusal(hindrances: [.sameStore])) {
      _ = try Store.open(at: path()).pool(
        try Store.openForReading(at: path()), PoolOptions(), on: PartialDate("2021-11-02")!)
    }
  }

  func testAnEmptyStoreTakesTheUnitsOfTheOther() throws {
    _ = try Store.create(at: path(), project: Example.project)
    _ = try makeStore("other").importing([Example.stay("b", "B1", "2021")], as: "b")

    XCTAssertEqual(try pool().unitsAdded, 6)

    let store = try Store.open(at: path())
    XCTAssertEqual(try store.unitTree(), try Example.units())
    XCTAssertEqual(try store.registered().count, 1)
  }

  // MARK: People

  func testPseudonymsOfBothAreRefusedUnlessTheyAreSaidToBeTheSamePeople() throws {
    let store = try makeStore()
    let other = try makeStore("other")
    _ = try store.importing(
      [
        Example.stay("a", "A1", "2021-03", gender: .unknown, birthYear: 1990),
        Example.stay("b", "A1", "2021-03-05", "2021-04"),
      ], as: "a")
    _ = try other.importing(
      [
        Example.stay("b", "A1", "2021-03", "2021-04"), Example.stay("b", "B1", "2021-05"),
        Example.stay("a", "B1", "2021-03", gender: .woman, municipality: "Solna"),
      ], as: "b")
    try assertRefused(.people(2))

    let counts = try pool(PoolOptions(hasSamePeople: true))

    XCTAssertEqual(counts.participantsShared, 2)
    XCTAssertEqual(counts.participationsAdded, 2)
    XCTAssertEqual(counts.participationsShared, 1, "one of them knows the day")
    let record = try XCTUnwrap(store.personalRecord(of: "a", on: "2021-11-02"))
    XCTAssertEqual(record.gender, .woman)
    XCTAssertEqual(record.birthYear, 1990)
    XCTAssertEqual(record.municipality, "Solna")
    XCTAssertEqual(try store.registered().count, 4)
    XCTAssertEqual(try store.integrityProblems(), [])
  }

  func testStoresThatSayDifferentThingsOfAPersonAreNotPooled() throws {
    let store = try makeStore()
    let other = try makeStore("other")
    var (here, there) = (
      Example.stay("a", "A1", "2021-03", birthYear: 1990, consent: .given),
      Example.stay("a", "B1", "2021-03", gender: .man, birthYear: 1991, consent: .given)
    )
    here.participant?.answers = ["religion": .option(1)]
    there.participant?.answers = ["religion": .option(2)]
    _ = try store.importing([here, Example.stay("b", "A1", "2021", "2021-05")], as: "a")
    _ = try other.importing([there, Example.stay("b", "A1", "2021", birthYear: 1980)], as: "b")
    let same = PoolOptions(hasSamePeople: true)

    try assertRefused(.facts([.gender: 1, .birthYear: 1, .answers: 1]), options: same)
    _ = try other.importing(
      [Example.stay("a", "B1", "2021-03", gender: .woman, birthYear: 1990)], as: "c")
    there = Example.stay("a", "B1", "2021-03", consent: .given)
    there.participant?.answers = ["religion": .option(1)]
    _ = try other.importing([there], as: "d")
    try assertRefused(.facts([.participations: 1]), options: same)
    _ = try other.importing([Example.stay("b", "A1", "2021", "2021-05")], as: "e")

    XCTAssertEqual(try pool(same).participantsShared, 2)
    XCTAssertEqual(try store.linkedAnswers(in: "religion")[0].answers, [1: .option(1)])
  }

  func testConsentsAndWhatPeopleSayComeWithThemAndAreKeptTheShorterTime() throws {
    let store = try makeStore()
    let other = try makeStore("other")
    func row(_ name: String, _ unit: String, until: String, on day: String) -> Participation {
      var row = Example.stay(name, unit, "2021", consent: .given)
      row.participant?.consentDate = PartialDate(day)
      row.participant?.consentVersion = "text \(unit)"
      row.participant?.retainUntil = PartialDate(until)
      return row
    }
    var said = row("b", "B1", until: "2022-06", on: "2021-02-03")
    said.participant?.answers = ["religion": .option(2), "function_type": .option(1)]
    _ = try store.importing([row("a", "A1", until: "2023", on: "2021-01-02")], as: "a")
    _ = try other.importing(
      [said, row("a", "B1", until: "2022-06-30", on: "2021-03-04")], as: "b")

    let counts = try pool(PoolOptions(hasSamePeople: true))

    XCTAssertEqual(counts.attributesAdded, 1)
    let new = try XCTUnwrap(store.personalRecord(of: "b", on: "2021-11-02"))
    XCTAssertEqual(new.consent, .given)
    XCTAssertEqual(new.consents.map(\.version), ["text B1"])
    XCTAssertEqual(new.consents.map(\.date), [PartialDate("2021-02-03")])
    XCTAssertEqual(Set(new.answers.map(\.answer)), [.option(2), .option(1)])
    XCTAssertEqual(new.retainUntil, PartialDate("2022-06"))
    let shared = try XCTUnwrap(store.personalRecord(of: "a", on: "2021-11-02"))
    XCTAssertEqual(shared.retainUntil, PartialDate("2022-06-30"), "the earlier of both")
    XCTAssertEqual(shared.consents.map(\.version), ["text B1"], "the later of both")
    XCTAssertEqual(try store.integrityProblems(), [])
  }

  func testAnonymousRegistrationsOfOneUnitAndYearInBothAreAddedOnlyWhenAskedFor() throws {
    let store = try makeStore()
    let other = try makeStore("other")
    let row = Example.anonymous("A1", "2021-03", .woman)
    _ = try store.importing([row, Example.anonymous("A2", "2021", .man)], as: "a")
    _ = try other.importing([row, row, Example.anonymous("A2", "2020", .man)], as: "b")
    try assertRefused(.anonymous(["A1"]))

    XCTAssertEqual(try pool(PoolOptions(addsAnonymous: true)).anonymousAdded, 3)
    XCTAssertEqual(try store.registered().count, 5)
  }

  // MARK: Units, lists and the promise

  func testUnitsOfOneCodeAreTheSameUnitOrAreRefused() throws {
    let store = try makeStore()
    let other = try Store.create(at: path("other"), project: Example.project)
    _ = try other.replaceUnits(
      with: UnitTree([
        Example.unit("P", nil, .project), Example.unit("A", "P", .association),
        Example.unit("A1", "P"), Example.unit("C", "P", .association), Example.unit("C1", "C"),
      ]), importHash: "o", on: "2021-01-01")
    _ = try other.importing(
      [Example.stay("b", "A1", "2021"), Example.stay("b", "C1", "2021")], as: "b")
    try assertRefused(.units(["A1"]))

    let counts = try pool(PoolOptions(above: "B", prefix: "X-"))

    XCTAssertEqual(counts.unitsAdded, 5)
    let units = try XCTUnwrap(store.unitTree()).units
    XCTAssertEqual(
      units.map(\.code), ["P", "A", "A1", "A2", "B", "B1", "X-P", "X-A", "X-A1", "X-C", "X-C1"])
    let placed = try XCTUnwrap(units.first { $0.code == "X-P" })
    XCTAssertEqual(placed.parent, "B")
    XCTAssertEqual(placed.kind, .association)
    XCTAssertEqual(placed.name, "Enhet P")
    let record = try XCTUnwrap(store.personalRecord(of: "b", on: "2021-11-02"))
    XCTAssertEqual(record.participations.map(\.unit), ["X-A1", "X-C1"])
    XCTAssertEqual(try store.integrityProblems(), [])
  }

  func testAnotherProjectIsPutUnderAUnitOnlyWhenAskedFor() throws {
    let store = try makeStore()
    let other = try Store.create(at: path("other"), project: Example.project)
    _ = try other.replaceUnits(
      with: UnitTree([Example.unit("M", nil, .project), Example.unit("M1", "M")]),
      importHash: "o", on: "2021-01-01")
    try assertRefused(.roots(own: "P", other: "M"))
    let long = String(repeating: "x", count: 63)
    try assertRefused(
      .unusableCodes([long + "M1"]), options: PoolOptions(above: "P", prefix: long))

    XCTAssertEqual(try pool(PoolOptions(above: "P")).unitsAdded, 2)
    XCTAssertEqual(try store.unitTree()?.units.map(\.code).suffix(2), ["M", "M1"])
  }

  private func list(
    _ version: Int, _ codes: String..., by who: String = "x"
  ) -> EqualityModel.Dimension {
    EqualityModel.Dimension(
      "bostad", version: version, ground: nil, label: Text(sv: "bostad", en: "housing"),
      allowsSeveral: false, isProxy: false,
      categories: codes.map { EqualityModel.Category($0, sv: $0, en: $0) },
      decision: ListDecision(
        decidedBy: who, decidedOn: PartialDate("2021")!, consultedWith: "y"))
  }

  func testListsOfBothMustBeTheSame() throws {
    let store = try makeStore()
    let other = try makeStore("other")
    XCTAssertTrue(try other.add(list(1, "a", "b"), on: "2021-01-01"))
    var said = Example.stay("b", "B1", "2021", consent: .given)
    said.participant?.answers = ["bostad": .option(1)]
    _ = try other.importing([said], as: "b")
    XCTAssertEqual(try pool(dryRun: true).listsAdded, 1, "one that only the other has comes along")

    XCTAssertTrue(try store.add(list(1, "a", "b", by: "others"), on: "2021-01-01"))
    XCTAssertTrue(try store.add(list(2, "a", "b", "c"), on: "2021-01-02"))
    try assertRefused(.lists(["bostad"]))
    XCTAssertTrue(try other.add(list(2, "a", "b", "d"), on: "2021-01-02"))
    try assertRefused(.lists(["bostad"]))
    XCTAssertTrue(try other.add(list(3, "a", "b"), on: "2021-01-02"))
    try assertRefused(.lists(["bostad"]))
  }

  func testAListThatAnotherBodyHasDecidedJustSoIsTheSame() throws {
    let store = try makeStore()
    let other = try makeStore("other")
    XCTAssertTrue(try store.add(list(1, "a", by: "Norr"), on: "2021-01-01"))
    XCTAssertTrue(try other.add(list(1, "a", by: "Söder"), on: "2021-01-01"))
    XCTAssertEqual(try pool().listsAdded, 0)
  }

  func testAStoreThatPromisesMoreIsNotPooledIntoOneThatPromisesLess() throws {
    _ = try makeStore()
    var careful = Example.project
    careful.kSensitive = 15
    _ = try Store.create(at: path("other"), project: careful)
    try assertRefused(.lowerK(k: 5, kSensitive: 15))
  }

  func testNothingIsPooledOncePublished() throws {
    let store = try makeStore()
    let other = try makeStore("other")
    let record = ReleaseRecord(
      definition: "d", table: "gender", period: "2021-10", unit: "P", byUnit: false, k: 5,
      reason: nil, publishedOn: "2021-11-01", units: [], cells: [])
    _ = try other.record(record, after: 0, closing: []) { _ in }
    try assertRefused(.published(.other))
    try FileManager.default.removeItem(atPath: path("other"))
    _ = try makeStore("other")
    let statement = StatementRecord(
      definition: "d", table: "reach", subject: "age", period: "..2021-10", k: 5,
      publishedOn: "2021-11-01", axes: [], counts: [])
    _ = try store.record(statement, after: 0) { _ in }
    try assertRefused(.published(.own))
  }

  func testNothingIsPooledThatShouldHaveBeenErased() throws {
    _ = try makeStore()
    var old = Example.stay("b", "B1", "2019")
    old.participant?.retainUntil = PartialDate("2020")
    _ = try makeStore("other").importing([old], as: "b")
    try assertRefused(.overdue(.other))
  }

  // MARK: Faults

  func testAStoreOfAnOlderVersionIsReadOnlyOnceItIsBroughtUpToDate() throws {
    _ = try makeStore()
    do {
      let place = try AbsolutePath(path("other"))
      try createPrivateFile(place)
      let connection = try Connection.open(place)
      try connection.transaction {
        try Migrations(schemas: Array(Schema.all.dropLast())).createAll(on: connection)
        try connection.insert(Example.project)
        for part in ContentChecksum.allCases {
          try part.renew(on: connection, version: Schema.all.count - 1)
        }
      }
    }
    let before = try bytes(of: path("other"))
    assertThrows(StoreError.unfinished) { _ = try Store.openForReading(at: path("other")) }
    XCTAssertEqual(try bytes(of: path("other")), before)
    _ = try Store.open(at: path("other"))
    XCTAssertEqual(try pool().participantsAdded, 0)
  }

  func testADamagedStoreIsNotPooled() throws {
    _ = try makeStore()
    let other = try makeStore("other")
    _ = try other.importing([Example.stay("b", "B1", "2021")], as: "b")
    try other.connection.run("UPDATE participation SET start_date = 20200000")
    let before = try bytes(of: path())
    assertThrows(StoreError.damaged) { _ = try pool() }
    XCTAssertEqual(try bytes(of: path()), before)
  }

  func testAFullDiskInTheMiddleLeavesTheStoreAsItWas() throws {
    let store = try makeStore()
    let other = try makeStore("other")
    _ = try store.importing([Example.stay("a", "A1", "2021")], as: "a")
    _ = try other.importing((0..<20_000).map { Example.stay("b\($0)", "B1", "2021") }, as: "b")
    let before = try store.registered()
    let pages = try XCTUnwrap(store.connection.integer("PRAGMA page_count"))
    try store.connection.run("PRAGMA max_page_count = \(pages + 20)")

    assertThrows(StoreError.diskFull) {
      _ = try store.pool(
        try Store.openForReading(at: path("other")), PoolOptions(), on: PartialDate("2021-11-02")!)
    }

    XCTAssertEqual(try store.registered(), before)
    XCTAssertEqual(try store.integrityProblems(), [])
    XCTAssertEqual(try pool().participantsAdded, 20_000)
  }
}
