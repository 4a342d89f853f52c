import DisclosureTables

/// Follows proofs step by step, by whole-number arithmetic alone.
///
/// It shares no code with the attacks that find them.
public struct ProofCheck {
  private let publication: Publication
  private var lower: [Int: Int] = [:]
  private var upper: [Int: Int] = [:]

  public init(of publication: Publication) { self.publication = publication }

  /// Whether the finding's proof proves its interval.
  public func accepts(_ finding: Finding) -> Bool {
    var reader = self
    guard reader.follows(finding.proof) else { return false }
    return reader.least(finding.cell) >= finding.interval.lowerBound
      && reader.most(finding.cell).map { $0 <= finding.interval.upperBound } ?? false
  }

  /// Whether no table can give the figures.
  public func accepts(_ contradiction: Contradiction) -> Bool {
    var reader = self
    guard reader.follows(contradiction.proof),
      let coefficients = reader.coefficients(of: contradiction.sum)
    else { return false }
    let (least, most) = reader.extremes(of: coefficients, without: nil)
    return least.map { $0 > 0 } ?? false || most.map { $0 < 0 } ?? false
  }

  private func least(_ cell: Int) -> Int { max(lower[cell] ?? 0, publication.least[cell]) }

  private func most(_ cell: Int) -> Int? { publication.figures[cell] ?? upper[cell] }

  private mutating func follows(_ proof: Proof) -> Bool {
    for step in proof.steps {
      guard publication.figures.indices.contains(step.cell), follows(step) else { return false }
      switch step.bound {
      case .atLeast(let bound): lower[step.cell] = max(bound, lower[step.cell] ?? bound)
      case .atMost(let bound): upper[step.cell] = min(bound, upper[step.cell] ?? bound)
      }
    }
    return true
  }

  private func follows(_ step: Proof.Step) -> Bool {
    switch step.reason {
    case .sum(let multiples):
      guard let coefficients = coefficients(of: multiples) else { return false }
      return follows(step, from: coefficients)
    case .exhaustion(let relations):
      guard relations.allSatisfy({ (0..<publication.system.relationCount).contains($0) })
      else { return false }
      var enumeration = Enumeration(
        relations.map { Array(publication.system.terms(of: $0)) }, lower: least, upper: most)
      return enumeration.isImpossible(step.cell, beyond: step.bound)
    }
  }

  /// With the sum zero, the cell's own term is minus all others, which have their extremes.
  private func follows(_ step: Proof.Step, from coefficients: [Int: Int]) -> Bool {
    guard let own = coefficients[step.cell], own != 0 else { return false }
    let (least, most) = extremes(of: coefficients, without: step.cell)
    switch step.bound {
    case .atMost(let bound):
      // Beyond the bound, the sum would be positive, or negative for a negative coefficient.
      if own > 0 { return least.map { exceeds(own, bound + 1, -$0) } ?? false }
      return most.map { exceeds(-own, bound + 1, $0) } ?? false
    case .atLeast(let bound):
      if own > 0 { return most.map { exceeds(own, 1 - bound, $0) } ?? false }
      return least.map { exceeds(-own, 1 - bound, -$0) } ?? false
    }
  }

  /// Whether `factor` × `count` > `limit`.
  private func exceeds(_ factor: Int, _ count: Int, _ limit: Int) -> Bool {
    let (product, overflow) = factor.multipliedReportingOverflow(by: count)
    return !overflow && product > limit
  }

  private func coefficients(of multiples: [Proof.Multiple]) -> [Int: Int]? {
    var coefficients: [Int: Int] = [:]
    for multiple in multiples {
      guard (0..<publication.system.relationCount).contains(multiple.relation),
        multiple.factor.magnitude < 1 << 40
      else { return nil }
      for term in publication.system.terms(of: multiple.relation) {
        coefficients[term.cell, default: 0] += term.coefficient * multiple.factor
      }
    }
    return coefficients
  }

  /// The least and the most that the terms can add up to; nil where there is no limit.
  private func extremes(
    of coefficients: [Int: Int], without excluded: Int?
  ) -> (least: Int?, most: Int?) {
    var (least, most): (Int?, Int?) = (0, 0)
    for (cell, coefficient) in coefficients where cell != excluded && coefficient != 0 {
      let atLeast = coefficient.product(with: self.least(cell))
      let atMost = self.most(cell).flatMap { coefficient.product(with: $0) }
      least = least?.sum(with: coefficient > 0 ? atLeast : atMost)
      most = most?.sum(with: coefficient > 0 ? atMost : atLeast)
    }
    return (least, most)
  }
}

extension Int {
  /// The product; nil where it is too large.
  fileprivate func product(with other: Int) -> Int? {
    let (product, overflow) = multipliedReportingOverflow(by: other)
    return overflow ? nil : product
  }

  /// The sum; nil where it is too large, or there is nothing to add.
  fileprivate func sum(with other: Int?) -> Int? {
    guard let other else { return nil }
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? nil : sum
  }
}
