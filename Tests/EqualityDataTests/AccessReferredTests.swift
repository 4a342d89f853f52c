import EqualityData
import Foundation
import TestSupport
import XCTest

/// Everyone referred, decided on or not, and by two dimensions at once (DOMAIN.md 6.5, R5).
final class AccessReferredTests: XCTestCase {
  private let stages = ["pending", "withdrew", "declined", "waiting", "ongoing", "ended"]

  /// Of each gender, stage and pair of answers ten, and ten with either and with none; and of the
  /// born abroad with a disability twenty more who are declined.
  private func rows() -> ReferralRows {
    var rows = ReferralRows()
    for gender in ["kvinna", "man"] {
      for stage in stages {
        for background in ["utrikes", "inrikes_tva_inrikes"] {
          for functioning in ["npf", "ingen"] {
            rows.add(10, gender, stage, background: background, functioning: functioning)
          }
        }
        for background in ["utrikes", "inrikes_tva_inrikes"] {
          rows.add(10, gender, stage, background: background)
        }
        for functioning in ["npf", "ingen"] {
          rows.add(10, gender, stage, functioning: functioning)
        }
        rows.add(10, gender, stage)
      }
      rows.add(
        20, gender, "declined", background: "utrikes", functioning: "npf", name: "more")
    }
    return rows
  }

  private func worked() throws -> Workplace {
    let workplace = try Workplace(self)
    try rows().load(into: workplace)
    try workplace.publish("2021-10")
    return workplace
  }

  func testEveryoneReferredIsCountedDecidedOnOrNot() throws {
    let workplace = try worked()
    let report = try workplace.publishAccess().report

    XCTAssertEqual(
      report.passages.map { report.count($0, "woman") }, [560, 180, 380, 110, 270, 180, 90])
    XCTAssertEqual(report.count(.referred, "_T"), 1120)
    let csv = report.written(as: .csv, in: .swedish)
    for line in [
      "woman;referred;560;published", "woman;undecided;180;published",
      "woman;share_of_referred;50,0;published", "woman;access_rate;71,1;published",
    ] {
      XCTAssertTrue(csv.contains("..2021-10;_T;_T;\(line)"), csv)
    }
    XCTAssertTrue(try EqualityDatabase(at: workplace.store).audit().isUnbroken)
  }

  func testByBirthBackgroundAndFunctioningAndTheirPairs() throws {
    let workplace = try worked()
    try workplace.publishAccess()
    let publication = try workplace.publishAccess(["utlandsk_bakgrund", "funktionsnedsattning"])
    let report = publication.report

    XCTAssertEqual(report.dimensions.map(\.code), ["funktionsnedsattning", "utlandsk_bakgrund"])
    let abroad = ["ja", "utlandsk"]
    XCTAssertEqual(report.count(.referred, "_T", in: abroad), 160)
    XCTAssertEqual(report.count(.declined, "_T", in: abroad), 60)
    XCTAssertEqual(report.count(.accepted, "woman", in: abroad), 30)
    XCTAssertEqual(report.count(.accepted, "_T", in: ["_T", "utlandsk"]), 180)
    XCTAssertEqual(report.count(.referred, "_T", in: ["known", "known"]), 520)
    let csv = report.written(as: .csv, in: .swedish)
    for line in [
      "funktionsnedsattning+utlandsk_bakgrund;ja+utlandsk;_T;access_rate;50,0",
      "funktionsnedsattning+utlandsk_bakgrund;nej+utlandsk;_T;access_rate;75,0",
      "funktionsnedsattning+utlandsk_bakgrund;known;_T;referred;520",
      "utlandsk_bakgrund;utlandsk;woman;access_rate;64,3",
      "funktionsnedsattning;ja;man;access_rate;64,3",
      "funktionsnedsattning+utlandsk_bakgrund;_T;_T;referred;1120",
    ] {
      XCTAssertTrue(csv.contains(";\(line);published"), "\(line)\n\(csv)")
    }
    let text = report.written(as: .text, in: .swedish)
    try assertGolden(text, "access-pair.sv.txt")
    XCTAssertTrue(try EqualityDatabase(at: workplace.store).audit().isUnbroken)

    let again = try workplace.publishAccess(["funktionsnedsattning", "utlandsk_bakgrund"])
    XCTAssertFalse(again.isNew, "the same two in another order")
    XCTAssertEqual(again.report, report)
  }

  func testTheSamePeopleAreToldOfInOneTableForEachAnswer() throws {
    let workplace = try worked()
    try workplace.publishAccess()
    XCTAssertThrowsError(try workplace.publishAccess(["funktionsnedsattning", "function_type"])) {
      XCTAssertEqual($0 as? ReachError, .sameAnswers)
    }
    XCTAssertThrowsError(
      try workplace.publishAccess(["age", "birth_background", "function_type"])
    ) { XCTAssertEqual($0 as? ReachError, .tooManyDimensions) }
    XCTAssertThrowsError(try workplace.publishAccess(["municipality"])) {
      XCTAssertEqual($0 as? ReachError, .notOfReferrals("municipality"))
    }
    XCTAssertThrowsError(try workplace.publishAccess(["ethnicity_self", "function_type"])) {
      XCTAssertEqual($0 as? ReachError, .tooFewForPairs)
    }
    try workplace.publishAccess(["birth_background"])
    for dimensions in [
      ["birth_background", "funktionsnedsattning"], ["utlandsk_bakgrund", "age"],
    ] {
      XCTAssertThrowsError(try workplace.publishAccess(dimensions)) {
        XCTAssertEqual($0 as? ReachError, .dividedOtherwise)
      }
    }
    XCTAssertNoThrow(try workplace.publishAccess(["funktionsnedsattning"]))
  }

