/// A count that readers can work out, or narrow down, though it is withheld.
public struct Finding: Hashable, Sendable {
  public let cell: Int

  /// What the count is proven to be.
  public let interval: ClosedRange<Int>

  /// Whether tables of whole numbers with both ends of the interval were found.
  ///
  /// Otherwise the truth may be proven to lie in a narrower interval, never in a wider one.
  public let isTight: Bool

  public let proof: Proof

  public init(cell: Int, interval: ClosedRange<Int>, isTight: Bool, proof: Proof) {
    self.cell = cell
    self.interval = interval
    self.isTight = isTight
    self.proof = proof
  }

  /// The count itself where only one is possible.
  public var count: Int? { interval.count == 1 ? interval.lowerBound : nil }

  /// Whether the group is proven to have members, and fewer than `k`: a broken promise.
  public func isSmall(_ k: Int) -> Bool { interval.lowerBound > 0 && interval.upperBound < k }
}
