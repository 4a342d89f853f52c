@testable import DisclosureProtection
import DisclosureTables
import TestSupport
import XCTest

/// What may be done with each cell, and which groups need a proof: the primary rule.
final class CellStatesTests: XCTestCase {
  private let axis = Axis.list("service", length: 6)

  /// The counts 0, 1, 4, 5, 6 and 9, all 25; k is 5.
  private func states(
    isShown: [Bool] = [], isGroup: [Bool] = [], repetitions: [Int] = [],
    _ change: (inout ProtectionRules) -> Void = { _ in }
  ) -> CellStates {
    let table = CrossTable(
      axes: [axis], inner: [0, 1, 4, 5, 6, 9], repetitions: repetitions, isShown: isShown,
      isGroup: isGroup)
    var rules = ProtectionRules(k: 5, costs: [1, 2, 3, 4, 5, 6, 1 << 30])
    change(&rules)
    return CellStates(of: table, under: rules)
  }

  private func marks(_ cells: Int...) -> [Bool] { (0..<7).map(cells.contains) }

  func testOneToKLessOneIsHiddenAndNeedsAProofAndZeroIsShown() {
    let states = states()

    XCTAssertEqual(states.targets, [1, 2])
    XCTAssertEqual(states.isPrimary, marks(1, 2))
    XCTAssertEqual(states.isFixed, marks(0))
    XCTAssertEqual(states.room, [0, 0, 3, 4, 5, 8, 24])
    XCTAssertEqual(states.costs, [0, 0, 0, 4, 5, 6, CellStates.dearest])
    XCTAssertEqual(states.prices, [CellStates.never, 0, 0, 4, 5, 6, CellStates.dearest])
    XCTAssertEqual((0..<7).map(states.isZero), marks(0))
  }

  func testAZeroIsLikeOtherSmallCountsWhereZerosAreProtected() {
    let states = states { $0.protectsZeros = true }

    XCTAssertEqual(states.targets, [0, 1, 2])
    XCTAssertEqual(states.isPrimary, marks(0, 1, 2))
    XCTAssertEqual(states.isFixed, marks())
    XCTAssertEqual(states.room, [0, 1, 4, 5, 6, 9, 25])
  }

  func testWhatCanOnlyBeEmptyIsShownAndNeedsNoProof() {
    let states = states {
      $0.protectsZeros = true
      $0.structuralZeros = self.marks(0)
    }

    XCTAssertEqual(states.targets, [1, 2])
    XCTAssertEqual(states.isPrimary, marks(1, 2))
    XCTAssertEqual(states.isFixed, marks(0))
    XCTAssertEqual(states.costs[0], 0)
    XCTAssertEqual(states.structure.mayHaveMembers, [false, true, true, true, true, true])
  }

  /// A small count that is out needs its proof all the more, and is not hidden.
  func testWhatIsKnownStaysShownAndIsNotChanged() {
    let states = states { $0.known = self.marks(2, 5) }

    XCTAssertEqual(states.targets, [1, 2])
    XCTAssertEqual(states.isPrimary, marks(1))
    XCTAssertEqual(states.isFixed, marks(0, 2, 5))
    XCTAssertEqual(states.costs, [0, 0, 0, 4, 5, 0, CellStates.dearest])
    XCTAssertEqual(states.prices[5], CellStates.never)
  }

  func testWhatWasWithheldStaysHiddenAtNoCost() {
    let states = states { $0.withheld = self.marks(4) }

    XCTAssertEqual(states.targets, [1, 2])
    XCTAssertEqual(states.isPrimary, marks(1, 2, 4))
    XCTAssertEqual(states.costs, [0, 0, 0, 4, 0, 6, CellStates.dearest])
    XCTAssertEqual(states.room[4], 5)
    XCTAssertEqual(states.prices[4], 0)
  }

  /// Such a cell is a group, but there is nothing to hide, and it may be empty.
  func testWhatIsNotShownNeedsAProofAndNothingElse() {
    let states = states(isShown: marks(2, 3, 4, 6))

    XCTAssertEqual(states.targets, [1, 2])
    XCTAssertEqual(states.isPrimary, marks(2))
    XCTAssertEqual(states.isFixed, marks())
    XCTAssertEqual(states.room, [0, 1, 3, 4, 5, 9, 24])
    XCTAssertEqual(states.costs, [0, 0, 0, 4, 5, 0, CellStates.dearest])
  }

  func testWhatIsNoGroupNeedsNoProof() {
    let states = states(isGroup: marks(0, 2, 3))

    XCTAssertEqual(states.targets, [2])
    XCTAssertEqual(states.isPrimary, marks(2))
    XCTAssertEqual(states.costs[1], 2)
  }

  func testMembersAreCountedAndNotRepetitions() {
    let states = states(repetitions: [0, 0, 0, 1, 1, 6, 0])

    XCTAssertEqual(states.targets, [1, 2, 3, 5])
    XCTAssertEqual(states.isPrimary, marks(1, 2, 3, 5))
    XCTAssertEqual(states.room[5], 8)
  }

  func testACountThatIsLargeMayFallByAnything() {
    let table = CrossTable(axes: [axis], inner: [0, 0, 0, 0, 0, 1 << 33])
    let states = CellStates(of: table, under: ProtectionRules(k: 5, hidingFewestCellsOf: table))
    XCTAssertEqual(states.room[5], 1 << 29)
    let unseen = CrossTable(
      axes: [axis], inner: [0, 0, 0, 0, 0, 1 << 33], isShown: marks(0))
    XCTAssertEqual(
      CellStates(of: unseen, under: ProtectionRules(k: 5, hidingFewestCellsOf: unseen)).room[5],
      1 << 29)
  }
}
