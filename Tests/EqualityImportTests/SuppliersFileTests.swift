import EqualityImport
import EqualityModel
import XCTest

final class SuppliersFileTests: XCTestCase {
  private func read(_ rows: String...) -> ImportResult<[Supplier]> {
    let head = "leverantör;jämställdhet;tillgänglighet;icke_diskriminering;besök;utfall"
    return SuppliersFile.read(utf8(([head] + rows).joined(separator: "\n")))
  }

  func testSuppliersAreReadWithTheirVisitsInTheOrderOfTheirDays() throws {
    XCTAssertEqual(
      try read(
        "L01;ja;nej;ja;2021-11-09;brister", "L02;nej;nej;nej;;", "L01;ja;nej;ja;2021-10-04;",
        "l01;ja;nej;ja;2021;i ordning"
      ).get(),
      [
        Supplier(
          code: "L01", policies: [.genderEquality, .nonDiscrimination],
          visits: [
            .init(date: PartialDate("2021")!, outcome: .inOrder),
            .init(date: PartialDate("2021-10-04")!),
            .init(date: PartialDate("2021-11-09")!, outcome: .shortcomings),
          ]), Supplier(code: "L02", policies: []),
      ])
  }

  func testEveryFaultIsToldWithItsLineAndColumn() {
    let faults = read(
      ";ja;ja;ja;;", "L01;ja;kanske;;2021-13-01;", "L02;ja;ja;ja;2021-10-04;bra",
      "L03;ja;ja;ja;;brister", "L04;ja;ja;ja;2021-10-04;", "L04;ja;nej;ja;2021-11-04;",
      "L04;ja;ja;ja;2021-10-04;", "L04;ja;ja;ja;;"
    ).faults
    XCTAssertEqual(
      faults.map { "\($0.line) \($0.column ?? "-")" },
      [
        "2 leverantör", "3 tillgänglighet", "3 icke_diskriminering", "3 besök", "4 utfall",
        "5 besök", "7 leverantör", "8 besök", "9 leverantör",
      ])
    XCTAssertEqual(faults[6].kind, .row(.contradictorySupplier(line: 6)))
    XCTAssertEqual(faults[7].kind, .row(.repeatedSupplier(line: 6)))
    XCTAssertFalse(faults.contains { $0.text.swedish.contains("kanske") })
  }

  /// A sole trader's organisation number is a personal identity number.
  func testNoSupplierIsNamedOrNumbered() {
    // One of the Swedish Tax Agency's published test numbers.
    XCTAssertEqual(
      read("19121212-1212;ja;ja;ja;;").faults.map(\.kind), [.identity(.personalNumber)])
    for code in ["Anna Andersson", "212000-0142", "AB Städ & Co", "-x", "L0123456"] {
      XCTAssertEqual(read("\(code);ja;ja;ja;;").faults.map(\.kind), [.value(.notOwnCode)], code)
    }
    let named = SuppliersFile.read(
      utf8("leverantör;namn;jämställdhet;tillgänglighet;icke_diskriminering\nL1;x;ja;ja;ja"))
    XCTAssertEqual(named.faults.map(\.kind), [.identity(.personalColumn)])
  }
}
