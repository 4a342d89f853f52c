import EqualityImport
import EqualityModel
import TestSupport
import XCTest

final class ReferenceFileTests: XCTestCase {
  private func read(
    _ text: String, mapping: String? = nil, source: String? = nil, date: String? = nil
  ) throws -> ImportResult<[ReferenceCount]> {
    ReferenceFile.read(
      utf8(text), mapping: try mapping.map { try Mapping.read(utf8($0)).get() } ?? .none,
      source: source, date: date.flatMap { PartialDate($0) })
  }

  func testTheOwnFormatIsRead() throws {
    let file = """
      dimension;kategori;kön;åldersgrupp;område;antal;källa;datum
      birth_background;utrikes;kvinna;16-35;Solna;400;Påhittat;2021-12-31
      religion;ingen;;;;7;Påhittat;2021
      """
    XCTAssertEqual(
      try read(file).get(),
      [
        ReferenceCount(
          dimension: "birth_background", category: "utrikes", gender: .woman,
          ages: AgeRange(from: 16, through: 35), area: "Solna", count: 400, source: "Påhittat",
          date: PartialDate("2021-12-31")!),
        ReferenceCount(
          dimension: "religion", category: "ingen", count: 7, source: "Påhittat",
          date: PartialDate("2021")!),
      ])
  }

  func testAPXFileIsReadAsItComesWithItsSourceAndTimes() throws {
    let result = ReferenceFile.read(try Fixtures.bytes(of: "imports/reference.px"))
    let counts = try result.get()

    XCTAssertEqual(result.recognised?.encoding, .windows1252)
    XCTAssertEqual(counts.count, 15, "one of sixteen cells is ..")
    XCTAssertEqual(Set(counts.map(\.source)), ["Påhittat, inte SCB"])
    XCTAssertEqual(Set(counts.map(\.date.description)), ["2020", "2021"])
    let women = counts.filter { $0.gender == .woman && $0.date.year == 2021 }
    XCTAssertEqual(
      women.map(\.category), ["sverige", "norden_ovr", "eu_efta_ovr", "ovriga_varlden"])
    XCTAssertEqual(women.map(\.count), [601, 21, 0, 210])
    XCTAssertEqual(Set(counts.map(\.area)), ["Påhittköping"])
  }

  func testACSVFileFromTheDatabaseIsReadWithItsTitleAndYears() throws {
    let bytes = try Fixtures.bytes(of: "imports/reference-cp1252.csv")
    let counts = try ReferenceFile.read(bytes, source: "Påhittat").get()

    XCTAssertEqual(counts.map(\.dimension), [String](repeating: "age", count: 5))
    XCTAssertEqual(counts.map(\.category), ["16", "16", "16", "100+", "100+"])
    XCTAssertEqual(counts.map(\.count), [51, 52, 1049, 3, 4])
    XCTAssertEqual(counts.map(\.date.year), [2020, 2021, 2020, 2020, 2021])
    XCTAssertEqual(
      ReferenceFile.read(bytes).faults.map(\.kind), [.reference(.noSource)],
      "a comparison whose source nobody knows is none")
  }

  func testCommasAndAYearAfterWordsAreReadToo() throws {
    let file = "\"region\",\"kön\",\"Folkmängd 2021\"\n\"0184 Solna\",\"kvinnor\",\"5 000\"\n"
    XCTAssertEqual(
      try read(file, source: "Påhittat").get(),
      [
        ReferenceCount(
          dimension: "municipality", category: "Solna", gender: .woman, count: 5000,
          source: "Påhittat", date: PartialDate("2021")!)
      ])
  }

  func testTotalsOfTheDividedAreLeftOutAndOthersDivideByNothing() throws {
    let file = """
      ålder;kön;antal
      totalt;kvinnor;9
      16-19 år;totalt;5
      """
    let counts = try read(file, source: "Påhittat", date: "2021").get()
    XCTAssertEqual(counts.map(\.category), ["16-19"])
    XCTAssertNil(counts[0].gender)
  }

  func testEveryFaultIsToldOnceWithItsLine() throws {
    let file = """
      dimension;kategori;kön;antal;källa;datum
      religon;ingen;;7;Påhittat;2021
      religion;sufi;;7;Påhittat;2021
      religion;sufi;;8;Påhittat;2021
      religion;ingen;;många;Påhittat;2021
      religion;kristen;;1;;2021
      religion;hindu;;1;Påhittat;igår
      religion;muslim;;1;Påhittat;2021
      religion;muslim;;2;Påhittat;2021
      """
    let faults = try read(file).faults
    XCTAssertEqual(faults.map(\.line), [2, 3, 5, 6, 7, 9])
    XCTAssertEqual(faults[0].kind, .reference(.unknownDimension(suggestion: "religion")))
    XCTAssertEqual(faults[2].kind, .reference(.notACount))
    XCTAssertEqual(faults[3].kind, .value(.missing))
    XCTAssertEqual(faults[4].kind, .reference(.malformedDate))
    XCTAssertEqual(faults[5].kind, .reference(.repeated(line: 8)))
    for fault in faults {
      XCTAssertFalse(fault.text.swedish.contains("sufi") || fault.text.swedish.contains("igår"))
    }
  }

  func testWhatDividesByNothingKnownIsAFault() throws {
    XCTAssertEqual(
      try read("religion2;2021\na;1\nb;2\n", source: "x").faults.map(\.kind),
      [.header(.unknown(suggestion: nil))])
    XCTAssertEqual(
      try read("antal;källa;datum\n5;x;2021\n").faults.map(\.kind), [.reference(.noDimension)])
    XCTAssertEqual(
      try read("kön;källa;datum\nkvinna;x;2021\n").faults.map(\.kind), [.reference(.noCounts)])
  }

  func testAPXFileThatIsCutShortNamesTheKeyword() throws {
    let whole = String(
      decoding: SourceTextForTests.utf8(try Fixtures.bytes(of: "imports/reference.px")),
      as: UTF8.self)
    XCTAssertEqual(
      try read(whole.replacingOccurrences(of: "190 205;", with: "190;"), source: "x").faults
        .map(\.kind), [.reference(.wrongCellCount(expected: 16, found: 15))])
    XCTAssertEqual(
      try read(String(whole.dropLast(5)), source: "x").faults.map(\.kind),
      [.reference(.malformedKeyword("DATA"))])
    let without = whole.replacingOccurrences(of: "STUB=", with: "XSTUB=")
    XCTAssertEqual(
      try read(without, source: "x").faults.map(\.kind).first,
      .reference(.wrongCellCount(expected: 2, found: 16)))
  }

  func testAnyBytesAreReadOrRefused() throws {
    let whole = try Fixtures.bytes(of: "imports/reference.px")
    forAllSeeds(count: 300) { random in
      var bytes = whole
      for _ in 0..<Int.random(in: 1...20, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        if Bool.random(using: &random) {
          bytes[place] = UInt8.random(in: 0...255, using: &random)
        } else {
          bytes.removeSubrange(place..<min(bytes.count, place + 40))
        }
      }
      let result = ReferenceFile.read(bytes)
      XCTAssertTrue(result.value != nil || !result.faults.isEmpty)
    }
  }
}

private enum SourceTextForTests {
  static func utf8(_ bytes: [UInt8]) -> [UInt8] { SourceText(bytes).utf8 }
}
