/// How much work an attack may do: elementary operations, so that it is the same on every machine.
///
/// In release a second is a few hundred million.
public struct Effort: Hashable, Sendable {
  private(set) var operations: Int

  public init(operations: Int) { self.operations = operations }

  /// Enough for tables of some thousands of hidden cells that hang together.
  public static let standard = Effort(operations: 20_000_000_000)

  var isLeft: Bool { operations > 0 }

  mutating func spend(_ count: Int) { operations -= count }

  /// Takes back what was spent for a purpose and is not used for it.
  mutating func add(_ other: Effort) { operations = max(operations, 0) + other.operations }

  /// What is left, but no more than `limit`.
  func share(_ limit: Int) -> Effort { Effort(operations: min(limit, operations)) }
}

/// A number became too large, or the effort was spent: nothing was decided.
struct OutOfReach: Error {}
