import DisclosureAudit
import DisclosureTables
import XCTest

/// What is no proof, one kind of flaw at a time.
final class WitnessCheckTests: XCTestCase {
  /// Women 12, men 9, another gender 1, all 22; the last two are hidden.
  private let table = CrossTable(
    axes: [
      Axis("gender", codes: ["woman", "man", "other", "_T"], atoms: [[0, 3], [1, 3], [2, 3]])
    ],
    inner: [12, 9, 1])

  private func check(k: Int = 5) -> WitnessCheck {
    WitnessCheck(of: table, hiding: [false, false, true, true], k: k)
  }

  private func witness(_ changes: (Int, Int)...) -> Witness {
    Witness(changes: changes.map { .init(innerCell: $0.0, amount: $0.1) })
  }

  func testAcceptsEnoughMembersMoreInAHiddenCellAndTotal() {
    XCTAssertTrue(check().accepts(witness((2, 4)), for: 2))
    XCTAssertTrue(check().accepts(witness((2, 5)), for: 2))
  }

  func testRejectsAGroupThatIsStillSmall() {
    XCTAssertFalse(check().accepts(witness((2, 3)), for: 2))
    XCTAssertFalse(check().accepts(witness(), for: 2))
  }

  func testAcceptsNoChangeForAGroupThatIsNotSmall() {
    XCTAssertTrue(check(k: 9).accepts(witness(), for: 1))
    XCTAssertFalse(check(k: 10).accepts(witness(), for: 1))
  }

  func testRejectsAChangeOfAPublishedCount() {
    XCTAssertFalse(check().accepts(witness((0, 1), (2, 4)), for: 2))
    XCTAssertFalse(check().accepts(witness((1, -1), (2, 4)), for: 2))
    let check = WitnessCheck(of: table, hiding: [false, true, true, false], k: 5)
    XCTAssertFalse(check.accepts(witness((2, 4)), for: 2), "the total is published")
    XCTAssertTrue(check.accepts(witness((1, -4), (2, 4)), for: 2))
  }

  func testRejectsAHiddenCountThatWouldBeZero() {
    let check = WitnessCheck(of: table, hiding: [false, true, true, false], k: 10)
    XCTAssertFalse(check.accepts(witness((1, -9), (2, 9)), for: 2), "zeros are shown")
    let oneLess = WitnessCheck(of: table, hiding: [false, true, true, false], k: 9)
    XCTAssertTrue(oneLess.accepts(witness((1, -8), (2, 8)), for: 2))
  }

  func testRejectsAnInnerCellBelowZero() {
    let axis = Axis(
      "age", codes: ["16-24", "16-29", "25-29"], derivedCount: 1, atoms: [[0, 1], [1, 2]])
    let table = CrossTable(axes: [axis], inner: [6, 1])
    let check = WitnessCheck(of: table, hiding: [true, false, false], k: 2)

    XCTAssertTrue(check.accepts(witness((0, -1), (1, 1)), for: 2))
    XCTAssertTrue(check.accepts(witness((0, -5), (1, 5)), for: 2))

    let hidden = WitnessCheck(of: table, hiding: [true, true, false], k: 8)
    XCTAssertTrue(hidden.accepts(witness((0, 2), (1, -1)), for: 0), "a derived cell may be zero")
    XCTAssertFalse(hidden.accepts(witness((0, 3), (1, -2)), for: 0))
  }

  func testOneWitnessMayProveSeveralGroups() {
    XCTAssertTrue(check(k: 26).accepts(witness((2, 25)), for: [2, 3]))
    XCTAssertFalse(check(k: 26).accepts(witness((2, 24)), for: [2, 3]))
    XCTAssertFalse(check(k: 26).accepts(witness((2, 25)), for: [0, 2, 3]))
  }

  func testRejectsAnInnerCellNamedTwice() {
    XCTAssertFalse(check().accepts(witness((2, 2), (2, 2)), for: 2))
    XCTAssertFalse(check().accepts(witness((2, 4), (2, 4)), for: 2))
  }

  func testRejectsAnInnerCellThatIsNotThere() {
    XCTAssertFalse(check().accepts(witness((2, 4), (3, 1)), for: 2))
    XCTAssertFalse(check().accepts(witness((-1, 1), (2, 4)), for: 2))
  }

  func testCountsMembersAndNotRepetitions() {
    let table = CrossTable(axes: table.axes, inner: [12, 9, 7], repetitions: [0, 0, 4, 4])
    let check = WitnessCheck(of: table, hiding: [false, false, true, true], k: 5)

    XCTAssertFalse(check.accepts(witness((2, 1)), for: 2), "eight times, but four people")
    XCTAssertTrue(check.accepts(witness((2, 2)), for: 2))
  }

  /// A square of changes keeps the sums of both axes; half a square keeps those of one.
  func testFollowsTheSumsOfEveryAxis() {
    let axes = ["row", "column"].map {
      Axis($0, codes: ["a", "b", "_T"], atoms: [[0, 2], [1, 2]])
    }
    let table = CrossTable(axes: axes, inner: [1, 8, 7, 6])
    let check = WitnessCheck(of: table, hiding: (0..<9).map([0, 1, 3, 4].contains), k: 5)

    XCTAssertTrue(check.accepts(witness((0, 4), (1, -4), (2, -4), (3, 4)), for: 0))
    XCTAssertFalse(check.accepts(witness((0, 4), (1, -4)), for: 0))
    XCTAssertFalse(check.accepts(witness((0, 4), (2, -4)), for: 0))
    XCTAssertFalse(check.accepts(witness((0, 4)), for: 0))
  }

