import EqualityImport
import EqualityModel
import TestSupport
import XCTest

final class HeaderTests: XCTestCase {
  private let names = [
    ("participant", "Deltagare", "P-1"), ("unit", "ENHET", "NYK"), ("start", "Start", "2021-10-01"),
    ("end", "slut", "2021-12-31"), ("end_reason", "Avslutsorsak", "arbete"),
    ("Gender", "ko\u{308}n", "kvinna"), ("Birth Year", "födelseår", "1994"),
    ("MUNICIPALITY", "kommun", "Nykvarn"), ("consent", "samtycke", "ja"),
  ]

  func testNamesInEitherLanguageAndAnyOrderReadTheSame() throws {
    let expected = Participation(
      participant: Participant(
        pseudonym: "P-1", birthYear: 1994, municipality: "Nykvarn", consent: .given),
      unit: "NYK", start: try XCTUnwrap(PartialDate("2021-10-01")), end: PartialDate("2021-12-31"),
      endReason: .work, gender: .woman)
    try forAllSeeds { random in
      let columns = names.shuffled(using: &random)
      let header = columns.map { Bool.random(using: &random) ? $0.0 : $0.1 }
      let file = header.joined(separator: ";") + "\n" + columns.map(\.2).joined(separator: ";")
      XCTAssertEqual(try participations(file: file).value, [expected])
    }
  }

  func testAnUnknownColumnIsAFaultWithTheNearestName() throws {
    let result = try participations(file: "unit;start;gender;municipalty;xyzzy\nNYK;2021;K;;")
    let municipality = Text(sv: "kommun", en: "municipality")
    XCTAssertEqual(
      result.faults,
      [
        fault(1, "municipalty", .header(.unknown(suggestion: municipality))),
        fault(1, "xyzzy", .header(.unknown(suggestion: nil))),
      ])
  }

  func testAnIgnoredColumnIsPassedOver() throws {
    let result = ParticipationsFile.read(
      utf8("unit;start;My notes;gender\nNYK;2021;anything;K"), units: try sampleTree(),
      ignoring: ["my_notes"])
    XCTAssertEqual(result.value?.count, 1)
  }

  func testAColumnToIgnoreThatIsNotThereIsAFault() throws {
    let result = ParticipationsFile.read(
      utf8("unit;start;gender\nNYK;2021;K"), units: try sampleTree(), ignoring: ["notes"])
    XCTAssertEqual(result.faults, [fault(1, nil, .header(.nothingToIgnore(name: "notes")))])
  }

  func testColumnsToLeaveOutThatAreRunTogetherAreNamedAsTheyWereWritten() throws {
    let result = ParticipationsFile.read(
      utf8("unit;start;gender;notes;size\nNYK;2021;K;;"), units: try sampleTree(),
      ignoring: ["notes, Size"])
    let flaw = HeaderFlaw.nothingToIgnore(name: "notes, Size")
    XCTAssertTrue(result.faults.contains(fault(1, nil, .header(flaw))))
    XCTAssertTrue(flaw.text.swedish.contains("”notes, Size”"))
    XCTAssertTrue(flaw.text.swedish.contains("--ignore en gång för varje kolumn"))
    XCTAssertFalse(HeaderFlaw.nothingToIgnore(name: "notes").text.swedish.contains("--ignore"))
  }

  func testAColumnThatIsThereTwiceIsAFault() throws {
    let result = try participations(file: "unit;start;kön;gender\nNYK;2021;K;M")
    XCTAssertEqual(result.faults, [fault(1, "gender", .header(.duplicate(first: "kön")))])
  }

  func testARequiredColumnThatIsMissingIsAFault() throws {
    let result = try participations(file: "unit;end\nNYK;")
    XCTAssertEqual(
      result.faults,
      [
        fault(1, nil, .header(.missing(Text(sv: "start", en: "start")))),
        fault(1, nil, .header(.missing(Text(sv: "kön", en: "gender")))),
      ])
  }

  func testAColumnWithoutANameIsAFault() throws {
    let result = try participations(file: "unit;start;gender;\nNYK;2021;K;")
    XCTAssertEqual(result.faults, [fault(1, "4", .header(.unnamed))])
  }

  func testAFileWithoutHeaderShowsNothingOfItsFirstRow() throws {
    let result = try participations(file: "Hemlig;Person;kvinna\nNYK;2021;K")
    guard case .header(.notAHeader) = result.faults.first?.kind else {
      return XCTFail("\(result.faults)")
    }
    XCTAssertEqual(result.faults.count, 1)
    XCTAssertFalse(result.faults[0].text.swedish.contains("Hemlig"))
  }
}
