extension GroupFigures {
  /// By how many points the index differs from that of the others of a dimension.
  ///
  /// The others are everyone else with a known answer, where they are shown. Where some of them are
  /// hidden, and nobody is in several groups, they are the groups that are shown, all together: what
  /// is said then follows from figures that are there already. Nil where neither is a number.
  func difference(to groups: [GroupFigures], besides number: Int, areApart: Bool) -> Int? {
    guard let own = index?.number else { return nil }
    if let rest = restIndex?.number { return own - rest }
    guard areApart else { return nil }
    var (sum, count) = (0, 0)
    for (other, group) in groups.enumerated() where other != number {
      guard let index = group.index?.number, let size = group.count else { continue }
      sum += index * size
      count += size
    }
    return count > 0 ? own - (2 * sum + count) / (2 * count) : nil
  }
}
