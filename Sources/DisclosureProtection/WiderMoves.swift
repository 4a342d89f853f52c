import DisclosureTables

/// The moves of three and four atoms of an axis, for codes that overlap.
///
/// There are many, and few of them are worth a try: those that leave alone some code which every
/// simpler move changes. Atoms and codes are kept as sets of bits, so that asking is quick.
struct WiderMoves {
  /// What goes up by one and what goes down: atoms of a move, or the codes that it changes.
  private struct Change {
    var up: UInt64 = 0
    var down: UInt64 = 0

    var count: Int { up.nonzeroBitCount + down.nonzeroBitCount }

    mutating func add(_ place: Int, amount: Int) {
      if amount > 0 { up |= 1 << UInt64(place) } else { down |= 1 << UInt64(place) }
    }

    func isPart(of other: Change) -> Bool { up & ~other.up == 0 && down & ~other.down == 0 }
  }

  private struct Candidate {
    let atoms: Change
    let codes: Change
  }

  /// Axes with more codes, or more atoms, are done without.
  static let codeLimit = 64
  static let atomLimit = 8

  /// For each code, the atoms that it counts.
  private let atomsOf: [UInt64]
  private let isTracked: [Bool]

  /// The moves that change each tracked code by one at most: those of three atoms first, then those
  /// that change fewer codes.
  private var candidates: [Candidate] = []

  init(on axis: Axis, tracking isTracked: [Bool]) {
    self.isTracked = isTracked
    atomsOf = axis.codes.indices.map { code in
      axis.atoms.indices.reduce(0) { $0 | (axis.code(code, counts: $1) ? 1 << UInt64($1) : 0) }
    }
    let tracked = isTracked.indices.filter { isTracked[$0] }
    for size in 3...4 {
      var byCount = [[Candidate]](repeating: [], count: tracked.count + 1)
      for set in 0..<UInt64(1) << UInt64(axis.atoms.count) where set.nonzeroBitCount == size {
        var down: UInt64 = 0
        repeat {
          let atoms = Change(up: set & ~down, down: down)
          if let codes = codes(tracked, changedBy: atoms) {
            byCount[codes.count].append(Candidate(atoms: atoms, codes: codes))
          }
          down = (down &- set) & set
        } while down != 0
      }
      candidates += byCount.joined()
    }
  }

  /// What happens to these codes; nil where one of them changes by more than one.
  private func codes(_ codes: [Int], changedBy atoms: Change) -> Change? {
    var change = Change()
    for code in codes {
      let amount = amount(of: code, changedBy: atoms)
      guard abs(amount) <= 1 else { return nil }
      if amount != 0 { change.add(code, amount: amount) }
    }
    return change
  }

  private func amount(of code: Int, changedBy atoms: Change) -> Int {
    (atomsOf[code] & atoms.up).nonzeroBitCount - (atomsOf[code] & atoms.down).nonzeroBitCount
  }

  /// The changes of atoms that raise `code` by one, beside `simple` moves that do.
  func raising(_ code: Int, beside simple: [AxisMove]) -> [[AxisMove.Change]] {
    var kept = simple.map(trackedCodes)
    return candidates.compactMap { candidate in
      guard amount(of: code, changedBy: candidate.atoms) == 1,
        !kept.contains(where: { $0.isPart(of: candidate.codes) })
      else { return nil }
      kept.append(candidate.codes)
      return changes(candidate.atoms)
    }
  }

  private func trackedCodes(of move: AxisMove) -> Change {
    var codes = Change()
    for change in move.codes where isTracked[change.place] {
      codes.add(change.place, amount: change.amount)
    }
    return codes
  }

  private func changes(_ atoms: Change) -> [AxisMove.Change] {
    (0..<Self.atomLimit).compactMap { atom in
      let bit = UInt64(1) << UInt64(atom)
      if atoms.up & bit != 0 { return .init(place: atom, amount: 1) }
      return atoms.down & bit != 0 ? .init(place: atom, amount: -1) : nil
    }
  }
}
