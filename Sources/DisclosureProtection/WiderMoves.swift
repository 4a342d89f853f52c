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

    /// The places in ascending order, and what happens to each.
    var steps: [MoveList.Step] {
      (0..<UInt64.bitWidth).filter { (up | down) >> UInt64($0) & 1 == 1 }.map {
        .init(offset: Int32($0), sign: up >> UInt64($0) & 1 == 1 ? 1 : -1)
      }
    }
  }

  private struct Candidate {
    let atoms: Change
    let codes: Change
  }

  /// Axes with more codes, or more atoms, are done without.
  private static let codeLimit = 64
  private static let atomLimit = 8

  /// For each code, the atoms that it counts.
  private let atomsOf: [UInt64]

  /// The moves that change each tracked code by one at most: those of three atoms first, then those
  /// that change fewer codes.
  private var candidates: [Candidate] = []

  /// Works out the moves of an axis; nil where there are none worth a try, or far too many.
  init?(on axis: Axis, tracking isTracked: [Bool]) {
    guard axis.atoms.count <= Self.atomLimit, axis.codes.count <= Self.codeLimit,
      axis.deductions.allSatisfy(\.isEmpty)
    else { return nil }
    atomsOf = axis.codes.indices.map { code in
      axis.atoms.indices.reduce(0) { $0 | (axis.code(code, counts: $1) ? 1 << UInt64($1) : 0) }
    }
    guard !atomsOf.isNested else { return nil }
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

  /// Adds the moves that raise `code` by one, beside the simple ones that do.
  func addMoves(raising code: Int, to drafts: inout MoveDrafts) {
    var kept = (0..<drafts.count).map { move in
      drafts.codes[drafts.codes(of: move)].reduce(into: Change()) {
        $0.add(Int($1.offset), amount: Int($1.sign))
      }
    }
    for candidate in candidates
    where amount(of: code, changedBy: candidate.atoms) == 1
      && !kept.contains(where: { $0.isPart(of: candidate.codes) })
    {
      kept.append(candidate.codes)
      drafts.add(candidate.atoms.steps, changing: candidate.codes.steps)
    }
  }
}

extension [UInt64] {
  /// Whether of any two of these sets that have a common member, one has all that the other has.
  fileprivate var isNested: Bool {
    allSatisfy { one in
      allSatisfy { one & $0 == 0 || one & ~$0 == 0 || $0 & ~one == 0 }
    }
  }
}
