import EqualityData
import Foundation
import TestSupport
import XCTest

/// How complete the data are, for those who keep them (DOMAIN.md 6.5, R13).
final class QualityTests: XCTestCase {
  private static let head =
    "deltagare;enhet;start;slut;avslutsorsak;kön;födelseår;samtycke;samtyckesdatum;gallras;religion"

  private func store(_ rows: [String], months: [String] = []) throws -> Workplace {
    let workplace = try Workplace(self)
    try importRows(rows, in: workplace)
    for month in months { try workplace.publish(month) }
    return workplace
  }

  private func importRows(_ rows: [String], in workplace: Workplace) throws {
    _ = try EqualityDatabase(at: workplace.store).importParticipations(
      workplace.file(([Self.head] + rows).joined(separator: "\n")), on: "2021-11-02")
  }

  private func rows(
    _ count: Int, _ name: String, unit: String = "A1", start: String = "2021-10-04",
    end: String = ";", gender: String = "kvinna", year: String = "1999", consent: String = "ja",
    until: String = "2025-12-31", religion: String = "kristen"
  ) -> [String] {
    (0..<count).map {
      "\(name)\($0);\(unit);\(start);\(end);\(gender);\(year);\(consent);"
        + "\(consent == "ja" ? "2021-10-01" : "");\(until);\(religion)"
    }
  }

  private func report(_ workplace: Workplace, on day: String = "2022-02-02") throws -> QualityReport
  {
    try EqualityDatabase(at: workplace.store).qualityReport(
      on: try XCTUnwrap(PartialDate(day)))
  }

  private func value(_ report: QualityReport, _ codes: String...) -> Figure? {
    report.sheet.values.first { $0.codes == codes }?.figure
  }

  private func percent(_ number: Int) -> Figure { .decimal(number, decimals: 0) }

  func testItSaysWhatIsMissingWhere() throws {
    let workplace = try store(
      rows(30, "a") + rows(10, "b", year: "") + rows(20, "c", unit: "B1", end: "2021-11-01;arbete")
        + rows(20, "d", unit: "B1", end: "2021-11-01;", gender: ""))
    let report = try report(workplace)

    XCTAssertEqual(value(report, "registration", "A1", "gender"), percent(100))
    XCTAssertEqual(value(report, "registration", "A1", "birth_year"), percent(75))
    XCTAssertEqual(value(report, "registration", "A1", "end_reason"), .undefined, "none has ended")
    XCTAssertEqual(value(report, "registration", "B1", "gender"), percent(50))
    XCTAssertEqual(value(report, "registration", "B1", "end_reason"), percent(50))
    XCTAssertEqual(value(report, "file", "participations", "rows"), .count(80))
    XCTAssertEqual(value(report, "age", "participations", "from"), .code("2021-10"))
    XCTAssertEqual(value(report, "age", "participations", "retain_until"), .code("2025-12-31"))
  }

  func testAFewOfAUnitAreHiddenAndSoIsWhatWouldTellOfThem() throws {
    let workplace = try store(
      rows(30, "a") + rows(3, "b", unit: "A2", year: "") + rows(40, "c", unit: "B1"))
    let report = try report(workplace)
    XCTAssertEqual(value(report, "registration", "A2", "birth_year"), .protected)
    XCTAssertEqual(value(report, "registration", "_T", "birth_year"), .protected)
    XCTAssertEqual(value(report, "registration", "B1", "birth_year"), percent(100))
  }

  func testWhoeverHasSeveralParticipationsIsOne() throws {
    let months = ["2021-03", "2021-04", "2021-05", "2021-06", "2021-07", "2021-08"]
    let workplace = try store(
      rows(30, "a")
        + months.flatMap { rows(1, "b", start: "\($0)-01", end: "\($0)-20;arbete", year: "") })
    let report = try report(workplace)
    XCTAssertEqual(value(report, "registration", "A1", "birth_year"), .protected, "six, of one")
    XCTAssertEqual(value(report, "registration", "_T", "birth_year"), .protected)
  }

  func testTheWholeProjectIsHiddenLast() throws {
    let workplace = try store(
      rows(30, "a") + rows(3, "b", year: "") + rows(40, "c", unit: "A2")
        + rows(4, "d", unit: "A2", year: "") + rows(40, "e", unit: "B1"))
    let report = try report(workplace)
    XCTAssertEqual(value(report, "registration", "_T", "birth_year"), percent(94))
    XCTAssertEqual(value(report, "registration", "A", "birth_year"), percent(91))
    XCTAssertEqual(value(report, "registration", "A1", "birth_year"), .protected)
    XCTAssertEqual(value(report, "registration", "A2", "birth_year"), .protected)
    XCTAssertEqual(value(report, "registration", "A1", "gender"), percent(100))
  }

