import EqualityData
import Foundation
import TestSupport
import XCTest

/// Who gets in: from files to published tables (DOMAIN.md 6.5, R5).
final class AccessTests: XCTestCase {
  private func request(
    _ dimension: String? = nil, _ period: String = "2021-10", among: AgeRange? = nil,
    and other: String? = nil
  ) throws -> AccessRequest {
    AccessRequest(
      period: try XCTUnwrap(Period(period)), dimensions: [dimension, other].compactMap(\.self),
      among: among)
  }

  @discardableResult
  private func publish(
    _ request: AccessRequest, in workplace: Workplace
  ) throws -> Publication<AccessReport> {
    try EqualityDatabase(at: workplace.store).publishAccess(
      request, as: FileRequest(directory: workplace.output), on: "2022-02-02")
  }

  private func reach(_ dimension: String, _ period: String, in workplace: Workplace) throws {
    _ = try EqualityDatabase(at: workplace.store).publishReach(
      ReachRequest(dimension: dimension, period: try XCTUnwrap(Period(period))),
      as: FileRequest(formats: [], directory: workplace.output), on: "2022-02-02")
  }

  /// Of each gender 40 are declined, 30 have not started, 40 are there and 30 have ended; of 50 with
  /// a disability 30 are accepted, of 50 without 40, and of 40 nothing is known.
  private func worked() throws -> Workplace {
    try workplace(with: ofEach())
  }

  private func workplace(with rows: ReferralRows) throws -> Workplace {
    let workplace = try Workplace(self)
    try rows.load(into: workplace)
    try workplace.publish("2021-10")
    return workplace
  }

  private func ofEach() -> ReferralRows {
    var rows = ReferralRows()
    for gender in ["kvinna", "man"] {
      for (stage, with, without) in [
        ("declined", 20, 10), ("waiting", 10, 10), ("ongoing", 10, 20), ("ended", 10, 10),
      ] {
        rows.add(with, gender, stage, functioning: "npf")
        rows.add(without, gender, stage, functioning: "ingen")
        rows.add(10, gender, stage)
      }
    }
    return rows
  }

  func testStagesByGender() throws {
    let workplace = try worked()
    let report = try publish(request(), in: workplace).report

    XCTAssertEqual(report.genders, ["woman", "man", "_T"])
    XCTAssertEqual(
      AccessReport.Passage.allCases.map { report.count($0, "woman") },
      [nil, nil, 140, 40, 100, 70, 30])
    XCTAssertEqual(
      AccessReport.Passage.allCases.map { report.count($0, "_T") },
      [nil, nil, 280, 80, 200, 140, 60])
    let csv = report.written(as: .csv, in: .swedish)
    for line in [
      "woman;access_rate;71,4;published", "woman;access_difference;0,0;published",
      "woman;start_rate;70,0;published", "woman;end_rate;42,9;published",
      "woman;share_of_decided;50,0;published",
    ] {
      XCTAssertTrue(csv.contains("..2021-10;_T;_T;\(line)"), csv)
    }
  }

  func testWithADisabilityFewerAreAcceptedAndFewerStart() throws {
    let workplace = try worked()
    try publish(request(), in: workplace)
    let report = try publish(request("funktionsnedsattning"), in: workplace).report

    XCTAssertEqual(report.k, Project.defaultKSensitive)
    XCTAssertEqual(
      report.passages.map { report.count($0, "woman", in: ["ja"]) }, [50, 20, 30, 20, 10])
    XCTAssertEqual(report.count(.accepted, "_T", in: ["nej"]), 80)
    let csv = report.written(as: .csv, in: .swedish)
    for line in [
      "ja;woman;access_rate;60,0", "ja;woman;access_difference;-10,0", "ja;woman;start_rate;66,7",
      "nej;woman;access_rate;80,0", "nej;woman;access_difference;10,0", "nej;_T;start_rate;75,0",
      "known;_T;access_rate;70,0", "ja;_T;share_of_decided;50,0",
    ] {
      XCTAssertTrue(csv.contains("funktionsnedsattning;\(line);published"), "\(line)\n\(csv)")
    }
    let text = report.written(as: .text, in: .swedish)
    XCTAssertTrue(text.contains("De säger inget om varför"), text)
    XCTAssertEqual(try EqualityDatabase(at: workplace.store).audit().isUnbroken, true)
  }

