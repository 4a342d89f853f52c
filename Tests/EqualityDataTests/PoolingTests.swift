import EqualityData
import Foundation
import TestSupport
import XCTest

/// A pooled store says what one store with all the rows would have said (DOMAIN.md 7, scenario 17).
final class PoolingTests: XCTestCase {
  private let units = ["A", "A1", "A2", "B", "B1"]

  /// Rows of people in one unit or several, some of them anonymous.
  private func rows(using random: inout SeededGenerator) -> [(unit: String, row: String)] {
    (0..<Int.random(in: 20...160, using: &random)).flatMap { person in
      let gender = ["kvinna", "kvinna", "man", "ickebinär", ""].randomElement(using: &random)!
      let places = units.shuffled(using: &random).prefix(Int.random(in: 1...2, using: &random))
      let isAnonymous = Int.random(in: 0...5, using: &random) == 0
      return places.map { unit in
        let month = Int.random(in: 1...9, using: &random)
        let end =
          Bool.random(using: &random) ? "\(Month(year: 2021, month: month + 1)!);arbete" : ";"
        let name = isAnonymous ? "" : "p\(person)"
        return (unit, "\(name);\(unit);2021-0\(month)-05;\(end);\(gender)")
      }
    }
  }

  func testReportsOfAPooledStoreAreThoseOfOneWithAllRows() throws {
    try forAllSeeds(count: 3) { random in
      let rows = rows(using: &random)
      let (one, other, all) = (try Workplace(self), try Workplace(self), try Workplace(self))
      try one.importRows(rows.filter { $0.unit.hasPrefix("A") }.map(\.row))
      try other.importRows(rows.filter { $0.unit.hasPrefix("B") }.map(\.row))
      try all.importRows(rows.map(\.row))

      _ = try EqualityDatabase(at: one.store).pool(
        other.store, PoolOptions(hasSamePeople: true), on: PartialDate("2021-11-02")!)

      XCTAssertTrue(try EqualityDatabase(at: one.store).check(on: "2021-11-02").problems.isEmpty)
      for period in ["2021-03", "2021-10", "2021-H1"] {
        for byUnit in [false, true] {
          let pooled = Result { try one.report(period, byUnit: byUnit) }
          let whole = Result { try all.report(period, byUnit: byUnit) }
          XCTAssertEqual(try? pooled.get(), try? whole.get())
        }
      }
      let pooled = try? one.publish("2021-10", byUnit: true)
      XCTAssertEqual(pooled?.report, (try? all.publish("2021-10", byUnit: true))?.report)
      XCTAssertEqual(try published(one), try published(all))
    }
  }

  private func published(_ workplace: Workplace) throws -> [String: Data] {
    let names = try FileManager.default.contentsOfDirectory(atPath: workplace.output)
    return try names.reduce(into: [:]) { files, name in
      files[name] = try Data(contentsOf: URL(filePath: "\(workplace.output)/\(name)"))
    }
  }

  func testWhatIsWrongWithTheOtherStoreIsSaidOfIt() throws {
    let one = try Workplace(self)
    let missing = one.directory + "/missing.jamlik"
    XCTAssertThrowsError(
      try EqualityDatabase(at: one.store).pool(missing, on: PartialDate("2021-11-02")!)
    ) { error in
      let failure = error as? OtherStoreFailure
      XCTAssertEqual(failure?.path, missing)
      XCTAssertEqual(failure?.failure, .missing(path: missing))
    }
  }

  func testAPrefixMustBeginACode() throws {
    let (one, other) = (try Workplace(self), try Workplace(self))
    for prefix in ["=x", " ", "-", "a\nb", "a@example.org"] {
      XCTAssertThrowsError(
        try EqualityDatabase(at: one.store).pool(
          other.store, PoolOptions(prefix: prefix), on: PartialDate("2021-11-02")!)
      ) { XCTAssertEqual($0 as? RequestError, .unsuitablePrefix) }
    }
    XCTAssertThrowsError(
      try EqualityDatabase(at: one.store).pool(
        other.store, PoolOptions(above: "X"), on: PartialDate("2021-11-02")!)
    ) { error in
      guard case .unknownUnit("X", _) = error as? RequestError else { return XCTFail("\(error)") }
    }
  }
}
