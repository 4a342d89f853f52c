import EqualityImport
import EqualityModel
import TestSupport
import XCTest

final class UnitsFileTests: XCTestCase {
  func testUnitsAreReadInTheOrderOfTheFile() {
    let file = """
      unit;parent;name;kind
      NYK;SÖD;Nykvarn <öppet>;insats
      P;;Projektet;project
      SÖD;P;;
      0180;SÖD;Stockholm;
      DEL;SÖD;;
      T1;DEL;Laget;TEAM
      """
    XCTAssertEqual(
      UnitsFile.read(utf8(file)).value,
      [
        ProjectUnit(code: "NYK", parent: "SÖD", name: "Nykvarn <öppet>", kind: .activity),
        ProjectUnit(code: "P", parent: nil, name: "Projektet", kind: .project),
        ProjectUnit(code: "SÖD", parent: "P", name: "SÖD", kind: .association),
        ProjectUnit(code: "0180", parent: "SÖD", name: "Stockholm", kind: .activity),
        ProjectUnit(code: "DEL", parent: "SÖD", name: "DEL", kind: .subproject),
        ProjectUnit(code: "T1", parent: "DEL", name: "Laget", kind: .team),
      ])
  }

  func testARepeatedUnitNamesTheEarlierLine() {
    XCTAssertEqual(
      faults("P;\nA;P\nA;P"), [fault(4, "unit", .unit(.repeated(line: 3)))])
  }

  func testTheSameCodeInOtherCodePointsIsTheSameUnit() {
    XCTAssertEqual(
      faults("P;\n\u{C5};P\nA\u{30A};P"), [fault(4, "unit", .unit(.repeated(line: 3)))])
  }

  func testAMissingParentIsAFaultWithTheNearestCode() {
    XCTAssertEqual(
      faults("P;\nSÖDRA;P\nB;SÖDAR\nC;xyzzy"),
      [
        fault(4, "parent", .unit(.missingParent(suggestion: "SÖDRA"))),
        fault(5, "parent", .unit(.missingParent(suggestion: nil))),
      ])
  }

  func testUnitsUnderEachOtherAreALoopNamedOnce() {
    XCTAssertEqual(
      faults("P;\nA;B\nB;C\nC;A\nD;A\nE;E"),
      [
        fault(3, "parent", .unit(.loop(lines: [3, 4, 5]))),
        fault(7, "parent", .unit(.loop(lines: [7]))),
      ])
  }

  func testEveryRootAfterTheFirstIsAFault() {
    XCTAssertEqual(
      faults("A;P\nP;\nQ;\nR;"),
      [
        fault(4, "parent", .unit(.secondRoot(line: 3))),
        fault(5, "parent", .unit(.secondRoot(line: 3))),
      ])
  }

  func testAFileWithoutUnitsIsAFault() {
    XCTAssertEqual(faults(""), [fault(0, nil, .unit(.noUnits))])
  }

  func testTextsThatCouldHarmASpreadsheetAreFaults() {
    for start in ["=", "+", "-", "@"] {
      let result = UnitsFile.read(utf8("unit;parent;name\nP;;\(start)HYPERLINK(1)"))
      XCTAssertEqual(result.faults, [fault(2, "name", .value(.startsLikeFormula))])
    }
    let tab = UnitsFile.read(utf8("unit;parent;name\nP;;\"\tx\"\nA;P;\"\rx\"\nB;P;\"a\nb\""))
    XCTAssertEqual(
      tab.faults.map(\.kind),
      [.value(.startsLikeFormula), .value(.startsLikeFormula), .value(.severalLines)])
  }

  func testAnEmptyCodeAndAnUnknownKindAreFaults() {
    let result = UnitsFile.read(utf8("unit;parent;kind\nP;;projekt\n;P;\nA;P;assosiation"))
    XCTAssertEqual(result.faults[0], fault(3, "unit", .value(.missing)))
    let permitted = ProjectUnit.Kind.allCases.map(\.label)
    let flaw = ValueFlaw.unknownCode(
      permitted: permitted, mayBeEmpty: true, suggestion: ProjectUnit.Kind.association.label)
    XCTAssertEqual(result.faults[1], fault(4, "kind", .value(flaw)))
  }

  func testACodeLongerThanSixtyFourCharactersIsAFault() {
    XCTAssertNotNil(
      UnitsFile.read(utf8("unit;parent\n" + String(repeating: "Å", count: 64) + ";")).value)
    XCTAssertEqual(
      faults(String(repeating: "Å", count: 65) + ";"),
      [fault(2, "unit", .value(.tooLong(limit: 64)))])
  }

  func testUnitsThatReadWithoutFaultAlwaysMakeATree() {
    forAllSeeds(count: 500) { random in
      let rows = (0..<Int.random(in: 1...6, using: &random)).map { row in
        "\(row);" + ["", "0", "1", "2", "3"][Int.random(in: 0..<5, using: &random)]
      }
      let result = UnitsFile.read(utf8("unit;parent\n" + rows.joined(separator: "\n")))
      let isTree = (try? UnitTree(units(rows))) != nil
      XCTAssertEqual(result.value != nil, isTree, "\(rows)")
    }
  }

  private func units(_ rows: [String]) -> [ProjectUnit] {
    rows.map { row in
      let cells = row.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
      let parent = cells[1].isEmpty ? nil : cells[1]
      return ProjectUnit(code: cells[0], parent: parent, name: cells[0], kind: .activity)
    }
  }

  private func faults(_ rows: String) -> [Fault] {
    UnitsFile.read(utf8("unit;parent\n" + rows)).faults
  }
}
