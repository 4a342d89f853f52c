import DisclosureAudit
import DisclosureProtection
import DisclosureTables
import TestSupport
import XCTest

/// What must hold for every publication.
final class AuditPropertyTests: XCTestCase {
  /// The patient reader tries every population; the audit must say the same, and never more.
  func testSaysWhatTryingEveryPopulationSays() throws {
    try forAllSeeds(count: 2_000) { generator in
      let random = RandomPublication(
        limit: 7, most: 3, showsZeros: Bool.random(using: &generator), using: &generator)
      let k = Int.random(in: 2...6, using: &generator)
      let report = try Audit(of: random.publication, k: k).report()

      let patient = WholeNumberAttack(on: random.knowledge)
      let findings = Dictionary(uniqueKeysWithValues: report.findings.map { ($0.cell, $0) })
      XCTAssertEqual(report.undecided, [])
      for (cell, group) in random.groups.enumerated() {
        let least = patient.least(of: group)
        let most = patient.greatest(of: group) ?? .max
        if let finding = findings[cell] {
          XCTAssertLessThanOrEqual(finding.interval.lowerBound, least)
          XCTAssertGreaterThanOrEqual(finding.interval.upperBound, most)
          if finding.isTight { XCTAssertEqual(finding.interval, least...most) }
        } else if random.publication.figures[cell] == nil {
          XCTAssertFalse(least > 0 && most < k, "the group of cell \(cell) is small")
          XCTAssertFalse(least == most, "the size of the group of cell \(cell) follows")
        }
      }
    }
  }

  func testEveryProofCanBeFollowedAndNoneProvesMore() throws {
    try forAllSeeds(count: 150) { generator in
      let random = RandomPublication(limit: 16, most: 6, showsZeros: true, using: &generator)
      let check = ProofCheck(of: random.publication)

      for finding in try Audit(of: random.publication, k: 5).report().findings {
        XCTAssertTrue(check.accepts(finding))
        XCTAssertTrue(finding.interval.contains(random.table.counts[finding.cell]))
        guard finding.isTight else { continue }
        XCTAssertFalse(check.accepts(finding.claiming(less: 1, more: 0)))
        XCTAssertFalse(check.accepts(finding.claiming(less: 0, more: 1)))
      }
    }
  }

  func testFindsNothingInWhatTheEngineProtected() throws {
    try forAllSeeds(count: 200) { generator in
      let random = RandomPublication(limit: 60, most: 12, showsZeros: true, using: &generator)
      let k = Int.random(in: 2...8, using: &generator)
      let published = protect(
        random.table,
        under: ProtectionRules(k: k, costs: random.table.counts.map { 1 + $0 }))
      let publication = Publication(
        of: CellSystem(of: random.table.axes), figures: published.counts, showsZeros: true)
      let report = try Audit(of: publication, k: k).report()

      XCTAssertEqual(report.findings.filter { $0.isSmall(k) }.map(\.cell), [])
    }
  }

  /// In four dimensions too, every group is seen to be safe by tables that the audit found itself.
  func testClearsEveryGroupOfALargerProtectedTable() throws {
    var generator = SeededGenerator(seed: 5)
    let axes = [
      Axis("region", codes: ["_T", "A", "B", "a1", "a2", "b1"], parents: [nil, 0, 0, 1, 1, 2]),
      Axis("gender", codes: ["woman", "man", "_T"], atoms: [[0, 2], [1, 2]]),
      Axis("age", codes: ["0", "1", "2", "_T"], parents: [3, 3, 3, nil]),
      Axis("origin", codes: ["0", "1", "2", "3", "_T"], parents: [4, 4, 4, 4, nil]),
    ]
    let inner = (0..<3 * 2 * 3 * 4).map { _ in
      max(0, Int.random(in: -6...14, using: &generator))
    }
    let table = CrossTable(axes: axes, inner: inner)
    let published = protect(
      table, under: ProtectionRules(k: 5, costs: table.counts.map { 1 + $0 }))
    let publication = Publication(
      of: CellSystem(of: axes), figures: published.counts, showsZeros: true)
    let report = try Audit(of: publication, k: 5).report()

    XCTAssertEqual(report.findings.filter { $0.isSmall(5) }, [])
    XCTAssertEqual(report.undecided, [])
    XCTAssertGreaterThan(report.safeCount, 30)
  }

  func testSaysTheSameEveryTime() {
    forAllSeeds(count: 20) { generator in
      let random = RandomPublication(limit: 30, most: 6, showsZeros: true, using: &generator)

      XCTAssertEqual(Audit(of: random.publication, k: 5), Audit(of: random.publication, k: 5))
    }
  }

  func testClaimsNothingWithoutEffortThatItDoesNotClaimWithIt() throws {
    try forAllSeeds(count: 60) { generator in
      let random = RandomPublication(limit: 30, most: 6, showsZeros: true, using: &generator)
      let all = try Audit(of: random.publication, k: 5).report()
      let effort = Effort(operations: Int.random(in: 0...2_000, using: &generator))
      let some = try Audit(of: random.publication, k: 5, effort: effort).report()

      let found = Set(all.findings.map(\.cell))
      XCTAssertTrue(some.findings.allSatisfy { found.contains($0.cell) })
      XCTAssertLessThanOrEqual(some.safeCount, all.safeCount + all.undecided.count)
      XCTAssertEqual(
        some.findings.count + some.safeCount + some.undecided.count,
        all.findings.count + all.safeCount + all.undecided.count)
    }
  }

  /// One figure is changed: that is noticed, or what is said holds for some other table.
  func testFiguresOfNoTableAreToldApart() {
    forAllSeeds(count: 200) { generator in
      let random = RandomPublication(limit: 10, most: 5, showsZeros: true, using: &generator)
      var figures = random.figures
      let published = figures.indices.filter { figures[$0] != nil }
      guard let cell = published.randomElement(using: &generator) else { return }
      figures[cell] = (figures[cell] ?? 0) + Int.random(in: 1...9, using: &generator)
      let publication = Publication(
        of: CellSystem(of: random.table.axes), figures: figures, showsZeros: true)

      if let contradiction = Audit(of: publication, k: 5).contradiction {
        let check = ProofCheck(of: publication)
        XCTAssertTrue(check.accepts(contradiction))
        XCTAssertFalse(ProofCheck(of: random.publication).accepts(contradiction))
      }
    }
  }
}

extension Finding {
  /// The same proof, said to prove an interval that is shorter below or above.
  func claiming(less below: Int, more above: Int) -> Finding {
    let low = interval.lowerBound + below
    let high = max(low, interval.upperBound - above)
    let claim = low > interval.upperBound ? low...low : low...high
    return claim == interval
      ? Finding(cell: cell, interval: low + 1...high + 1, isTight: isTight, proof: proof)
      : Finding(cell: cell, interval: claim, isTight: isTight, proof: proof)
  }
}
