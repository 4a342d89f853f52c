import DisclosureAudit
import DisclosureProtection
import DisclosureTables
import XCTest

/// Tables of flows and stocks: what is deducted, what no table shows, and groups of several cells.
final class FlowTableTests: XCTestCase {
  /// Two months: three had begun before, seven begin in the second, two end.
  ///
  /// Cells: new 1, ended 1, ongoing 1, new 2, ended 2, ongoing 2.
  private let months = Axis(
    "month", codes: ["new 1", "ended 1", "ongoing 1", "new 2", "ended 2", "ongoing 2"],
    atoms: [[0, 2, 5], [1], [3, 5], [4]], deductions: [[], [2, 5], [], [5]],
    compounds: [[0, 1], [2, 3]])

  private func table(
    isPossible: [Bool] = [], isShown: [Bool] = [], isGroup: [Bool] = [],
    unions: [CrossTable.Union] = []
  ) -> CrossTable {
    CrossTable(
      axes: [months], inner: [3, 1, 7, 2], isPossible: isPossible, isShown: isShown,
      isGroup: isGroup, unions: unions)
  }

  private func witness(_ changes: (Int, Int)...) -> Witness {
    Witness(changes: changes.map { .init(innerCell: $0.0, amount: $0.1) })
  }

  private func check(
    _ table: CrossTable, hiding hidden: Set<Int> = [0, 1, 2, 3, 4, 5]
  ) -> WitnessCheck {
    WitnessCheck(of: table, hiding: (0..<6).map(hidden.contains), k: 5)
  }

  func testWhatHasEndedIsDeductedFromWhatGoesOn() {
    XCTAssertEqual(table().counts, [3, 1, 2, 7, 2, 7])
    XCTAssertEqual(months.coefficient(of: 2, for: 1), -1)
    XCTAssertEqual(months.coefficient(of: 1, for: 1), 1)
    XCTAssertEqual(months.coefficient(of: 4, for: 1), 0)
    XCTAssertFalse(months.code(2, counts: 1))
    XCTAssertEqual(months.hasDeductions, [false, false, true, false, false, true])
  }

  /// Gender is no flow: what is deducted of women is deducted of all.
  func testDeductionsAreMultipliedAlongTheOtherAxes() {
    let gender = Axis("gender", codes: ["woman", "man", "_T"], atoms: [[0, 2], [1, 2]])
    let table = CrossTable(axes: [months, gender], inner: [3, 5, 1, 0, 7, 0, 2, 4])

    XCTAssertEqual(
      table.counts, [3, 5, 8, 1, 0, 1, 2, 5, 7, 7, 0, 7, 2, 4, 6, 7, 1, 8])
  }

  func testAllCellsOfShownCodesAreShownAndAllAreGroupsUnlessSaidOtherwise() {
    let axis = Axis("age", codes: ["a", "b", "rest"], derivedCount: 1, atoms: [[0], [1, 2]])
    let table = CrossTable(axes: [axis], inner: [6, 1])
    XCTAssertEqual(table.isShown, [true, true, false])
    XCTAssertEqual(table.isGroup, [true, true, true])
    let linked = CrossTable(
      axes: [axis], inner: [6, 1], isShown: [true, false, false], isGroup: [true, false, false])
    XCTAssertEqual(linked.isShown, [true, false, false])
    XCTAssertEqual(linked.isGroup, [true, false, false])
  }

  func testAcceptsMoreWhoComeAndGoInOneMonth() {
    XCTAssertTrue(check(table(), hiding: [0, 1]).accepts(witness((0, 4), (1, 4)), for: [0, 1]))
  }

  func testRejectsAStockBelowZero() {
    XCTAssertTrue(check(table()).accepts(witness((2, 9), (3, 3)), for: 4))
    XCTAssertFalse(check(table()).accepts(witness((1, 4), (2, 9)), for: 1), "two go on, four end")
    let unseen = table(isShown: [true, true, false, true, true, true])
    XCTAssertFalse(
      check(unseen, hiding: [0, 1, 3, 4, 5]).accepts(witness((1, 4), (2, 9)), for: 1),
      "no table shows it, and it is a number of people all the same")
    XCTAssertTrue(
      check(unseen, hiding: [0, 1, 3, 4, 5]).accepts(witness((1, 2), (2, 9), (3, 3)), for: 4),
      "where no table shows a count, it may be zero")
  }

  func testRejectsAWithheldStockThatWouldBeZero() {
    XCTAssertFalse(check(table()).accepts(witness((1, 2), (2, 9), (3, 3)), for: 4))
    XCTAssertTrue(check(table()).accepts(witness((1, 1), (2, 9), (3, 3)), for: 4))
  }

