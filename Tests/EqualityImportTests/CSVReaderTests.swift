import EqualityImport
import XCTest

final class CSVReaderTests: XCTestCase {
  func testQuotedFieldsHoldDelimitersQuotesAndLineEnds() {
    XCTAssertEqual(
      records("a;\"b;c\";\"d \"\"e\"\" f\"\r\n\"g\nh\";\"\";i"),
      [["a", "b;c", "d \"e\" f"], ["g\nh", "", "i"]])
  }

  func testARecordHasTheLineItBeginsOn() {
    var reader = CSVReader(utf8("a;b\n\n\"c\r\nd\re\nf\";g\r\r\nh;i"))
    var lines: [Int] = []
    while reader.next() { lines.append(reader.line) }
    XCTAssertEqual(lines, [1, 3, 8])
  }

  func testSpacesAndNoBreakSpacesAroundFieldsAreDropped() {
    XCTAssertEqual(
      records("  a ; \u{A0}\"b\" \u{A0}; c d \u{A0};\" e \""), [["a", "b", "c d", "e"]])
  }

  func testEmptyRecordsArePassedOver() {
    XCTAssertEqual(records("a;b\n;\n \n\"\";\n;;;;\nc;d\n;;"), [["a", "b"], ["c", "d"]])
  }

  func testTheDelimiterIsTheOneTheFirstLineHasMostOfOutsideQuotes() {
    XCTAssertEqual(CSVReader(utf8("\"a,b,c\";d\n1,2,3;4")).delimiter, .semicolon)
    XCTAssertEqual(CSVReader(utf8("\n\na,b\n1;2;3")).delimiter, .comma)
    XCTAssertEqual(CSVReader(utf8("a\tb\tc,d")).delimiter, .tab)
    XCTAssertEqual(CSVReader(utf8("alone")).delimiter, .semicolon)
  }

  func testExcelsOwnFirstLineIsFollowed() {
    var reader = CSVReader(utf8("sep=,\r\na;b,c\r\n"))
    XCTAssertTrue(reader.next())
    XCTAssertEqual(reader.delimiter, .comma)
    XCTAssertEqual(reader.line, 2)
    XCTAssertEqual(reader.fields.count, 2)
  }

  func testAnUnclosedQuoteIsAFlawOfTheLineItOpensOn() {
    var reader = CSVReader(utf8("a;b\nc;\"d\ne;f\n"))
    XCTAssertTrue(reader.next())
    XCTAssertNil(reader.flaw)
    XCTAssertTrue(reader.next())
    XCTAssertEqual(reader.flaw?.kind, .unclosedQuote)
    XCTAssertEqual(reader.flaw?.field, 1)
    XCTAssertEqual(reader.line, 2)
    XCTAssertFalse(reader.next())
  }

  func testTextAfterAQuoteIsAFlawAndTheNextRecordIsWhole() {
    var reader = CSVReader(utf8("\"a\"x;b\nc;d"))
    XCTAssertTrue(reader.next())
    XCTAssertEqual(reader.flaw?.kind, .textAfterQuote)
    XCTAssertEqual(reader.flaw?.field, 0)
    XCTAssertTrue(reader.next())
    XCTAssertNil(reader.flaw)
    XCTAssertEqual(Array(reader.cell(1)), utf8("d"))
  }

  func testAQuoteWithinAnUnquotedFieldIsText() {
    XCTAssertEqual(records("5\" disk;b"), [["5\" disk", "b"]])
  }

  private func records(_ text: String) -> [[String]] {
    var reader = CSVReader(utf8(text))
    var records: [[String]] = []
    while reader.next() {
      records.append(
        reader.fields.indices.map { String(decoding: reader.cell($0), as: UTF8.self) })
    }
    return records
  }
}