  func testTheGenderTableComesFirstAndThenTheTableWithoutADimension() throws {
    let october = try XCTUnwrap(Month(year: 2021, month: 10))
    let workplace = try Workplace(self)
    var rows = ReferralRows()
    rows.add(30, "kvinna", "ongoing")
    rows.add(20, "man", "declined")
    try rows.load(into: workplace)
    XCTAssertThrowsError(try publish(request(), in: workplace)) {
      XCTAssertEqual($0 as? ReachError, .genderTableFirst(october))
    }
    try workplace.publish("2021-10")
    for among in [nil, ages] {
      XCTAssertThrowsError(try publish(request("age", among: among), in: workplace)) {
        XCTAssertEqual($0 as? ReachError, .accessTableFirst(Period(october), among: among))
      }
    }
    try publish(request(), in: workplace)
    XCTAssertThrowsError(try publish(request("age", "2021-12"), in: workplace)) {
      XCTAssertEqual($0 as? ReachError, .publishedThrough(october))
    }
    XCTAssertThrowsError(try publish(request("municipality"), in: workplace)) {
      XCTAssertEqual($0 as? ReachError, .notOfReferrals("municipality"))
    }
  }

  /// Whoever is reached and was not referred is a group: gender tables less this one.
  func testThoseReachedWhoWereNotReferredAreNotToldByTakingTablesFromEachOther() throws {
    let workplace = try Workplace(self)
    var rows = ReferralRows()
    rows.add(28, "kvinna", "ongoing")
    rows.add(20, "man", "ongoing")
    rows.addUnreferred(2, "kvinna", born: "")
    try rows.load(into: workplace)
    try workplace.publish("2021-10")

    let report = try publish(request(), in: workplace).report

    XCTAssertNil(report.count(.started, "woman"), "of 30 women reached two were not referred")
    XCTAssertEqual(try EqualityDatabase(at: workplace.store).audit().isUnbroken, true)
  }

  func testTheSameAnswersOfTheSamePeopleAreToldOfInOneTable() throws {
    let workplace = try worked()
    try publish(request(), in: workplace)
    try publish(request("funktionsnedsattning"), in: workplace)
    XCTAssertThrowsError(try publish(request("function_type"), in: workplace)) {
      XCTAssertEqual($0 as? ReachError, .dividedOtherwise)
    }
    XCTAssertThrowsError(try reach("funktionsnedsattning", "2021-10", in: workplace)) {
      XCTAssertEqual($0 as? ReachError, .dividedOtherwise)
    }
    try reach("age", "2021-10", in: workplace)
    XCTAssertThrowsError(try publish(request("age"), in: workplace)) {
      XCTAssertEqual(
        $0 as? ReachError, .answersTold(through: Month(year: 2021, month: 10)!))
    }
  }

  /// The same, who are young, and 50 of each gender who are older.
  private func young() throws -> Workplace {
    var rows = ofEach()
    for gender in ["kvinna", "man"] {
      rows.add(40, gender, "ongoing", functioning: "ingen", name: "old", born: 1980)
      rows.add(10, gender, "declined", functioning: "npf", name: "old", born: 1980)
    }
    return try workplace(with: rows)
  }

  private let ages = AgeRange("16-29")

