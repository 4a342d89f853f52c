import DisclosureTables

/// The moves of an axis of flows and stocks.
///
/// Someone begins, or ends, or does not; a compound of both leaves the stocks alone. Two such
/// changes that cancel out somewhere are a swap: someone begins in March and not in May, and the
/// stocks differ in between only.
extension AxisMoves {
  /// So many neighbours in time are tried for a swap, on either side.
  private static let reach = 30

  /// Of swaps that raise a code, so many are kept: those that change the fewest codes.
  private static let most = 300

  /// Every single change that raises the code, and the swaps that do.
  func flows(raising code: Int) -> [AxisMove] {
    let events = events
    let raising = events.indices.flatMap { event in
      [1, -1].filter { $0 * gain(of: events[event], on: code) == 1 }.map { (event, $0) }
    }
    let exits = raising.map { move(changes(events[$0.0], $0.1), raising: code) }
    let neutral = events.indices.filter { gain(of: events[$0], on: code) == 0 }
    let swaps = zip(raising, exits).flatMap { first, exit in
      nearest(to: first.0, among: neutral).flatMap { other in
        [1, -1].compactMap { sign in
          swap(changes(events[first.0], first.1), changes(events[other], sign), exit, code)
        }
      }
    }
    return inOrder(exits.filter(\.isSimple) + inOrder(swaps).prefix(Self.most))
  }

  /// The atoms that change together: each one alone, and the compounds, in order of their first.
  private var events: [[Int]] {
    (axis.atoms.indices.map { [$0] } + axis.compounds).sorted { $0.lexicographicallyPrecedes($1) }
  }

  private func gain(of event: [Int], on code: Int) -> Int {
    event.reduce(0) { $0 + axis.coefficient(of: code, for: $1) }
  }

  private func changes(_ event: [Int], _ sign: Int) -> [AxisMove.Change] {
    event.map { .init(place: $0, amount: sign) }
  }

  private func nearest(to event: Int, among others: [Int]) -> ArraySlice<Int> {
    let middle = others.firstIndex { $0 > event } ?? others.count
    return others[max(0, middle - Self.reach)..<min(others.count, middle + Self.reach)]
  }

  /// Both changes at once, where that leaves some code alone that the first alone would change.
  private func swap(
    _ one: [AxisMove.Change], _ other: [AxisMove.Change], _ exit: AxisMove, _ code: Int
  ) -> AxisMove? {
    guard Set(one.map(\.place)).isDisjoint(with: other.map(\.place)) else { return nil }
    let both = move(one + other, raising: code)
    let places = Set(both.codes.map(\.place))
    guard both.isSimple, !exit.codes.allSatisfy({ places.contains($0.place) }) else { return nil }
    return both
  }
}

extension AxisMove {
  /// Whether no code changes by more than one.
  var isSimple: Bool { codes.allSatisfy { abs($0.amount) == 1 } }
}
