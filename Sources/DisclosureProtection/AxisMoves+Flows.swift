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

  /// An atom that changes, or a compound of several, and the codes that it changes.
  struct Event {
    let atoms: [Int]
    let codes: [AxisMove.Change]
  }

  /// The atoms that change together: each one alone, and the compounds, in order of their first.
  static func events(on axis: Axis, tracking isTracked: [Bool]) -> [Event] {
    (axis.atoms.indices.map { [$0] } + axis.compounds).sorted { $0.lexicographicallyPrecedes($1) }
      .map { atoms in
        let codes = isTracked.indices.compactMap { code -> AxisMove.Change? in
          guard isTracked[code] else { return nil }
          let amount = atoms.reduce(0) { $0 + axis.coefficient(of: code, for: $1) }
          return amount == 0 ? nil : .init(place: code, amount: amount)
        }
        return Event(atoms: atoms, codes: codes)
      }
  }

  /// Every single change that raises the code, and the swaps that do.
  func flows(raising code: Int) -> [AxisMove] {
    let gains = events.map { event in
      event.atoms.reduce(0) { $0 + axis.coefficient(of: code, for: $1) }
    }
    let raising = events.indices.flatMap { event in
      [1, -1].filter { $0 * gains[event] == 1 }.map { (event, $0) }
    }
    let exits = raising.map { move(changes(events[$0.0], $0.1), raising: code) }
    let neutral = events.indices.filter { gains[$0] == 0 }
    let reach = min(
      max(Self.reaches.lowerBound, Self.tries / max(1, raising.count)), Self.reaches.upperBound)
    let swaps = zip(raising, exits).flatMap { first, exit in
      nearest(reach, to: first.0, among: neutral).flatMap { other in
        [1, -1].compactMap { sign in swap(exit, events[other], sign) }
      }
    }
    return inOrder(exits.filter(\.isSimple) + inOrder(swaps).prefix(Self.most))
  }

  private func changes(_ event: Event, _ sign: Int) -> [AxisMove.Change] {
    event.atoms.map { .init(place: $0, amount: sign) }
  }

  /// Both changes at once, where that leaves some code alone that the first alone would change.
  private func swap(_ exit: AxisMove, _ other: Event, _ sign: Int) -> AxisMove? {
    guard exit.atoms.allSatisfy({ !other.atoms.contains($0.place) }) else { return nil }
    var codes: [AxisMove.Change] = []
    var (mine, theirs, isBetter) = (0, 0, false)
    while mine < exit.codes.count || theirs < other.codes.count {
      let own = mine < exit.codes.count ? exit.codes[mine].place : .max
      let others = theirs < other.codes.count ? other.codes[theirs].place : .max
      let amount =
        (own <= others ? exit.codes[mine].amount : 0)
        + (others <= own ? sign * other.codes[theirs].amount : 0)
      guard abs(amount) <= 1 else { return nil }
      if amount == 0 {
        isBetter = true
      } else {
        codes.append(.init(place: min(own, others), amount: amount))
      }
      if own <= others { mine += 1 }
      if others <= own { theirs += 1 }
    }
    return isBetter ? AxisMove(atoms: exit.atoms + changes(other, sign), codes: codes) : nil
  }
}

extension AxisMove {
  /// Whether no code changes by more than one.
  var isSimple: Bool { codes.allSatisfy { abs($0.amount) == 1 } }
}
