import EqualityData
import TestSupport
import XCTest

/// Registrations of which only the year is known are in tables of whole years and in no others: the
/// difference is a group too.
final class UndatedYearTests: XCTestCase {
  private static let genders = ["kvinna", "man", "ickebinär", ""]

  /// Someone with one participation or two, or a registration without a name or a month.
  private func rows(_ number: Int, _ random: inout some RandomNumberGenerator) -> [String] {
    let gender = Self.genders[[0, 0, 0, 1, 1, 1, 2, 3].randomElement(using: &random) ?? 0]
    func row(_ name: String, _ years: ClosedRange<Int>, _ isKnown: Bool) -> String {
      let (unit, year) = (
        ["A1", "A2", "B1"].randomElement(using: &random) ?? "A1",
        Int.random(in: years, using: &random)
      )
      let end = Bool.random(using: &random) ? "" : "\(Int.random(in: year...2021, using: &random))"
      guard isKnown else { return "\(name);\(unit);\(year);\(end);;\(gender)" }
      let month = Int.random(in: 1...12, using: &random)
      let start = "\(year)-\(month < 10 ? "0" : "")\(month)-05"
      return "\(name);\(unit);\(start);\(end.isEmpty ? "" : "\(end)-12-20");;\(gender)"
    }
    switch Int.random(in: 0..<10, using: &random) {
    case 0: return [row("", 2018...2020, false)]
    case 1: return [row("P\(number)", 2018...2020, false)]
    case 2: return [row("P\(number)", 2018...2018, true), row("P\(number)", 2019...2020, false)]
    case 3: return [row("P\(number)", 2019...2019, false), row("P\(number)", 2020...2020, true)]
    default: return [row("P\(number)", 2018...2020, true)]
    }
  }

  func testNobodyIsFoundByTakingMonthsFromYears() throws {
    let periods = ["2018", "2019", "2020", "2018-12", "2019-12", "2020-Q4", "2019", "2019-H2"]
    try forAllSeeds(count: 3) { random in
      let place = try Workplace(self)
      let number = Int.random(in: 30...120, using: &random)
      try place.importRows((0..<number).flatMap { rows($0, &random) })
      for period in periods.shuffled(using: &random).prefix(3) {
        let byUnit = Int.random(in: 0..<6, using: &random) == 0
        do { try place.publish(period, byUnit: byUnit) } catch is RequestError {}
      }
      let audit = try EqualityDatabase(at: place.store).audit()
      XCTAssertEqual(audit.findings, [])
      XCTAssertEqual(audit.contradictions, [])
    }
  }

  /// Three men of an earlier year are all by whom the year exceeds its last month.
  func testAYearBesideItsLastMonthTellsOfNobodyWithoutAMonth() throws {
    let place = try Workplace(self)
    let anonymous = [String](repeating: ";A1;2019;;;man", count: 3)
    try place.importRows(Workplace.rows(women: 30, men: 30, start: "2020-10-05") + anonymous)
    try place.publish("2020-12")
    let year = try place.publish("2020").report.figures
    XCTAssertEqual(year["_T", "undated", "man"], 0)
    XCTAssertNil(year["_T", "reached", "man"])
    XCTAssertTrue(try EqualityDatabase(at: place.store).audit().isUnbroken)
  }
}
