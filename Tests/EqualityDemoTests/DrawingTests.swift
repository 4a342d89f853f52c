import EqualityModel
import TestSupport
import XCTest

@testable import EqualityDemo

final class DrawingTests: XCTestCase {
  func testTheDiceAreSplitMix64() {
    var dice = Dice(seed: 1_234_567)
    let published: [UInt64] = [
      6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
    ]

    let highest = published.map { Int($0 >> 32) }
    XCTAssertEqual((0..<3).map { _ in dice.roll(1 << 32) }, highest)
  }

  func testAShareIsDrawnInProportionToItsWeight() {
    let shares: Shares<String> = ["never": 0, "once": 1, "thrice": 3]

    XCTAssertEqual(
      (0..<shares.total).map(shares.value(at:)), ["once", "thrice", "thrice", "thrice"])
  }

  func testShufflingKeepsEveryValue() {
    forAllSeeds { generator in
      var dice = Dice(seed: generator.next())
      var values = Array(1...20)

      dice.shuffle(&values)

      XCTAssertEqual(values.sorted(), Array(1...20))
    }
  }

  func testADayGivesItsDateBackAlsoInALeapYear() {
    for month in Month(year: 2018, month: 1)!...Month(year: 2024, month: 12)! {
      for day in 1...month.dayCount {
        let expected = PartialDate(year: month.year, month: month.month, day: day)
        XCTAssertEqual(Day(day, of: month).date(monthOnly: false), expected)
      }
    }
  }

  func testAWeekendMovesToFridayOrToMondayWhereFridayIsInAnotherMonth() {
    let october = Month(year: 2021, month: 10)!
    let may = Month(year: 2021, month: 5)!

    XCTAssertEqual(Day(29, of: october).workday, Day(29, of: october))
    XCTAssertEqual(Day(30, of: october).workday, Day(29, of: october))
    XCTAssertEqual(Day(31, of: october).workday, Day(29, of: october))
    XCTAssertEqual(Day(1, of: may).workday, Day(3, of: may))
    XCTAssertEqual(Day(2, of: may).workday, Day(3, of: may))
  }
}
