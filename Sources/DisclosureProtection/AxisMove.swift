import DisclosureTables

/// One member more in one atom of an axis and, in a swap, one fewer in another.
///
/// The product of one such move for each axis changes some inner cells by one and keeps every sum
/// of the table in order by construction.
struct AxisMove: Hashable, Sendable {
  /// The atoms that change, with +1 or −1.
  let atoms: [Step]

  /// The shown codes whose counts change, with +1 or −1.
  let codes: [Step]

  struct Step: Hashable, Sendable {
    let position: Int
    let sign: Int
  }

  private init(gaining atom: Int, losing other: Int?, on axis: Axis) {
    atoms = [Step(position: atom, sign: 1)] + (other.map { [Step(position: $0, sign: -1)] } ?? [])
    codes = axis.codes.indices.compactMap { code in
      let gain = axis.code(code, counts: atom) ? 1 : 0
      let loss = other.map { axis.code(code, counts: $0) ? 1 : 0 } ?? 0
      guard axis.isShown[code], gain != loss else { return nil }
      return Step(position: code, sign: gain - loss)
    }
  }

  /// Every move that gives `code` one member more, those that change the fewest codes first.
  static func all(raising code: Int, on axis: Axis) -> [AxisMove] {
    let inside = axis.atoms.indices.filter { axis.code(code, counts: $0) }
    let outside = axis.atoms.indices.filter { !axis.code(code, counts: $0) }
    let moves = inside.flatMap { atom in
      [AxisMove(gaining: atom, losing: nil, on: axis)]
        + outside.map { AxisMove(gaining: atom, losing: $0, on: axis) }
    }
    return moves.enumerated()
      .sorted { ($0.element.codes.count, $0.offset) < ($1.element.codes.count, $1.offset) }
      .map(\.element)
  }
}
