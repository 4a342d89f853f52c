/// Another population that looks the same from outside: the proof that a small group is safe.
///
/// It is kept as what would have to be different: how many more or fewer members some inner cells
/// would have. Where such a population exists, gives the same published table, and has `k` members
/// in the group or more, nobody can prove from the table that the group is small.
public struct Witness: Hashable, Sendable {
  /// One inner cell and how many members more it has in the other population, or fewer.
  public struct Change: Hashable, Sendable {
    public let innerCell: Int
    public let amount: Int

    public init(innerCell: Int, amount: Int) {
      self.innerCell = innerCell
      self.amount = amount
    }
  }

  /// The changes, in ascending order of inner cells, none of them zero.
  public let changes: [Change]

  public init(changes: [Change]) { self.changes = changes }
}
