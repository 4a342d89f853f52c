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
    let others = neutral.map { move(changes(events[$0], 1), raising: code) }
    let swaps = zip(raising, exits).flatMap { first, exit in
      nearest(to: first.0, among: neutral).flatMap { other in
        [1, -1].compactMap { exit.swapped(with: others[other], times: $0) }
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

  /// The places in a list of events of those that stand nearest.
  private func nearest(to event: Int, among others: [Int]) -> Range<Int> {
    let middle = others.firstIndex { $0 > event } ?? others.count
    return max(0, middle - Self.reach)..<min(others.count, middle + Self.reach)
  }
}

extension AxisMove {
  /// Whether no code changes by more than one.
  var isSimple: Bool { codes.allSatisfy { abs($0.amount) == 1 } }

  /// Both changes at once, where that leaves some code alone that the first alone would change.
  ///
  /// Nil where it does not, and where an atom or a code would change more than once.
  fileprivate func swapped(with other: AxisMove, times sign: Int) -> AxisMove? {
    guard !atoms.contains(where: { atom in other.atoms.contains { $0.place == atom.place } }),
      let codes = AxisMove.sum(codes, other.codes, times: sign), codes.cancels
    else { return nil }
    let turned = other.atoms.map { Change(place: $0.place, amount: sign * $0.amount) }
    return AxisMove(atoms: atoms + turned, codes: codes.changes)
  }

  /// The sum of changes in order of place, and whether any cancel out; nil where it is not simple.
  private static func sum(
    _ one: [Change], _ other: [Change], times sign: Int
  ) -> (changes: [Change], cancels: Bool)? {
    var changes: [Change] = []
    changes.reserveCapacity(one.count + other.count)
    var cancels = false
    var next = 0
    for change in one {
      while next < other.count, other[next].place < change.place {
        changes.append(Change(place: other[next].place, amount: sign * other[next].amount))
        next += 1
      }
      guard next < other.count, other[next].place == change.place else {
        changes.append(change)
        continue
      }
      let amount = change.amount + sign * other[next].amount
      next += 1
      if amount == 0 {
        cancels = true
      } else {
        changes.append(Change(place: change.place, amount: amount))
      }
    }
    for rest in other[next...] {
      changes.append(Change(place: rest.place, amount: sign * rest.amount))
    }
    return changes.allSatisfy { abs($0.amount) == 1 } ? (changes, cancels) : nil
  }
}