  /// Those in either of two cells: three people now, and no cell of its own has them all.
  func testCountsAllWhoAreInAnyOfSeveralCells() {
    let table = CrossTable(
      axes: table.axes, inner: [12, 2, 1],
      unions: [
        .init(cells: [0], members: 12), .init(cells: [1, 2], members: 3),
      ])
    let check = WitnessCheck(of: table, hiding: [false, true, true, true], k: 5)

    XCTAssertFalse(check.accepts(witness(), for: [], unions: [1]))
    XCTAssertFalse(check.accepts(witness((1, 1)), for: [], unions: [1]))
    XCTAssertTrue(check.accepts(witness((1, 2)), for: [], unions: [1]))
    XCTAssertTrue(check.accepts(witness((1, 1), (2, 1)), for: [], unions: [0, 1]))
    XCTAssertFalse(check.accepts(witness((1, 3), (2, -1)), for: [2], unions: [1]))
    XCTAssertTrue(check.accepts(witness((1, 3), (2, 4)), for: [1, 2], unions: [0, 1]))
    XCTAssertFalse(check.accepts(witness((1, 2)), for: [2], unions: [1]))
    XCTAssertFalse(check.accepts(witness((1, 3), (2, -1)), for: [], unions: [1]), "hidden, not 0")
  }

  func testRejectsAChangeOfWhatIsKnownHoweverItIsKnown() {
    for isShown in [[], [true, true, false, true]] {
      let table = CrossTable(axes: table.axes, inner: [12, 9, 1], isShown: isShown)
      func check(_ unchangeable: [Bool]) -> WitnessCheck {
        WitnessCheck(
          of: table, hiding: [false, true, true, true], k: 5, unchangeable: unchangeable)
      }
      XCTAssertTrue(check([]).accepts(witness((2, 4)), for: 2))
      XCTAssertTrue(check([true, true, false, false]).accepts(witness((2, 4)), for: 2))
      XCTAssertFalse(check([false, false, true, false]).accepts(witness((2, 4)), for: 2))
      XCTAssertFalse(check([false, false, false, true]).accepts(witness((2, 4)), for: 2))
      XCTAssertTrue(
        check([false, false, false, true]).accepts(witness((1, -4), (2, 4)), for: 2))
    }
  }

  /// A cell that no table shows may be anything that is not negative.
  func testWhatIsNotShownMayChange() {
    let table = CrossTable(
      axes: table.axes, inner: [12, 4, 1], isShown: [true, false, true, true])
    let check = WitnessCheck(of: table, hiding: [false, false, true, false], k: 5)

    XCTAssertTrue(check.accepts(witness((1, -4), (2, 4)), for: 2))
    XCTAssertFalse(check.accepts(witness((1, -5), (2, 5)), for: 2))
    XCTAssertFalse(check.accepts(witness((2, 4)), for: 2), "the total is published")
  }

  func testRejectsSomebodyWhereNobodyCanBe() {
    let table = CrossTable(
      axes: table.axes, inner: [12, 9, 0], isPossible: [true, true, false])
    let check = WitnessCheck(
      of: table, hiding: [true, true, true, true], k: 5, protectsZeros: true)

    XCTAssertFalse(check.accepts(witness((2, 5)), for: 2))
    XCTAssertTrue(check.accepts(witness((1, 5)), for: 1))
  }

  func testAHiddenCountMayBeZeroWhereZerosAreProtected() {
    let check = WitnessCheck(
      of: table, hiding: [false, true, true, false], k: 10, protectsZeros: true)

    XCTAssertTrue(check.accepts(witness((1, -9), (2, 9)), for: 2))
    XCTAssertFalse(check.accepts(witness((1, -10), (2, 10)), for: 2))
  }

  /// Two begin and one ends in the month; three were there before, and four are there after it.
  func testNoMoreMayBeDeductedThanIsCounted() {
    let axis = Axis(
      "flow", codes: ["new", "ended", "after"], derivedCount: 1, atoms: [[0, 2], [1], [2]],
      deductions: [[], [2], []])
    let table = CrossTable(axes: [axis], inner: [2, 1, 3])
    XCTAssertEqual(table.counts, [2, 1, 4])
    let check = WitnessCheck(of: table, hiding: [true, true, false], k: 5)

    XCTAssertTrue(check.accepts(witness((1, 4)), for: 1))
    XCTAssertFalse(check.accepts(witness((1, 5)), for: 1), "none would be left, less one")
    XCTAssertTrue(check.accepts(witness((0, 1), (1, 5)), for: 1))
    XCTAssertTrue(check.accepts(witness((0, 3)), for: 0))
    XCTAssertTrue(check.accepts(witness((0, 1)), for: 2), "four and one more")
    XCTAssertFalse(check.accepts(witness((0, 1), (1, 1)), for: 2))
  }

  func testTheOrderOfChangesDoesNotMatter() {
    let check = WitnessCheck(of: table, hiding: [true, true, true, false], k: 5)

    XCTAssertTrue(check.accepts(witness((2, 4), (0, -2), (1, -2)), for: 2))
    XCTAssertFalse(check.accepts(witness((2, 2), (0, -4), (2, 2)), for: 2))
  }

  /// No cell shows either of two places, only both together.
  func testRejectsAnInnerCellBelowZeroThatNoCellShows() {
    let axis = Axis("place", codes: ["_T"], atoms: [[0], [0]])
    let table = CrossTable(axes: [axis], inner: [3, 1])
    let check = WitnessCheck(of: table, hiding: [true], k: 5)

    XCTAssertTrue(check.accepts(witness((0, -3), (1, 4)), for: 0))
    XCTAssertFalse(check.accepts(witness((0, -4), (1, 5)), for: 0))
  }
}
