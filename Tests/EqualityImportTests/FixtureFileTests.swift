import EqualityImport
import EqualityModel
import TestSupport
import XCTest

final class FixtureFileTests: XCTestCase {
  func testAFileFromSwedishExcelIsReadAsItWasMeant() throws {
    let read = UnitsFile.read(try Fixtures.bytes(of: "imports/units-excel-cp1252.csv"))
    XCTAssertEqual(
      read.value?.map(\.name),
      ["Rätt stöd för mig", "Södertörns förbund", "Stockholm", "Nykvarn – öppen insats"])
    XCTAssertEqual(read.value?.map(\.kind), [.project, .association, .activity, .activity])
    XCTAssertEqual(read.recognised?.text(.swedish), "Windows-1252, semikolon")
  }

  func testAUnicodeTextFileFromExcelIsReadAsItWasMeant() throws {
    let read = ParticipationsFile.read(
      try Fixtures.bytes(of: "imports/participations-utf16.txt"), units: try sampleTree())
    XCTAssertEqual(read.value?.map(\.unit), ["NYK", "0180", "0180"])
    XCTAssertEqual(read.value?[0].participant?.municipality, "Södertälje")
    XCTAssertEqual(read.value?.map(\.start.description), ["2021-10-01", "2021-10", "2021"])
    XCTAssertEqual(read.recognised?.text(.english), "UTF-16, tab")
  }
}
