import EqualityData
import XCTest

final class FrequencyTableTests: XCTestCase {
  private func file(_ name: String, _ text: String) -> NamedFile {
    NamedFile(name: name, bytes: Array(text.utf8))
  }

  private func files(_ text: String) -> TableFiles {
    TableFiles(table: file("t", text), countColumn: "n")
  }

  func testATableIsProtectedWithItsTotals() throws {
    let table = try FrequencyTable(files("a;b;n\nx;u;12\ny;u;8\nx;v;2\ny;v;9"))
    let published = try table.protected(k: 5)
    XCTAssertEqual(published["_T", "_T"], 31)
    XCTAssertNil(published["x", "v"])
    XCTAssertThrowsError(try table.protected(k: 2)) { error in
      XCTAssertEqual(error as? RequestError, .kTooLow(floor: 3))
    }
  }

  func testWhatIsSaidToBeImpossibleMustBeEmpty() throws {
    let rows = files("sex;ward;n\nwoman;birth;12\nman;other;8\nwoman;other;9")
    let right = file("i", "ward;sex\nbirth;man")
    let published = try FrequencyTable(rows, impossible: right).protected(k: 5)
    XCTAssertEqual(published["man", "birth"], 0)

    let wrong = file("i", "ward;sex\nbirth;woman\nbirth;men\nbirth;man")
    XCTAssertThrowsError(try FrequencyTable(rows, impossible: wrong)) { error in
      let entries = (error as? TableFaults)?.entries ?? []
      XCTAssertEqual(entries.map(\.file), ["i"])
      XCTAssertEqual(
        entries.first?.faults.list.map(\.kind), [.table(.notEmpty), .table(.codeNotInTable)])
    }
  }

  /// Six people of six kinds: whoever sees that no kind is empty knows that each is one.
  func testATableBesideWhichNothingCanBeShownShowsNothing() throws {
    let earlier = file("e", "a;count\n_T;6")
    let rows = files("a;n\nu;1\nv;1\nw;1\nx;1\ny;1\nz;1")
    let published = try FrequencyTable(rows, published: [earlier]).protected(k: 5)
    XCTAssertEqual(published.counts, [Int?](repeating: nil, count: 7))

    let silent = file("s", TableFormat.csv.write(published, k: 5))
    let next = try FrequencyTable(files("b;n\nx;6\ny;0"), published: [earlier, silent])
    XCTAssertEqual(try next.protected(k: 5).counts, [6, 6, 0], "what shows nothing tells nothing")
  }

  func testATableIsRefusedWhereEarlierFiguresAloneProveAGroupSmall() throws {
    let rows = files("a;n\nx;3\ny;27\nz;9")
    let proofs = [("a;count\nx;3", "x"), ("a;count\n_T;39\ny;27\nz;9\nx;", "x")]
    for (text, group) in proofs {
      let table = try FrequencyTable(rows, published: [file("e", text)])
      XCTAssertThrowsError(try table.protected(k: 5)) { error in
        XCTAssertEqual(error as? RequestError, .earlierFiguresDisclose(group: group))
      }
    }
  }

  func testFaultsOfAllFilesAreFoundAtOnce() {
    var wrong = files("a;n\nx;-1")
    wrong.hierarchies = ["a": file("h", "child;parent\nx;x")]
    XCTAssertThrowsError(
      try FrequencyTable(wrong, published: [file("p", "a;count\nx;few")])
    ) { error in
      XCTAssertEqual((error as? TableFaults)?.entries.map(\.file), ["h", "t", "p"])
    }
  }
}
