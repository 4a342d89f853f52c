import EqualityImport
import EqualityModel
import TestSupport
import XCTest

final class TableReadingTests: XCTestCase {
  func testEveryColumnButTheCountIsADimensionAndRowsNotPresentAreZero() throws {
    let rows = try table("a;n;b", "x;1;u", "y;2;v").get()

    XCTAssertEqual(rows.innerLayout.names, ["a", "b"])
    XCTAssertEqual(rows.innerLayout.trees.map(\.codes), [["_T", "x", "y"], ["_T", "u", "v"]])
    XCTAssertEqual(rows.innerCounts, [1, 0, 0, 2])
  }

  func testInnerCountsStandInTheOrderOfTheHierarchy() throws {
    let tree = try hierarchy("z;top", "x;g", "y;g", "g;top").get()
    let rows = try table("a;b;n", "x;u;1", "z;u;2", "y;v;3", hierarchies: ["A": tree]).get()

    XCTAssertEqual(rows.innerLayout.trees[0].codes, ["_T", "z", "g", "x", "y"])
    XCTAssertEqual(rows.innerLayout.trees[0].parents, [nil, 0, 0, 2, 2])
    XCTAssertEqual(rows.innerCounts, [2, 0, 1, 0, 0, 3])
  }

  func testTheSameTableIsReadInEveryEncodingAndWithEveryDelimiter() throws {
    let text = "kön;ort;antal\r\nkvinna;Å;5\r\nman;Ö;6\r\n"
    let files: [[UInt8]] = [
      utf8(text), [0xEF, 0xBB, 0xBF] + utf8(text),
      utf8(text.split(separator: ";").joined(separator: ",")),
      utf8(text.split(separator: ";").joined(separator: "\t")),
      text.unicodeScalars.map { UInt8($0.value) },
      [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] },
    ]
    for file in files {
      let rows = try LongTableFile.readInner(file, count: "ANTAL").get()
      XCTAssertEqual(
        rows.innerLayout.trees.map(\.codes), [["_T", "kvinna", "man"], ["_T", "Å", "Ö"]])
      XCTAssertEqual(rows.innerCounts, [5, 0, 0, 6])
    }
  }

  func testAllFaultsAreFoundInOnePassAndReadAsTheyShould() throws {
    let orter = try HierarchyFile.read(try Fixtures.bytes(of: "tables/orter.csv")).get()
    let faults = [
      LongTableFile.readInner(
        try Fixtures.bytes(of: "tables/faulty.csv"), count: "antal",
        hierarchies: ["ort": orter, "orten": orter]
      ).faults,
      table("a;status;b;;a;count;n").faults, table("a;b;freq", "x;y;1").faults,
      LongTableFile.readInner(utf8("ort;anatl\nA;1"), count: "antal").faults,
      table("nn;b", "1;y").faults, table("n", "1").faults, table("a;n").faults,
      table("a;n", "x;2147483647", "y;1").faults,
      table("a;n", "x;4", "y;3", "x;4").faults,
      published("a;n;status", "_T;4;published", "x;;published", "y;ja;published").faults,
      HierarchyFile.read(try Fixtures.bytes(of: "tables/faulty-orter.csv")).faults,
      HierarchyFile.read(utf8("a;b;c\n1;2;3\n")).faults, hierarchy().faults,
    ]
    for language in Language.allCases {
      let text = faults.joined().map { $0.text(language) + "\n" }.joined()
      try assertGolden(text, "table-faults.\(language.rawValue).txt")
    }
  }

  func testTheSizeOfATableIsLimited() {
    let many = (0..<TableLayout.codeLimit).map { "x\($0);1" }
    let tooMany = LongTableFile.readInner(
      utf8((["a;n"] + many).joined(separator: "\n")), count: "n")
    XCTAssertEqual(
      tooMany.faults, [fault(1, "a", .table(.tooManyCodes(limit: TableLayout.codeLimit)))])

    let wide = (0..<300).map { "x\($0);y\($0);z\($0);1" }
    let tooLarge = LongTableFile.readInner(
      utf8((["a;b;c;n"] + wide).joined(separator: "\n")), count: "n")
    XCTAssertEqual(
      tooLarge.faults, [fault(0, nil, .table(.tooManyCells(limit: TableLayout.cellLimit)))])
  }

  func testManyDimensionsDoNotOverflow() {
    let columns = (0..<70).map { "c\($0)" }
    let rows = (0..<3).map { row in columns.map { "\($0)\(row)" }.joined(separator: ";") + ";1" }
    let read = LongTableFile.readInner(
      utf8(([columns.joined(separator: ";") + ";n"] + rows).joined(separator: "\n")), count: "n")
    XCTAssertEqual(
      read.faults, [fault(0, nil, .table(.tooManyCells(limit: TableLayout.cellLimit)))])
  }

  func testNoTextOfAFaultEverContainsTheValueOfACell() throws {
    let canaries = [
      "qxjz", "Qxjz Qxjz", "=qxjz", "19121212-1212", "qxjz@example.com", "070-174 06 05", "_T", "",
      "qxjz\u{7}", "\"qxjz\nqxjz\"", String(repeating: "qxjz", count: 60), "-1212", "1212,5",
      "12121212121212",
    ]
    try forAllSeeds { random in
      let rows = (0..<6).map { _ in
        (0..<3).map { _ in canaries.randomElement(using: &random) ?? "" }.joined(separator: ";")
      }
      let tree = try hierarchy("p;q").get()
      let faults = [
        LongTableFile.readInner(
          utf8((["a;b;n"] + rows).joined(separator: "\n")), count: "n", hierarchies: ["a": tree]
        ).faults,
        LongTableFile.readPublished(
          utf8((["a;b;n"] + rows).joined(separator: "\n")), counts: ["n"]
        ).faults,
        LongTableFile.readInner(utf8(rows.joined(separator: "\n")), count: "n").faults,
        HierarchyFile.read(utf8(rows.joined(separator: "\n"))).faults,
      ]
      XCTAssertFalse(faults[0].isEmpty)
      for fault in faults.joined() {
        for language in Language.allCases {
          let text = fault.text(language).lowercased()
          for canary in ["qxjz", "1212", "example.com", "174"] {
            XCTAssertFalse(text.contains(canary), text)
          }
        }
      }
    }
  }

  func testAnyBytesAreReadOrRefused() throws {
    try forAllSeeds { random in
      let alphabet = utf8("a;n\n\"',_T0129.-=\r\t") + [0xC3, 0xA5, 0xFF, 0]
      let bytes = (0..<Int.random(in: 0..<60, using: &random)).map { _ in
        alphabet.randomElement(using: &random) ?? 0
      }
      for head in [[], utf8("a;n\n"), utf8("child;parent\n")] {
        let inner = LongTableFile.readInner(head + bytes, count: "n")
        XCTAssertEqual(inner.value == nil, !inner.faults.isEmpty)
        XCTAssertEqual(inner.value?.innerCounts.reduce(0, +) ?? -1 >= 0, inner.value != nil)
        let shown = LongTableFile.readPublished(head + bytes, counts: ["n"])
        if let rows = shown.value { _ = try rows.publishedCells(missing: .hidden) }
        let tree = HierarchyFile.read(head + bytes)
        XCTAssertEqual(tree.value?.codes.first ?? "_T", "_T")
      }
    }
  }
}
