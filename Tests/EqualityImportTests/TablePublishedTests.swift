import EqualityImport
import EqualityModel
import TestSupport
import XCTest

final class TablePublishedTests: XCTestCase {
  func testUsualSignsAndAnyOtherStatusMeanHidden() throws {
    let signs = ["", "..", "x", "X", ":", "NA", "na", "…", "*"]
    for sign in signs {
      let cells = try published("a;n", "_T;9", "x;\(sign)", "y;4").get().publishedCells(
        missing: nil)
      XCTAssertEqual(cells.figures, [9, nil, 4])
    }
    let cells = try published(
      "a;n;status", "_T;9;published", "x;5;u", "y;;protected", "z;0;Publicerad"
    ).get().publishedCells(missing: nil)
    XCTAssertEqual(cells.figures, [9, nil, nil, 0])
    XCTAssertEqual(cells.betrayedCount, 1)
  }

  func testCellsWithoutARowAreWhatTheUserSays() throws {
    let rows = try published("a;b;n", "_T;_T;9", "x;_T;9", "_T;u;9").get()
    XCTAssertThrowsError(try rows.publishedCells(missing: nil)) { error in
      XCTAssertEqual(
        (error as? Faults)?.list, [fault(0, nil, .table(.missingRows(count: 1)))])
    }
    XCTAssertEqual(try rows.publishedCells(missing: .zero).figures, [9, 9, 9, 0])
    XCTAssertEqual(try rows.publishedCells(missing: .hidden).figures, [9, 9, 9, nil])
  }

  func testATotalMayBeMissingOrCalledSomethingElse() throws {
    let without = try published("a;n", "x;4", "y;").get().publishedCells(missing: nil)
    XCTAssertEqual(without.layout.trees[0].codes, ["x", "y"])
    XCTAssertEqual(without.layout.trees[0].parents, [nil, nil])

    let named = try published("a;n", "x;4", "Totalt;9", "y;", total: "Totalt").get()
      .publishedCells(missing: nil)
    XCTAssertEqual(named.layout.trees[0].codes, ["_T", "x", "y"])
    XCTAssertEqual(named.figures, [9, 4, nil])
  }

  func testALevelThatTheTableDoesNotShowIsLeftOut() throws {
    let tree = try hierarchy("N;Riket", "S;Riket", "a;N", "b;N", "c;S").get()
    let cells = try published(
      "ort;n", "Riket;30", "a;10", "b;", "S;", "c;7", hierarchies: ["ort": tree]
    ).get().publishedCells(missing: nil)
    XCTAssertEqual(cells.layout.trees[0].codes, ["_T", "S", "a", "b", "c"])
    XCTAssertEqual(cells.layout.trees[0].parents, [nil, 0, 0, 0, 1])
    XCTAssertEqual(cells.figures, [30, nil, 10, nil, 7])
  }

  func testTheSameCellUnderTwoNamesIsARepetition() throws {
    let tree = try hierarchy("a;Riket", "b;Riket").get()
    let faults = published("o;n", "Riket;3", "_T;3", "a;1", "b;2", hierarchies: ["o": tree]).faults
    XCTAssertEqual(faults, [fault(3, nil, .table(.repeatedRow(line: 2)))])
  }

  func testEarlierFiguresAreFoundInTheTable() throws {
    let layout = try table("kön;ort;n", "k;A;3", "m;B;4", "m;A;5").get().innerLayout
    let counts = [12, 8, 4, 3, 3, 0, 9, 5, 4]

    func known(_ rows: LongTable) throws -> [Int] {
      let all = layout.with([rows])
      return try rows.earlierCells(in: all, counts: counts).filter { $0.figure != nil }.map(\.place)
    }

    let same = try published("ort;kön;n", "A;_T;8", "_T;_T;12", "A;k;", "B;k;0").get()
    XCTAssertEqual(try known(same), [1, 0, 5])

    let fewer = try published("kön;n", "k;3", "_T;12", "m;").get()
    XCTAssertEqual(try known(fewer), [3, 0])

    let onlyTotals = try published("kön;år;n", "k;_T;3", "_T;_T;").get()
    XCTAssertEqual(try known(onlyTotals), [3])

    let gone = try published("kön;n", "k;3", "annat;0").get()
    XCTAssertEqual(try known(gone), [3])
  }

