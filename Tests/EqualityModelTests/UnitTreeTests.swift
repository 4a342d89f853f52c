import EqualityModel
import XCTest

final class UnitTreeTests: XCTestCase {
  private func unit(_ code: String, under parent: String? = nil) -> ProjectUnit {
    ProjectUnit(code: code, parent: parent, name: code, kind: parent == nil ? .project : .activity)
  }

  func testPutsParentsBeforeChildrenAndKeepsTheOrderGiven() throws {
    let tree = try UnitTree([
      unit("b1", under: "b"), unit("b", under: "p"), unit("p"), unit("a", under: "p"),
      unit("b2", under: "b"),
    ])

    XCTAssertEqual(tree.units.map(\.code), ["p", "b", "b1", "b2", "a"])
    XCTAssertEqual(tree.parents, [nil, 0, 1, 1, 0])
    XCTAssertEqual(tree.subtree(at: 1), [1, 2, 3])
    XCTAssertEqual(tree.position(of: "a"), 4)
    XCTAssertTrue(tree.hasChildren(at: 1))
    XCTAssertFalse(tree.hasChildren(at: 4))
  }

  func testNamesWhatMakesAListNoTree() {
    XCTAssertThrowsError(try UnitTree([])) { XCTAssertEqual($0 as? UnitTree.Flaw, .empty) }
    XCTAssertThrowsError(try UnitTree([unit("p"), unit("p")])) {
      XCTAssertEqual($0 as? UnitTree.Flaw, .duplicate(code: "p"))
    }
    XCTAssertThrowsError(try UnitTree([unit("p"), unit("a", under: "x")])) {
      XCTAssertEqual($0 as? UnitTree.Flaw, .missingParent(code: "a", parent: "x"))
    }
    XCTAssertThrowsError(try UnitTree([unit("p"), unit("q")])) {
      XCTAssertEqual($0 as? UnitTree.Flaw, .severalRoots(codes: ["p", "q"]))
    }
    XCTAssertThrowsError(try UnitTree([unit("p"), unit("a", under: "b"), unit("b", under: "a")])) {
      XCTAssertEqual($0 as? UnitTree.Flaw, .loop(code: "a"))
    }
    XCTAssertThrowsError(try UnitTree([unit("a", under: "a")])) {
      XCTAssertEqual($0 as? UnitTree.Flaw, .loop(code: "a"))
    }
  }
}
