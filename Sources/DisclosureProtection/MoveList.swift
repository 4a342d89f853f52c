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
  init(_ moves: [AxisMove], raising code: Int, stride: Int, innerStride: Int) {
    for move in moves {
      for change in move.codes where change.place != code {
        steps.append(
          Step(offset: Int32((change.place - code) * stride), sign: Int32(change.amount)))
      }
      for change in move.atoms {
        atoms.append(Step(offset: Int32(change.place * innerStride), sign: Int32(change.amount)))
      }
      starts.append(Int32(steps.count))
      atomStarts.append(Int32(atoms.count))
    }
  }
}

/// One member more in an atom of an axis and, in a swap, one fewer in another.
struct AxisMove {
  struct Change {
    let place: Int
    var amount: Int
  }

  let atoms: [Change]

  /// The codes whose counts change.
  let codes: [Change]
}
