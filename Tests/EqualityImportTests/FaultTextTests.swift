import EqualityImport
import EqualityModel
import TestSupport
import XCTest

final class FaultTextTests: XCTestCase {
  func testTheFaultsOfAParticipationsFileReadAsTheyShould() throws {
    let read = ParticipationsFile.read(
      try Fixtures.bytes(of: "imports/participations-faulty.csv"), units: try sampleTree(),
      ignoring: ["notering"])
    for language in Language.allCases {
      try assertGolden(
        lines(read.faults, language), "import-participations-faults.\(language.rawValue).txt")
    }
  }

  func testTheFaultsOfAReferralsFileReadAsTheyShould() throws {
    let read = ReferralsFile.read(
      try Fixtures.bytes(of: "imports/referrals-faulty.csv"), units: try sampleTree(),
      dimensions: Dimension.standard)
    for language in Language.allCases {
      try assertGolden(
        lines(read.faults, language), "import-referrals-faults.\(language.rawValue).txt")
    }
  }

  func testTheFaultsOfAUnitsFileReadAsTheyShould() throws {
    let read = UnitsFile.read(try Fixtures.bytes(of: "imports/units-faulty.csv"))
    for language in Language.allCases {
      try assertGolden(lines(read.faults, language), "import-units-faults.\(language.rawValue).txt")
    }
  }

  func testTheFaultsOfAWholeFileReadAsTheyShould() throws {
    let places = [
      fault(0, nil, .text(.empty)), fault(0, nil, .text(.spreadsheet)),
      fault(7, nil, .text(.undecodable(.windows1252))),
      fault(1, nil, .header(.missing(Text(sv: "kön", en: "gender")))),
      fault(1, nil, .header(.notAHeader(expected: [Gender.woman.label, Gender.man.label]))),
      fault(1, "koen", .header(.unknown(suggestion: Text(sv: "kön", en: "gender")))),
      fault(1, "4", .header(.unnamed)), fault(0, nil, .unit(.noUnits)),
      fault(3, "enhet", .unit(.reservedCode)),
      fault(1, "adress", .identity(.personalColumn)),
      fault(9, "från", .row(.repeatedMapping(line: 4))),
    ]
    for language in Language.allCases {
      try assertGolden(lines(places, language), "import-file-faults.\(language.rawValue).txt")
    }
  }

  /// What stands in the cells is made of letters that no text of ours contains.
  func testNoTextOfAFaultEverContainsTheValueOfACell() throws {
    let columns = allColumns.split(separator: ";").count
    try forAllSeeds { random in
      let rows = (0..<6).map { _ in
        (0..<columns).map { _ in Self.canaries.randomElement(using: &random) ?? "" }
          .joined(separator: ";")
      }
      let files = [
        ParticipationsFile.read(
          utf8(([allColumns] + rows).joined(separator: "\n")), units: try sampleTree()
        ).faults,
        UnitsFile.read(
          utf8("unit;parent;name;kind\n" + Self.first(4, of: rows)), ignoring: []
        ).faults.filter { if case .unit(.missingParent) = $0.kind { false } else { true } },
        Mapping.read(utf8("column;from;to\n" + Self.first(3, of: rows))).faults,
        ParticipationsFile.read(utf8(rows.joined(separator: "\n")), units: try sampleTree()).faults,
      ]
      for fault in files.joined() { assertNoCanary(fault) }
      XCTAssertFalse(files[0].isEmpty)
      XCTAssertFalse(files[3].isEmpty)
    }
  }

  func testASensitiveCodeIsNeverSuggestedAsParent() {
    let rows = ["P;;;", "qxjz@example.com;P;;", "A;qxjz@example.con;;"]
    let faults = UnitsFile.read(utf8("unit;parent;name;kind\n" + Self.first(4, of: rows))).faults
    XCTAssertEqual(faults.count, 2)
    for fault in faults { assertNoCanary(fault) }
  }

  private static let canaries = [
    "qxjz", "Qxjz Qxjz", "=qxjz", "19121212-1212", "qxjz@example.com", "070-174 06 05", "1212",
    "2012-12-12", "2012-02-31", "\"qxjz\nqxjz\"", "\"qxjz\"qxjz", "19121212Tf29", "qxjz\u{7}", "",
    "kvinnaqxjz", "\u{202E}qxjz", String(repeating: "qxjz", count: 20),
  ]

  private func assertNoCanary(_ fault: Fault) {
    for language in Language.allCases {
      let text = fault.text(language).lowercased()
      for canary in ["qxjz", "1212", "example.com", "174", "tf29", "02-31"] {
        XCTAssertFalse(text.contains(canary), text)
      }
    }
  }

  private static func first(_ count: Int, of rows: [String]) -> String {
    rows.map { $0.split(separator: ";", omittingEmptySubsequences: false).prefix(count) }
      .map { $0.joined(separator: ";") }.joined(separator: "\n")
  }

  private func lines(_ faults: [Fault], _ language: Language) -> String {
    faults.map { $0.text(language) + "\n" }.joined()
  }
}
