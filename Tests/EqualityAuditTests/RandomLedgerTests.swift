import DisclosureAudit
import EqualityAudit
import EqualityModel
import TestSupport
import XCTest

/// What the attack takes for certain is true of any register.
final class RandomLedgerTests: XCTestCase {
  private func tables(
    of register: RandomRegister, isHiding: Bool, using random: inout SeededGenerator
  ) -> [LedgerTable] {
    (1...Int.random(in: 2...5, using: &random)).map {
      register.table($0, isHiding: isHiding, using: &random)
    }
  }

  func testTrueFiguresNeverContradictEachOther() {
    forAllSeeds(count: 6) { random in
      let register = RandomRegister(using: &random)
      let tables = tables(of: register, isHiding: false, using: &random)

      let audit = LedgerAudit(of: tables, effort: .init(operations: 3_000_000))

      XCTAssertEqual(audit.contradictions.map(\.short), [])
    }
  }

  func testFindingsAreTrueAndTheirProofsCanBeFollowed() {
    forAllSeeds(count: 6) { random in
      let register = RandomRegister(using: &random)
      let tables = tables(of: register, isHiding: true, using: &random)

      let audit = LedgerAudit(of: tables, effort: .init(operations: 10_000_000))

      XCTAssertEqual(audit.contradictions.map(\.short), [])
      for finding in audit.findings {
        XCTAssertTrue(Reader.accepts(finding, of: tables), finding.group.short)
        guard let truth = register.truth(of: finding, in: tables) else { continue }
        XCTAssertTrue(finding.interval.contains(truth), "\(finding.group.short) is \(truth)")
      }
    }
  }

  /// Whoever knows more finds no less: a cell that falls falls with a further table as well.
  func testAFurtherTableTakesNothingBack() {
    forAllSeeds(count: 6) { random in
      let register = RandomRegister(using: &random)
      let tables = tables(of: register, isHiding: true, using: &random)
      let effort = Effort(operations: 10_000_000)

      let few = LedgerAudit(of: tables.dropLast(), effort: effort)
      let all = LedgerAudit(of: tables, effort: effort)

      guard all.undecidedCount == 0 else { return }
      let found = Set(all.findings.map(\.group))
      for finding in few.findings where !finding.releases.isEmpty {
        XCTAssertTrue(found.contains(finding.group), finding.group.short)
      }
    }
  }
}

extension RandomRegister {
  /// How many a cell of a table counts; nil where the finding is about no cell.
  func truth(of finding: LedgerFinding, in tables: [LedgerTable]) -> Int? {
    guard let number = finding.releases.first,
      case .counted(let measure, let span) = finding.group.extent
    else { return nil }
    let period = tables[number - 1].period
    let isTotal = span.first == nil && measure == .new
    let isUndated = finding.group.dating == .byYearOnly
    return count(
      finding.group.unit.code, isUndated ? .undated : isTotal ? .reached : measure,
      finding.group.gender, period)
  }
}

extension LedgerContradiction {
  /// What it is between, in short.
  fileprivate var short: String {
    switch self {
    case .revised(let group, let figures): "\(group.short): \(figures.map(\.count))"
    case .impossible(let steps, let sums, _):
      (steps.flatMap(\.sums) + sums).map { sum in
        [sum.parts, sum.whole].map { terms in
          terms.map { "\($0.group.short) [\($0.least)-\($0.most ?? -1)]" }.joined(separator: " + ")
        }.joined(separator: " = ")
      }.joined(separator: "; ")
    }
  }
}