  func testWhoGetsInOfTheYoungByGenderAndFunctioning() throws {
    let workplace = try young()
    let whole = try publish(request(among: ages), in: workplace)
    XCTAssertTrue(whole.files.contains { $0.hasSuffix("access-16-29-2021-10.txt") })
    XCTAssertEqual(whole.report.count(.decided, "woman"), 140)
    XCTAssertEqual(whole.report.count(.started, "woman"), 70)

    let report = try publish(request("funktionsnedsattning", among: ages), in: workplace).report

    XCTAssertEqual(report.count(.decided, "woman", in: ["ja"]), 50)
    XCTAssertEqual(report.count(.declined, "woman", in: ["ja"]), 20)
    let text = report.written(as: .text, in: .swedish)
    XCTAssertTrue(text.contains("16-29 år, efter någon funktionsnedsättning"), text)
    XCTAssertTrue(
      report.written(as: .csv, in: .swedish).contains(";funktionsnedsattning 16-29;ja;woman;"))
    let again = try publish(request("funktionsnedsattning", among: ages), in: workplace)
    XCTAssertFalse(again.isNew)
    XCTAssertEqual(again.report, report)
    let audit = try EqualityDatabase(at: workplace.store).audit()
    XCTAssertTrue(audit.isUnbroken)
    XCTAssertEqual(audit.statements.statementCount, 2)
    let summary = try EqualityDatabase(at: workplace.store).summary().text(in: .swedish)
    XCTAssertTrue(summary.contains("till och med oktober 2021, 16-29 år: "), summary)
  }

  func testOfTheSameMonthsTablesAreOfEveryoneOrOfOneRangeOfAges() throws {
    for (first, second) in [(ages, nil), (nil, ages), (ages, AgeRange("16-24"))] {
      let workplace = try young()
      try publish(request(among: first), in: workplace)
      for dimension in [nil, "funktionsnedsattning"] {
        XCTAssertThrowsError(try publish(request(dimension, among: second), in: workplace)) {
          XCTAssertEqual($0 as? ReachError, .accessOfAges(first))
        }
      }
      try publish(request("funktionsnedsattning", among: first), in: workplace)
      XCTAssertThrowsError(
        try publish(request("funktionsnedsattning", among: second), in: workplace)
      ) { XCTAssertEqual($0 as? ReachError, .accessOfAges(first)) }
    }
  }

  /// Young women who were reached without a referral would be those that reach has, less these.
  func testOfTheYoungAloneAgesAreToldInNoOtherTableOfTheSameMonths() throws {
    let october = Month(year: 2021, month: 10)!
    var workplace = try young()
    try publish(request(among: ages), in: workplace)
    XCTAssertThrowsError(try reach("age", "2021-10", in: workplace)) {
      XCTAssertEqual($0 as? ReachError, .dividedOtherwise)
    }
    let groups = GroupRequest(
      .groups, codes: ["unga_funktionsnedsattning"], period: Period(october))
    XCTAssertThrowsError(try EqualityDatabase(at: workplace.store).groupReport(groups)) {
      XCTAssertEqual($0 as? ReachError, .dividedOtherwise)
    }
    workplace = try young()
    try reach("age", "2021-10", in: workplace)
    XCTAssertThrowsError(try publish(request(among: ages), in: workplace)) {
      XCTAssertEqual($0 as? ReachError, .answersTold(through: october))
    }
    XCTAssertNoThrow(try publish(request(), in: workplace))
  }

  func testAnswersThatReachHasToldOfCanBeToldOfThoseDecidedOnLater() throws {
    let workplace = try worked()
    try reach("age", "2021-10", in: workplace)
    try publish(request(), in: workplace)
    var rows = ReferralRows()
    rows.add(25, "kvinna", "ongoing", name: "later", month: "2021-11")
    rows.add(15, "man", "declined", name: "later", month: "2021-11")
    try rows.load(into: workplace)
    try workplace.publishForTest("2021-11")
    try publish(request(nil, "2021-11"), in: workplace)

    let report = try publish(request("age", "2021-11"), in: workplace).report

    XCTAssertEqual(report.count(.started, "woman", in: ["18-29"]), 25)
    XCTAssertEqual(report.k, Project.defaultK)
    XCTAssertEqual(try EqualityDatabase(at: workplace.store).audit().isUnbroken, true)
  }

