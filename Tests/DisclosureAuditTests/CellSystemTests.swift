import DisclosureTables
import TestSupport
import XCTest

/// The relations of cross-tables hold, and are all there are.
final class CellSystemTests: XCTestCase {
  func testAHierarchyHasOneRelationAParentAndLine() {
    let region = Axis("region", codes: ["_T", "A", "B", "a1", "a2"], parents: [nil, 0, 0, 1, 1])
    let gender = Axis("gender", codes: ["woman", "man", "_T"], atoms: [[0, 2], [1, 2]])
    let system = CellSystem(of: [region, gender])

    XCTAssertEqual(system.cellCount, 15)
    XCTAssertEqual(system.groupCount, 15)
    XCTAssertEqual(system.relationCount, 2 * 3 + 5)
  }

  func testACodeWithASingleChildEqualsIt() {
    let axis = Axis("region", codes: ["_T", "A"], parents: [nil, 0])
    let system = CellSystem(of: [axis])

    XCTAssertEqual(system.relationCount, 1)
    XCTAssertEqual(Set(system.terms(of: 0).map(\.cell)), [0, 1])
    XCTAssertEqual(system.terms(of: 0).map(\.coefficient).sorted(), [-1, 1])
  }

  func testAtomsThatAreNoCodesBecomeUnseenCells() {
    let age = Axis("age", codes: ["16-24", "16-29", "_T"], atoms: [[0, 1, 2], [1, 2], [2]])
    let system = CellSystem(of: [age])

    XCTAssertEqual(system.groupCount, 3)
    XCTAssertEqual(system.cellCount, 5)
    XCTAssertEqual(system.isShown, [true, true, true, false, false])
  }

  func testATableWithoutCellsHasNoRelations() {
    XCTAssertEqual(CellSystem(of: [Axis("none", codes: [], atoms: [])]).cellCount, 0)
    XCTAssertEqual(CellSystem(of: []).cellCount, 1)
  }

  /// With cells unseen left out, every relation is true of the counts.
  func testRelationsHoldForTheCounts() {
    forAllSeeds(count: 200) { generator in
      let random = RandomPublication(limit: 60, most: 9, showsZeros: true, using: &generator)
      let system = CellSystem(of: random.table.axes)

      for relation in 0..<system.relationCount {
        let terms = system.terms(of: relation)
        guard terms.allSatisfy({ $0.cell < system.groupCount }) else { continue }
        let sum = terms.reduce(0) { $0 + $1.coefficient * random.table.counts[$1.cell] }
        XCTAssertEqual(sum, 0)
      }
    }
  }
}