  /// All figures of the units, read by someone who knows how units and facts add up.
  func testNobodyOfWhomSomethingIsMissingIsProvablyFew() throws {
    let (units, parts) = (
      ["A1", "A2", "B1"], ["_T", "gender", "birth_year", "ended", "end_reason"]
    )
    // The ways in which something can be known: gender, birth year, and whether it has ended why.
    let ways = (0..<12).map { (gender: $0 % 2 == 0, year: $0 / 2 % 2 == 0, end: $0 / 4) }
    func holds(_ part: String, _ way: Int) -> Bool {
      switch part {
      case "gender": ways[way].gender
      case "birth_year": ways[way].year
      case "ended": ways[way].end > 0
      case "end_reason": ways[way].end == 2
      default: true
      }
    }
    func unknowns(_ unit: String, _ isIn: (Int) -> Bool) -> [Int] {
      let places = units.indices.filter { unit == "_T" || units[$0].hasPrefix(unit) }
      return places.flatMap { place in (0..<12).filter(isIn).map { place * 12 + $0 } }
    }
    var shown = 0
    try forAllSeeds(count: 6) { random in
      var all: [String] = []
      for (place, unit) in units.enumerated() {
        for number in 0..<Int.random(in: 2...24, using: &random) {
          let way = [0, 0, 0, 8, 8, 1, 2, 4].randomElement(using: &random) ?? 0
          all += rows(
            1, "p\(place)-\(number)-", unit: unit,
            end: ways[way].end == 0 ? ";" : "2021-11-01;\(ways[way].end == 2 ? "arbete" : "")",
            gender: ways[way].gender ? "kvinna" : "", year: ways[way].year ? "1999" : "")
        }
      }
      let table = try XCTUnwrap(try report(try store(all)).registrations)
      var reader = Knowledge(unknownCount: 36)
      for unit in ["_T", "A", "B"] + units {
        for part in parts {
          if let count = table[unit, part] {
            shown += 1
            reader.learn(thatSumOf: unknowns(unit) { holds(part, $0) }, is: count)
          } else {
            reader.learn(thatThereAre: unknowns(unit) { holds(part, $0) })
          }
        }
      }
      for unit in ["_T", "A", "B"] + units {
        for part in parts {
          let missing = unknowns(unit) {
            part == "end_reason" ? holds("ended", $0) && !holds(part, $0) : !holds(part, $0)
          }
          for group in [unknowns(unit) { holds(part, $0) }, missing] where !group.isEmpty {
            let joined = reader.joined(about: group)
            var attack = LinearAttack(on: joined.knowledge)
            guard !attack.canHave(5, in: joined.group) else { continue }
            XCTAssertTrue(attack.canBeEmpty(joined.group), "\(unit) \(part)")
          }
        }
      }
    }
    XCTAssertGreaterThan(shown, 0)
  }

  /// Whether most have answered is what one looks for: it is hidden last.
  func testTheAnswerRateIsHiddenLast() throws {
    let workplace = try store(
      rows(60, "a") + rows(12, "b", religion: "vill inte svara")
        + rows(4, "c", religion: "vet inte") + rows(4, "d", religion: ""))
    let report = try report(workplace)
    XCTAssertEqual(value(report, "list", "religion", "answered"), percent(75))
    for part in ["declined", "dont_know", "blank"] {
      XCTAssertEqual(value(report, "list", "religion", part), .protected, part)
    }
  }

  func testSharesOfWhatIsSensitiveAreProtectedAndFewAreHidden() throws {
    let workplace = try store(
      rows(30, "a") + rows(20, "b", religion: "vill inte svara")
        + rows(15, "c", religion: "vet inte")
        + rows(12, "d", religion: "") + rows(11, "e", consent: "nej", religion: "")
        + rows(3, "f", consent: "återkallat", religion: "")
        + rows(9, "g", consent: "", religion: ""))
    let report = try report(workplace)

    XCTAssertEqual(value(report, "list", "religion", "answered"), percent(39), "30 of 77")
    XCTAssertEqual(value(report, "list", "religion", "declined"), percent(26))
    XCTAssertEqual(value(report, "list", "religion", "dont_know"), percent(19))
    XCTAssertEqual(value(report, "list", "religion", "blank"), percent(16))
    XCTAssertEqual(value(report, "consent", "_T", "given"), percent(77))
    XCTAssertEqual(value(report, "consent", "_T", "withdrawn"), .protected, "three")
    XCTAssertEqual(value(report, "consent", "_T", "not_stated"), .protected)
    XCTAssertEqual(value(report, "list", "sexual_orientation", "answered"), .protected, "none")
  }

