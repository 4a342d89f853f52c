import DisclosureAudit
import DisclosureTables
import TestSupport
import XCTest

/// Tables that readers cannot tell from the true one.
final class PossibleTableTests: XCTestCase {
  private let axes = ["sex", "age"].map {
    Axis($0, codes: ["a", "b", "_T"], atoms: [[0, 2], [1, 2]])
  }

  func testATableIsFoundForEveryPublicationAndAgreesWithIt() throws {
    try forAllSeeds(count: 500) { generator in
      let showsZeros = Bool.random(using: &generator)
      let random = RandomPublication(
        limit: 40, most: 9, showsZeros: showsZeros, using: &generator)
      let system = random.publication.system

      let table = try XCTUnwrap(random.publication.possibleTable())

      XCTAssertEqual(table.count, system.cellCount)
      XCTAssertTrue(table.allSatisfy { $0 >= 0 })
      for (cell, figure) in zip(system.shownCells, random.figures) {
        if let figure { XCTAssertEqual(table[cell], figure) }
        if showsZeros, figure == nil { XCTAssertGreaterThan(table[cell], 0) }
      }
      for relation in 0..<system.relationCount {
        let terms = system.terms(of: relation)
        XCTAssertEqual(terms.reduce(0) { $0 + $1.coefficient * table[$1.cell] }, 0)
      }
    }
  }

  func testNoneIsFoundForFiguresThatDoNotAddUp() {
    let system = CellSystem(of: axes)
    // More than all there are; a hidden count that would be zero; a part larger than its total.
    for figures: [Int?] in [
      [nil, nil, 9, nil, nil, 9, 8, 11, 18], [9, nil, 9, nil, nil, nil, nil, nil, nil],
      [9, nil, 12, nil, nil, nil, 8, nil, nil],
    ] {
      let publication = Publication(of: system, figures: figures, showsZeros: true)
      XCTAssertNil(publication.possibleTable())
    }
  }

  /// Of a table of sex by age only the margins of sex are shown: no other count is known to be 1.
  func testWhatNoTableShowsMayBeZero() throws {
    let system = CellSystem(of: axes, isShown: (0..<9).map([2, 5].contains))
    let table = try XCTUnwrap(
      Publication(of: system, figures: [1, 4], showsZeros: true).possibleTable())
    XCTAssertEqual([2, 5, 8].map { table[$0] }, [1, 4, 5])
    XCTAssertEqual(table[0] + table[1], 1)
  }
}