  func testRejectsAShownStockThatWouldChange() {
    let isOngoingShown = check(table(), hiding: [0, 1, 3, 4])
    XCTAssertFalse(isOngoingShown.accepts(witness((3, 3)), for: 4))
    XCTAssertTrue(isOngoingShown.accepts(witness((2, 3), (3, 3)), for: 4))
  }

  func testRejectsAnybodyWhereNobodyCanBe() {
    let open = CrossTable(axes: [months], inner: [3, 0, 7, 2])
    let closed = CrossTable(
      axes: [months], inner: [3, 0, 7, 2], isPossible: [true, false, true, true])
    let change = witness((0, 2), (1, 1))
    XCTAssertTrue(check(open, hiding: [0, 2, 3, 4, 5]).accepts(witness((0, 2)), for: 0))
    XCTAssertTrue(check(closed, hiding: [0, 2, 3, 4, 5]).accepts(witness((0, 2)), for: 0))
    let unseen = [true, false, true, true, true, true]
    for (isPossible, accepts) in [([], true), ([true, false, true, true], false)] {
      let table = CrossTable(
        axes: [months], inner: [3, 0, 7, 2], isPossible: isPossible, isShown: unseen)
      XCTAssertEqual(
        check(table, hiding: [0, 2, 3, 4, 5]).accepts(change, for: 0), accepts)
    }
  }

  func testRejectsAUnionThatIsStillTooSmall() {
    // Those who ended in either month are three.
    let table = table(unions: [.init(cells: [1, 4], members: 3)])
    XCTAssertTrue(check(table).accepts(witness((2, 9), (3, 2)), for: [], unions: [0]))
    XCTAssertTrue(check(table).accepts(witness((1, 1), (2, 9), (3, 1)), for: [], unions: [0]))
    XCTAssertFalse(check(table).accepts(witness((2, 9), (3, 1)), for: [], unions: [0]))
    XCTAssertFalse(
      check(table).accepts(witness((1, -1), (2, 9), (3, 2)), for: [], unions: [0]),
      "what one month gains the other loses")
  }

  func testCountsTheMembersOfAUnionAndNotItsRepetitions() {
    let table = table(unions: [.init(cells: [1, 4], members: 2)])
    XCTAssertFalse(
      check(table).accepts(witness((2, 9), (3, 2)), for: [], unions: [0]), "one ended twice")
    XCTAssertTrue(check(table).accepts(witness((2, 9), (3, 3)), for: [], unions: [0]))
  }

  func testRejectsAnUnchangeableCellThatWouldChange() {
    let check = WitnessCheck(
      of: table(), hiding: [Bool](repeating: true, count: 6), k: 5,
      unchangeable: [false, false, true, false, false, false])
    XCTAssertTrue(check.accepts(witness((2, 9), (3, 3)), for: 4))
    XCTAssertFalse(check.accepts(witness((0, 1), (2, 9), (3, 3)), for: 4))
  }

  /// Three began and one ended: shown with ongoing, they would be the reader's by subtraction.
  func testProtectsFlowsFromTheDifferencesOfStocks() {
    let table = CrossTable(axes: [months], inner: [20, 0, 3, 0])
    let published = protect(table, under: ProtectionRules(k: 5, costs: [1, 1, 1, 1, 1, 1]))

    XCTAssertNil(published["new 2"])
    let isTold =
      published["ongoing 1"] != nil && published["ongoing 2"] != nil
      && published["ended 2"] != nil
    XCTAssertFalse(isTold, "new = ongoing − ongoing before + ended")
  }

  func testAGroupThatIsNoneNeedsNoProtection() {
    let free = table(isGroup: [false, false, false, false, false, false])
    let published = protect(free, under: ProtectionRules(k: 5, costs: [1, 1, 1, 1, 1, 1]))
    XCTAssertEqual(published.counts.count { $0 == nil }, 0)
  }

  func testAPartOfAPublishedTableHasTheSameFigures() {
    let whole = PublishedTable(
      dimensions: [.init(name: "month", codes: months.codes)], counts: [30, 11, nil, 0, nil, 7])
    let part = whole.part(
      [4, 1, 3, 0],
      as: [.init(name: "month", codes: ["2", "1"]), .init(name: "flow", codes: ["x", "y"])])

    XCTAssertEqual(part.counts, [nil, 11, 0, 30])
    XCTAssertNil(part["2", "x"])
    XCTAssertEqual(part["1", "y"], 30)
    XCTAssertTrue(whole.part([], as: [.init(name: "none", codes: [])]).counts.isEmpty)
  }
}