  func testWhatIsRegisteredLateIsToldOfTheMonthsThatArePublished() throws {
    let workplace = try store(rows(30, "a"), months: ["2021-10"])
    XCTAssertNil(try report(try store(rows(30, "a"))).punctuality, "nothing is published")
    try importRows(rows(30, "a") + rows(10, "late", start: "2021-10-20"), in: workplace)
    let report = try report(workplace)
    XCTAssertEqual(value(report, "registration", "_T", "in_time"), percent(75))
    XCTAssertEqual(value(report, "registration", "_T", "late"), percent(25))
  }

  func testNothingIsToldPastTheRetentionDate() throws {
    let workplace = try store(rows(30, "a", until: "2021-12-31"))
    XCTAssertNoThrow(try report(workplace, on: "2021-12-31"))
    XCTAssertThrowsError(try report(workplace)) {
      XCTAssertEqual($0 as? RequestError, .retentionOverdue)
    }
  }

  func testItSaysThatItIsForInternalUseAndRecordsNothing() throws {
    let workplace = try store(rows(30, "a"), months: ["2021-10"])
    let sheet = try report(workplace).sheet
    for language in Language.allCases {
      let text = ReportFormat.text.write(sheet, in: language)
      XCTAssertTrue(
        text.hasPrefix(language == .swedish ? "FÖR INTERNT BRUK" : "FOR INTERNAL USE"), text)
    }
    XCTAssertEqual(try workplace.releases().count, 1)
  }

  private func openWave(
    in database: borrowing EqualityDatabase, on day: PartialDate
  ) throws {
    var proposal = WaveProposal(code: "2021-host", dimensions: [.genderIdentity])
    (proposal.purpose, proposal.legalBasis, proposal.controller) = ("prov", "prov", "prov")
    proposal.information = WaveProposal.standardInformation
    proposal.retainUntil = PartialDate("2024-12-31")
    _ = try database.openWave(proposal, on: day)
  }

  private func importAnswers(
    _ rows: [String], in database: borrowing EqualityDatabase, on day: PartialDate
  ) throws {
    let table = (["wave;month;unit;B1;D1"] + rows).joined(separator: "\n")
    _ = try database.importResponses(
      ResponseFiles([NamedFile(name: "responses.csv", bytes: Array(table.utf8))]), on: day)
  }

  /// Everything that it can say, in every form.
  func testItReadsAsItShould() throws {
    let workplace = try store(
      rows(30, "a")
        + rows(20, "b", unit: "B1", end: "2021-11-01;arbete", religion: "vill inte svara")
        + rows(
          12, "c", unit: "B1", end: "2021-11-01;", gender: "man", year: "", consent: "nej",
          religion: ""), months: ["2021-10"])
    let database = try EqualityDatabase(at: workplace.store)
    let day = try XCTUnwrap(PartialDate("2021-11-01"))
    try openWave(in: database, on: day)
    try importAnswers(
      (0..<40).map { "2021-host;2021-11;A1;\($0 < 20 ? "5" : "declined");nej" }, in: database,
      on: day)
    try database.closeWave("2021-host", on: day)
    let sheet = try report(workplace).sheet
    for language in Language.allCases {
      try assertGolden(
        ReportFormat.text.write(sheet, in: language), "quality.\(language.rawValue).txt")
    }
    try assertGolden(ReportFormat.csv.write(sheet, in: .swedish), "quality.csv")
    try assertGolden(ReportFormat.json.write(sheet, in: .swedish), "quality.json")
  }

  func testOnlyClosedWavesAreToldOf() throws {
    let workplace = try store(rows(30, "a"))
    let database = try EqualityDatabase(at: workplace.store)
    let opened = try XCTUnwrap(PartialDate("2021-11-01"))
    try openWave(in: database, on: opened)
    let answers = (0..<40).map { person in
      "2021-host;2021-11;A1;\(person < 20 ? "5" : person < 30 ? "declined" : "");"
        + "\(person < 25 ? "nej" : "ja")"
    }
    try importAnswers(answers, in: database, on: opened)
    XCTAssertTrue(try report(workplace).waves.isEmpty)
    try database.closeWave("2021-host", on: try XCTUnwrap(PartialDate("2021-12-01")))

    let report = try report(workplace)

    XCTAssertEqual(value(report, "question", "2021-host:B1", "answered"), percent(50))
    XCTAssertEqual(
      value(report, "question", "2021-host:B1", "declined"), .protected, "and so is zero")
    XCTAssertFalse(
      report.waves[0].questions.contains { $0.code == "D2" }, "how many got it tells of D1")
  }
}
