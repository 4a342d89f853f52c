/// A chain of deductions that leads from what is published to a bound on a cell.
///
/// Each step follows from what is published and from the steps before it, and is simple enough to
/// be followed by hand. ``ProofCheck`` does that.
public struct Proof: Hashable, Sendable {
  /// A relation taken several times, or taken away for a negative factor.
  public struct Multiple: Hashable, Sendable {
    public let relation: Int
    public let factor: Int

    public init(relation: Int, factor: Int) {
      self.relation = relation
      self.factor = factor
    }
  }

  public enum Bound: Hashable, Sendable {
    case atLeast(Int)
    case atMost(Int)
  }

  public enum Reason: Hashable, Sendable {
    /// These relations, added up, give the bound when every other cell is at its own bound.
    case sum([Multiple])

    /// No whole numbers beyond the bound satisfy these relations: all were tried.
    case exhaustion(relations: [Int])
  }

  public struct Step: Hashable, Sendable {
    public let cell: Int
    public let bound: Bound
    public let reason: Reason

    public init(cell: Int, bound: Bound, reason: Reason) {
      self.cell = cell
      self.bound = bound
      self.reason = reason
    }
  }

  /// The steps in order; none for a count that is published.
  public let steps: [Step]

  public init(steps: [Step]) { self.steps = steps }
}

/// The proof that no table at all gives the published figures.
public struct Contradiction: Hashable, Sendable {
  /// What follows from the figures before they contradict each other.
  public let proof: Proof

  /// The relations that, added up, cannot be zero any more.
  public let sum: [Proof.Multiple]

  public init(proof: Proof, sum: [Proof.Multiple]) {
    self.proof = proof
    self.sum = sum
  }
}
