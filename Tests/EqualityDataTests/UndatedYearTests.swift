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

  /// The synthetic project in the order in which its README publishes it, and then its years.
  func testAYearAfterItsLastQuarterTellsOfNobodyWithoutAMonth() throws {
    let place = try Workplace(self)
    try place.importRows(
      Workplace.rows(women: 30, men: 30, start: "2020-10-05")
        + Workplace.rows(women: 8, men: 9, start: "2021-03-05")
        + [";A1;2019;;;man", ";A1;2020;;;man", ";B1;2020;;;kvinna", ";B1;2021;;;man"])
    for period in ["2020-Q4", "2020-12"] { try place.publish(period) }
    do { try place.publish("2020") } catch is RequestError {}
    XCTAssertTrue(try EqualityDatabase(at: place.store).audit().isUnbroken)
  }
}
