import EqualityModel
import EqualitySystem
import XCTest

@testable import EqualityStore

/// Suppliers and the visits to them.
final class SupplierTests: StoreTestCase {
  private let suppliers = [
    Supplier(
      code: "L01", policies: [.genderEquality, .nonDiscrimination],
      visits: [
        .init(date: PartialDate("2021")!),
        .init(date: PartialDate("2021-10-04")!, outcome: .inOrder),
      ]),
    Supplier(code: "L02", policies: [.accessibility]), Supplier(code: "L03", policies: []),
  ]

  func testSuppliersAreReadBackAndTheNextListTakesTheirPlace() throws {
    let store = try makeStore()
    _ = try store.replaceSuppliers(with: suppliers)
    XCTAssertEqual(try Store.open(at: path()).suppliers(), suppliers)

    let dry = try store.replaceSuppliers(with: [], dryRun: true)
    XCTAssertEqual([dry.added, dry.replaced], [0, 3])
    XCTAssertEqual(try store.suppliers(), suppliers)
    _ = try store.replaceSuppliers(with: [suppliers[1]])
    XCTAssertEqual(try store.suppliers(), [suppliers[1]])
    XCTAssertEqual(try store.integrityProblems(), [])
  }

  func testDamagedSuppliersAreNotReadAndNotBuiltUpon() throws {
    let store = try makeStore()
    _ = try store.replaceSuppliers(with: suppliers)
    try store.connection.run("UPDATE supplier_visit SET outcome = 3 WHERE outcome = 1")

    assertThrows(StoreError.damaged) { _ = try store.suppliers() }
    assertThrows(StoreError.damaged) { _ = try store.replaceSuppliers(with: []) }
    XCTAssertEqual(
      try Store.open(at: path()).integrityProblems(), [.checksum(part: "surroundings")])
  }
}
