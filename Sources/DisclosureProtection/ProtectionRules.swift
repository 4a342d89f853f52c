/// What must be protected, and what readers would miss most.
public struct ProtectionRules: Sendable {
  /// The fewest members a group may have for its count to be shown; at least 2.
  public let k: Int

  /// For each cell of the table, what it costs to hide it: a positive number.
  ///
  /// Complementary cells are chosen so that the sum of their costs is small.
  public let costs: [Int]

  public init(k: Int, costs: [Int]) {
    precondition(k >= 2, "a group of one is small")
    precondition(costs.allSatisfy { $0 > 0 }, "hiding always costs something")
    self.k = k
    self.costs = costs
  }
}
