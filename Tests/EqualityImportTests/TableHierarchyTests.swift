import EqualityImport
import XCTest

final class TableHierarchyTests: XCTestCase {
  func testTheOnlyTopIsTheWholeWhateverItIsCalled() throws {
    for top in ["_T", "Riket", "0"] {
      let tree = try hierarchy("N;\(top)", "S;\(top)", "a;N").get()
      XCTAssertEqual(tree.codes, ["_T", "N", "S", "a"])
      XCTAssertEqual(tree.parents, [nil, 0, 0, 1])
      XCTAssertEqual(tree.position(of: top), 0)
      XCTAssertEqual(tree.leaves, [2, 3])
    }
  }

  func testSeveralTopsGetTheWholeAboveThem() throws {
    let tree = try hierarchy("a;N", "b;S").get()
    XCTAssertEqual(tree.codes, ["_T", "N", "a", "S", "b"])
    XCTAssertEqual(tree.parents, [nil, 0, 1, 0, 3])

    let mixed = try hierarchy("a;N", "b;_T").get()
    XCTAssertEqual(mixed.codes, ["_T", "N", "a", "b"])
    XCTAssertEqual(mixed.parents, [nil, 0, 1, 0])
  }

  func testTheOrderIsThatOfTheFileWithParentsBeforeTheirChildren() throws {
    let tree = try hierarchy("c;B", "a;A", "b;B", "A;_T", "B;_T").get()
    XCTAssertEqual(tree.codes, ["_T", "B", "c", "A", "a", "b"])
  }

  func testSwedishColumnsInAnyOrder() throws {
    let tree = try HierarchyFile.read(utf8("överordnad,kod\nN,a\nN,b\n")).get()
    XCTAssertEqual(tree.codes, ["_T", "a", "b"])
  }

  func testADeepAndUnevenHierarchyIsRead() throws {
    let deep = (0..<2_000).map { "c\($0);c\($0 + 1)" } + ["side;c7"]
    let tree = try HierarchyFile.read(utf8((["child;parent"] + deep).joined(separator: "\n"))).get()
    XCTAssertEqual(tree.codes.count, 2_002)
    XCTAssertEqual(tree.leaves.map { tree.codes[$0] }, ["c0", "side"])
  }

  func testEachRingIsReportedOnce() {
    let faults = hierarchy("a;b", "b;a", "c;c", "d;a").faults
    XCTAssertEqual(
      faults.map(\.kind), [.hierarchy(.loop(lines: [2, 3])), .hierarchy(.loop(lines: [4]))])
  }
}
