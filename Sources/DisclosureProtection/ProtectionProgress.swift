/// How far the protection of a table has come.
public struct ProtectionProgress: Hashable, Sendable {
  /// What is being done.
  public enum Stage: Hashable, Sendable {
    /// A choice of hidden cells of a small table is compared with those of other populations that
    /// look the same, as long as it gives away why they are hidden: how many cells are hidden.
    case comparing

    /// Small groups get their proofs, one by one.
    case protecting

    /// Cells are shown again where others will do.
    case improving(round: Int)

    /// The same at random, in a table of medium size.
    case annealing

    /// The same with all means, in a small table.
    case refining

    /// The proofs are checked, one by one.
    case checking
  }

  public let stage: Stage

  /// How much of the stage is done, of how much.
  public let done: Int
  public let total: Int

  init(stage: Stage, done: Int, of total: Int) {
    self.stage = stage
    self.done = done
    self.total = total
  }
}
