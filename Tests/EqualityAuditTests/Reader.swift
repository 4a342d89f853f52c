import EqualityAudit
import XCTest

/// Follows a proof as it is told to a person: every step from the sums and numbers that it shows.
struct Reader {
  private var known: [LedgerGroup: (least: Int, most: Int?)] = [:]

  /// Whether the proof of a finding can be followed, and proves its interval.
  static func accepts(_ finding: LedgerFinding, of tables: [LedgerTable]) -> Bool {
    var reader = Reader()
    guard finding.steps.allSatisfy({ reader.follows($0) }) else { return false }
    if finding.isPublished { return finding.steps.isEmpty && finding.interval.count == 1 }
    let (least, most) = reader.known[finding.group] ?? (0, nil)
    return max(least, finding.releases.isEmpty ? 0 : 1) >= finding.interval.lowerBound
      && most.map { $0 <= finding.interval.upperBound } ?? false
  }

  /// Whether a step follows from its sums, where nothing is claimed of a group but what was shown.
  private mutating func follows(_ step: LedgerStep) -> Bool {
    guard step.sums.allSatisfy({ ($0.parts + $0.whole).allSatisfy(isKnown) }) else { return false }
    let isRight = step.isByTrying || isRight(step)
    var (least, most) = known[step.group] ?? (0, nil)
    switch step.bound {
    case .atLeast(let bound): least = max(least, bound)
    case .atMost(let bound): most = min(most ?? bound, bound)
    }
    known[step.group] = (least, most)
    return isRight
  }

  /// What a sum says of a group is published, or was deduced before.
  private func isKnown(_ term: LedgerSum.Term) -> Bool {
    let (least, most) = known[term.group] ?? (0, nil)
    if term.least == term.most, !term.releases.isEmpty, known[term.group] == nil { return true }
    return term.least <= max(least, term.releases.isEmpty ? 0 : 1)
      && (term.most == nil || most.map { $0 <= term.most ?? 0 } ?? false)
  }

  private func isRight(_ step: LedgerStep) -> Bool {
    var factors: [LedgerGroup: Int] = [:]
    var bounds: [LedgerGroup: (Int, Int?)] = [:]
    for sum in step.sums {
      for (terms, sign) in [(sum.parts, 1), (sum.whole, -1)] {
        for term in terms {
          factors[term.group, default: 0] += sign * sum.factor
          bounds[term.group] = (term.least, term.most)
        }
      }
    }
    guard let own = factors[step.group], own != 0 else { return false }
    // The own term is minus all others; divided by the factor, that is the group.
    var (least, most): (Int?, Int?) = (0, 0)
    for (group, factor) in factors where group != step.group && factor != 0 {
      let opposite = own > 0 ? -factor : factor
      let (low, high) = bounds[group] ?? (0, nil)
      least = least.flatMap { sum in
        opposite > 0 ? sum + opposite * low : high.map { sum + opposite * $0 }
      }
      most = most.flatMap { sum in
        opposite > 0 ? high.map { sum + opposite * $0 } : sum + opposite * low
      }
    }
    let divisor = abs(own)
    switch step.bound {
    case .atLeast(let bound): return least.map { $0 > (bound - 1) * divisor } ?? false
    case .atMost(let bound): return most.map { $0 < (bound + 1) * divisor } ?? false
    }
  }
}