  /// Each cell of the new table is followed by those of the years that it is the total of.
  func testFiguresAboutFurtherColumnsStandBesideTheirTotals() throws {
    let layout = try table("kön;ort;n", "k;A;3", "m;B;4", "m;A;5").get().innerLayout
    let further = try published("år;kön;n", "2021;k;2", "_T;k;3", "2022;k;", "2021;_T;9").get()
    let all = layout.with([further])

    XCTAssertEqual(all.names, ["kön", "ort", "år"])
    XCTAssertEqual(all.trees[2].codes, ["_T", "2021", "2022"])
    let cells = try further.earlierCells(in: all, counts: [12, 8, 4, 3, 3, 0, 9, 5, 4])
    XCTAssertEqual(cells.map(\.place), [10, 9, 11, 1])
    XCTAssertEqual(cells.map(\.figure), [2, 3, nil, 9])
    XCTAssertEqual(further.dimensions(of: all), [0, 2])
  }

  func testWhatDoesNotFitIsRefusedAndReadsAsItShould() throws {
    let tree = try HierarchyFile.read(try Fixtures.bytes(of: "tables/orter.csv")).get()
    let rows = try LongTableFile.readInner(
      try Fixtures.bytes(of: "tables/orter-kön.csv"), count: "antal", hierarchies: ["ort": tree]
    ).get()
    let earlier = try LongTableFile.readPublished(
      try Fixtures.bytes(of: "tables/faulty-published.csv"), counts: ["count"]
    ).get()
    // The places by sex and then: _T, Norr, Solna, Täby, Söder, Nacka.
    let counts = [84, 31, 15, 16, 53, 53] + [Int](repeating: 0, count: 12)

    let all = rows.innerLayout.with([earlier])
    let refused = Result { try earlier.earlierCells(in: all, counts: counts) }
    guard case .failure(let error as Faults) = refused else { return XCTFail("not refused") }
    for language in Language.allCases {
      let text = error.list.map { $0.text(language) + "\n" }.joined()
      try assertGolden(text, "table-published-faults.\(language.rawValue).txt")
      XCTAssertFalse(text.contains("84") || text.contains("53"))
    }
  }

  func testAnApostropheBeforeAFormulaIsNotPartOfTheCode() throws {
    let layout = try table("a;n", "-1;3", "=2;4").get().innerLayout
    XCTAssertEqual(layout.trees[0].codes, ["_T", "-1", "=2"])
    let rows = try published("a;n", "'-1;3", "'=2;4", "_T;7").get()
    XCTAssertEqual(
      try rows.earlierCells(in: layout, counts: [7, 3, 4]).map(\.place), [1, 2, 0])
  }

  func testAnEarlierTableNeedNotHaveTheColumnsThatHaveHierarchies() throws {
    let tree = try hierarchy("A;N", "B;N").get()
    let rows = LongTableFile.readEarlier(
      utf8("kön;count\nk;3"), counts: ["count"], hierarchies: ["ort": tree])
    XCTAssertEqual(rows.faults, [])
  }

  func testImpossibleCombinationsAreCellsWithoutMembers() throws {
    let layout = try table("kön;ort;n", "k;A;3", "m;B;4", "m;A;5").get().innerLayout
    let counts = [12, 8, 4, 3, 3, 0, 9, 5, 4]
    func read(_ text: String) throws -> LongTable {
      try LongTableFile.readCombinations(utf8(text), columns: ["kön", "ort"]).get()
    }

    XCTAssertEqual(try read("ort,kön\nB,k").emptyPlaces(in: layout, counts: counts), [5])
    for (text, fault) in [
      ("kön;ort\nk;B\nm;B", fault(3, nil, .table(.notEmpty))),
      ("kön\nx", fault(2, "kön", .table(.codeNotInTable))),
      ("kön;år\nk;1", fault(2, "år", .table(.noSuchDimension))),
    ] {
      XCTAssertThrowsError(try read(text).emptyPlaces(in: layout, counts: counts)) { error in
        XCTAssertEqual((error as? Faults)?.list, [fault])
      }
    }
  }
}
