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
