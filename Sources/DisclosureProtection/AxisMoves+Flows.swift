import DisclosureTables

/// The moves of an axis of flows and stocks.
///
/// Someone begins, or ends, or does not; a compound of both leaves the stocks alone. Two such
/// changes that cancel out somewhere are a swap: someone begins in March and not in May, and the
/// stocks differ in between only.
extension AxisMoves {
  /// So many neighbours in time are tried for a swap, on either side: fewer where many events raise
  /// the code.
  private static let reaches = 4...30
  private static let tries = 600

  /// Of swaps that raise a code, so many are kept: those that change the fewest codes.
  private static let most = 300

  /// Every single change that raises the code, and the swaps that do.
  func flows(raising code: Int) -> MoveDrafts {
    let gains = events.map { event in
      event.atoms.reduce(0) { $0 + axis.coefficient(of: code, for: $1) }
    }
    let raising = events.indices.filter { abs(gains[$0]) == 1 }
    let neutral = events.indices.filter { gains[$0] == 0 }
    let reach = min(
      max(Self.reaches.lowerBound, Self.tries / max(1, raising.count)), Self.reaches.upperBound)
    var drafts = MoveDrafts(limit: Self.most)
    for event in raising { drafts.add(events[event], Int32(gains[event])) }
    for event in raising {
      for other in nearest(reach, to: event, among: neutral)
      where events[event].atoms.allSatisfy({ !events[other].atoms.contains($0) }) {
        for sign in [1, -1] as [Int32] {
          drafts.add(
            events[event], Int32(gains[event]), with: events[other], sign, mustCancel: true)
        }
      }
    }
    return drafts
  }
}
