import DisclosureTables

/// The moves of one axis that give one of its codes a member more, laid out flat.
///
/// A move changes a few atoms by one and with them the codes that count them. The product of one
/// move for each axis changes some inner cells by one and keeps every sum of the table in order by
/// construction.
struct MoveList {
  /// A change of one place, as its distance in the grid.
  struct Step {
    let offset: Int32
    let sign: Int32
  }

  /// The changes of codes other than the one that gains, relative to it, move after move.
  private(set) var steps: [Step] = []

  /// Where the steps of each move begin, and where the last one's end.
  private(set) var starts: [Int32] = [0]

  /// The changes of atoms, move after move.
  private(set) var atoms: [Step] = []

  /// Where the atoms of each move begin, and where the last one's end.
  private(set) var atomStarts: [Int32] = [0]

  var count: Int { starts.count - 1 }

  func steps(of move: Int) -> Range<Int> { Int(starts[move])..<Int(starts[move + 1]) }

  func atoms(of move: Int) -> Range<Int> { Int(atomStarts[move])..<Int(atomStarts[move + 1]) }

  /// Lays out moves, with these distances between neighbouring codes and neighbouring atoms.
  init(_ moves: MoveDrafts, raising code: Int, stride: Int, innerStride: Int) {
    let order = moves.order
    steps.reserveCapacity(moves.codes.count)
    atoms.reserveCapacity(moves.atoms.count)
    starts.reserveCapacity(order.count + 1)
    atomStarts.reserveCapacity(order.count + 1)
    for move in order {
      for change in moves.codes[moves.codes(of: move)] where Int(change.offset) != code {
        steps.append(
          Step(offset: Int32((Int(change.offset) - code) * stride), sign: change.sign))
      }
      for change in moves.atoms[moves.atoms(of: move)] {
        atoms.append(Step(offset: Int32(Int(change.offset) * innerStride), sign: change.sign))
      }
      starts.append(Int32(steps.count))
      atomStarts.append(Int32(atoms.count))
    }
  }
}
