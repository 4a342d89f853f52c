import EqualityImport
import EqualityModel
import TestSupport
import XCTest

final class MappingTests: XCTestCase {
  func testHeadersAndValuesOfAnotherSystemAreUnderstood() throws {
    let mapping = try XCTUnwrap(
      Mapping.read(
        utf8(
          """
          kolumn;från;till
          ;Insats;enhet
          ;Inskriven;start
          ;Juridiskt kön;kön
          kön;1;kvinna
          gender;2;man
          Juridiskt kön;9;
          Insats;Nyk öppet;NYK
          start;okänd dag;2021
          """)
      ).value)
    let file = """
      Insats;Inskriven;Juridiskt Kön
      nyk öppet;2021-10-01;1
      NYK;OKÄND DAG;2
      0180;2021-10;9
      """

    let read = ParticipationsFile.read(utf8(file), units: try sampleTree(), mapping: mapping)

    XCTAssertEqual(read.value?.map(\.gender), [.woman, .man, .unknown])
    XCTAssertEqual(read.value?.map(\.unit), ["NYK", "NYK", "0180"])
    XCTAssertEqual(read.value?.map(\.start.description), ["2021-10-01", "2021", "2021-10"])
  }

  func testAMappedValueMustStillBePermitted() throws {
    let mapping = try XCTUnwrap(Mapping.read(utf8("column,from,to\ngender,1,kvina")).value)
    let read = ParticipationsFile.read(
      utf8("unit,start,gender\nNYK,2021,1"), units: try sampleTree(), mapping: mapping)
    XCTAssertEqual(read.faults.map(\.line), [2])
    XCTAssertEqual(read.faults.map(\.column), ["gender"])
  }

  func testEveryFaultOfAMappingFileHasItsPlace() {
    let result = Mapping.read(
      utf8("column;from;to\n;;unit\n;Insats;\nkön;1;kvinna\nKÖN;1;man\nkön;121212-1212;man\na;b"))
    XCTAssertEqual(
      result.faults,
      [
        fault(2, "from", .value(.missing)), fault(3, "to", .value(.missing)),
        fault(5, "from", .row(.repeatedMapping(line: 4))),
        fault(6, "from", .identity(.personalNumber)),
        fault(7, nil, .text(.wrongFieldCount(expected: 3, found: 2))),
      ])
  }

  func testAMappingFileNeedsItsThreeColumns() {
    let missing = Mapping.read(utf8("from;to\na;b")).faults.map(\.kind)
    XCTAssertEqual(missing, [.header(.missing(Text(sv: "kolumn", en: "column")))])
  }
}