  /// Whoever waits is of the next month too, decided on or not; whoever took it back is not.
  func testWhoeverWaitsIsCountedAgainWhenDecidedOn() throws {
    let workplace = try worked()
    let first = try workplace.publishAccess()
    let before = try first.files.map { try Data(contentsOf: URL(filePath: $0)) }
    var rows = rows()
    // Of the women who waited, those without a disability are accepted in November.
    rows.decide("antagen", in: "2021-11") { row in
      row.contains("kvinna-pending") && row.hasSuffix("ingen")
    }
    try rows.load(into: workplace)
    try workplace.publishForTest("2021-11")
    let report = try workplace.publishAccess([], "2021-11").report

    XCTAssertEqual(report.count(.decided, "woman"), 30)
    XCTAssertEqual(report.count(.undecided, "woman"), 60)
    XCTAssertEqual(report.count(.referred, "woman"), 90)
    XCTAssertEqual(report.count(.undecided, "man"), 90)
    let again = try workplace.publishAccess()
    XCTAssertEqual(try again.files.map { try Data(contentsOf: URL(filePath: $0)) }, before)
    XCTAssertTrue(try EqualityDatabase(at: workplace.store).audit().isUnbroken)
  }

  /// Where nobody waits, all decided on next month would have been referred in it.
  func testThatNobodyWaitsIsNotToldSoThatNobodyLearnsWhoCameSince() throws {
    let workplace = try Workplace(self)
    var rows = ReferralRows()
    rows.add(40, "kvinna", "ongoing")
    rows.add(40, "man", "ongoing")
    rows.add(12, "man", "pending")
    try rows.load(into: workplace)
    try workplace.publish("2021-10")
    let report = try workplace.publishAccess().report
    XCTAssertNil(report.count(.undecided, "woman"))
    XCTAssertNil(report.count(.referred, "woman"))
    XCTAssertEqual(report.count(.decided, "woman"), 40)
  }

  func testAMonthThatIsNotOverIsSaidToBeSo() throws {
    let workplace = try worked()
    XCTAssertThrowsError(try workplace.publishAccess([], "2022-02")) {
      XCTAssertEqual($0 as? RequestError, .periodNotOver)
    }
  }

  /// Months of referrals at random, with pairs and those who wait, attacked together.
  func testWhatIsPublishedOfThoseReferredAndTheirPairsHolds() throws {
    var (statements, shown) = (0, 0)
    for (size, count) in [(12, 2), (60, 1)] {
      try forAllSeeds(count: count) { random in
        let workplace = try Workplace(self, k: 3)
        var rows = ReferralRows()
        for month in ["2021-10", "2021-11"] {
          addMonth(month, size: size, to: &rows, using: &random)
          try rows.load(into: workplace)
          try? workplace.publishForTest(month)
          let ages = Bool.random(using: &random) ? AgeRange("16-29") : nil
          for dimensions in [[], ["utlandsk_bakgrund", "funktionsnedsattning"], ["age"]] {
            _ = try? workplace.publishAccess(dimensions, month, among: ages)
          }
        }
        let audit = try EqualityDatabase(at: workplace.store).audit().statements
        statements += audit.statementCount
        shown += audit.shownCount
        XCTAssertEqual(audit.findings.map { "\($0.group) \($0.interval)" }, [])
        XCTAssertEqual(audit.contradictions.count, 0)
        XCTAssertEqual(audit.leftOut, [])
      }
    }
    XCTAssertGreaterThan(statements, 5)
    XCTAssertGreaterThan(shown, 100)
  }

  private func addMonth(
    _ month: String, size: Int, to rows: inout ReferralRows, using random: inout SeededGenerator
  ) {
    func some(_ options: String...) -> String { options.randomElement(using: &random)! }
    for number in 0..<Int.random(in: size / 2...size, using: &random) {
      rows.add(
        Int.random(in: 1...3, using: &random), some("kvinna", "man", "kvinna", "man", "ickebinär"),
        some("pending", "withdrew", "declined", "waiting", "ongoing", "ongoing", "ended"),
        background: some("", "utrikes", "utrikes", "inrikes_tva_inrikes"),
        functioning: some("", "ingen", "ingen", "npf"),
        name: "\(month)-\(number)-", referred: month, month: month,
        born: [2002, 2002, 1980].randomElement(using: &random)!)
    }
    // Of those who waited before, some are decided on now.
    rows.decide("avböjd", in: month) { row in
      !row.hasPrefix(month) && Bool.random(using: &random)
    }
  }
}