  func testWhatIsPublishedStaysAndLaterTablesHaveOnlyLaterDecisions() throws {
    let workplace = try worked()
    let first = try publish(request(), in: workplace)
    let before = try first.files.map { try Data(contentsOf: URL(filePath: $0)) }
    var rows = ReferralRows()
    rows.add(25, "kvinna", "waiting", name: "later", month: "2021-12")
    rows.add(15, "man", "declined", name: "later", month: "2021-11")
    rows.add(9, "man", "declined", name: "late")
    try rows.load(into: workplace)
    try workplace.publishForTest("2021-11")
    try workplace.publishForTest("2021-12")

    let again = try publish(request(), in: workplace)
    XCTAssertFalse(again.isNew)
    XCTAssertEqual(try again.files.map { try Data(contentsOf: URL(filePath: $0)) }, before)
    XCTAssertThrowsError(try publish(request(nil, "2021-12"), in: workplace)) {
      XCTAssertEqual(
        $0 as? ReachError, .publishedThrough(Month(year: 2021, month: 10)!))
    }
    let later = try publish(request(nil, "2021-11..2021-12"), in: workplace).report
    XCTAssertEqual(later.count(.decided, "woman"), 25)
    XCTAssertEqual(later.count(.declined, "man"), 15)
  }

  func testAnImportOfTheSameFileAgainChangesNothing() throws {
    let workplace = try worked()
    let before = try Data(contentsOf: URL(filePath: workplace.store))
    var rows = ReferralRows()
    rows.add(3, "kvinna", "waiting")
    let file = workplace.file(rows.referralFile)
    let database = try EqualityDatabase(at: workplace.store)
    _ = try database.importReferrals(file, on: "2021-11-03", dryRun: true)
    XCTAssertEqual(try Data(contentsOf: URL(filePath: workplace.store)), before)
    XCTAssertEqual(try database.importReferrals(file, on: "2021-11-03").counts.replaced, 280)
    XCTAssertEqual(
      try database.importReferrals(file, on: "2021-11-04").counts.importedBefore, "2021-11-03")
  }

  /// Months of referrals and starts at random, with all tables that there can be, attacked together.
  func testWhatIsPublishedOfThoseReferredHolds() throws {
    var statements = 0
    for size in [12, 60] {
      try forAllSeeds(count: 4) { random in
        let workplace = try published(size: size, using: &random)
        let audit = try EqualityDatabase(at: workplace.store).audit().statements
        statements += audit.statementCount
        XCTAssertEqual(audit.findings.map { "\($0.group) \($0.interval)" }, [])
        XCTAssertEqual(audit.contradictions.count, 0)
        XCTAssertEqual(audit.leftOut, [])
      }
    }
    XCTAssertGreaterThan(statements, 15)
  }

  private func published(
    size: Int, using random: inout some RandomNumberGenerator
  ) throws -> Workplace {
    let workplace = try Workplace(self, k: 3)
    var rows = ReferralRows()
    for month in ["2021-10", "2021-11", "2021-12"] {
      for number in 0..<Int.random(in: 0...size, using: &random) {
        rows.add(
          Int.random(in: 1...3, using: &random),
          ["kvinna", "man", "kvinna", "man", "ickebinär"].randomElement(using: &random)!,
          ["declined", "waiting", "ongoing", "ongoing", "ended"].randomElement(using: &random)!,
          functioning: ["", "ingen", "ingen", "npf", "npf|syn"].randomElement(using: &random)!,
          name: "\(month)-\(number)-", month: month,
          born: [2002, 2002, 1980].randomElement(using: &random)!)
      }
      rows.addUnreferred(Int.random(in: 0...5, using: &random), "kvinna", month: month)
      try rows.load(into: workplace)
      try? workplace.publishForTest(month)
      let ages = Bool.random(using: &random) ? AgeRange("16-29") : nil
      for dimension in [nil, "funktionsnedsattning", "age"] {
        _ = try? publish(request(dimension, month, among: ages), in: workplace)
      }
      if Bool.random(using: &random) { try? reach("age", month, in: workplace) }
    }
    return workplace
  }
}
