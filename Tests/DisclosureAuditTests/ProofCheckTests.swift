import DisclosureAudit
import DisclosureTables
import XCTest

/// A proof is followed to the letter: whatever is changed in it makes it no proof.
final class ProofCheckTests: XCTestCase {
  /// Two by two with totals: 0 1 | 2, 3 4 | 5, 6 7 | 8.
  private let publication = Publication(
    of: CellSystem(
      cellCount: 9,
      relations: [
        .init([0, 1], equal: [2]), .init([3, 4], equal: [5]), .init([6, 7], equal: [8]),
        .init([0, 3], equal: [6]), .init([1, 4], equal: [7]), .init([2, 5], equal: [8]),
      ]),
    figures: [nil, nil, 10, nil, nil, 4, 8, 6, 14], showsZeros: true)

  /// Cells 3 and 4 add up to 4, so each is at most 3.
  private let bound = Proof.Step(
    cell: 3, bound: .atMost(3), reason: .sum([.init(relation: 1, factor: 1)]))

  func testFollowsAProofOfOneStep() {
    XCTAssertTrue(accepts(1...3, [bound]))
  }

  func testAnIntervalThatIsNarrowerIsNotProven() {
    XCTAssertFalse(accepts(1...2, [bound]))
    XCTAssertFalse(accepts(2...3, [bound]))
  }

  func testAStepThatIsLeftOutIsMissed() {
    XCTAssertFalse(accepts(1...3, []))
  }

  func testAnotherRelationOrFactorOrBoundIsNoProof() {
    for relation in [-1, 0, 2, 3, 4, 5, 6] {
      XCTAssertFalse(accepts(1...3, [step(.atMost(3), relation, 1)]), "relation \(relation)")
    }
    XCTAssertFalse(accepts(1...3, [step(.atMost(3), 1, 0)]))
    XCTAssertFalse(accepts(1...2, [step(.atMost(2), 1, 1)]))
    XCTAssertFalse(accepts(2...3, [bound, step(.atLeast(2), 1, 1)]))
    XCTAssertTrue(accepts(1...3, [step(.atMost(3), 1, -7)]), "a multiple says the same")
  }

  func testAFactorThatIsTooLargeToReckonWithIsNoProof() {
    XCTAssertFalse(accepts(1...3, [step(.atMost(3), 1, .max)]))
    XCTAssertFalse(accepts(1...3, [step(.atMost(3), 1, .min)]))
  }

  func testACellThatIsNotThereIsNoProof() {
    let other = Proof.Step(cell: 9, bound: .atMost(3), reason: bound.reason)

    XCTAssertFalse(accepts(1...3, [other, bound]))
  }

  func testExhaustionIsTriedAgain() {
    XCTAssertTrue(accepts(1...3, [exhaustion(3, [1])]))
    XCTAssertFalse(accepts(1...2, [exhaustion(2, [1])]))
    XCTAssertFalse(accepts(1...3, [exhaustion(3, [0])]))
    XCTAssertFalse(accepts(1...3, [exhaustion(3, [99])]))
  }

  func testTheFirstStepOfAChainIsNeeded() throws {
    // 3 ≤ 3 by its row; so 0 ≥ 5 by its column; so 1 ≤ 5 by its row.
    let chain = [
      bound,
      Proof.Step(cell: 0, bound: .atLeast(5), reason: .sum([.init(relation: 3, factor: 1)])),
      Proof.Step(cell: 1, bound: .atMost(5), reason: .sum([.init(relation: 0, factor: 1)])),
    ]
    let check = ProofCheck(of: publication)
    let finding = Finding(cell: 1, interval: 1...5, isTight: true, proof: Proof(steps: chain))

    XCTAssertTrue(check.accepts(finding))
    for missing in chain.indices {
      var steps = chain
      steps.remove(at: missing)
      let corrupted = Finding(cell: 1, interval: 1...5, isTight: true, proof: Proof(steps: steps))
      XCTAssertFalse(check.accepts(corrupted), "without step \(missing)")
    }
  }

  func testWhatCanBeIsNoContradiction() {
    let none = Proof(steps: [])

    for relation in 0..<6 {
      let contradiction = Contradiction(proof: none, sum: [.init(relation: relation, factor: 1)])
      XCTAssertFalse(ProofCheck(of: publication).accepts(contradiction))
    }
  }

  private func step(_ bound: Proof.Bound, _ relation: Int, _ factor: Int) -> Proof.Step {
    Proof.Step(cell: 3, bound: bound, reason: .sum([.init(relation: relation, factor: factor)]))
  }

  private func exhaustion(_ most: Int, _ relations: [Int]) -> Proof.Step {
    Proof.Step(cell: 3, bound: .atMost(most), reason: .exhaustion(relations: relations))
  }

  private func accepts(_ interval: ClosedRange<Int>, _ steps: [Proof.Step]) -> Bool {
    ProofCheck(of: publication).accepts(
      Finding(cell: 3, interval: interval, isTight: false, proof: Proof(steps: steps)))
  }
}
