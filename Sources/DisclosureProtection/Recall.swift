import DisclosureTables

/// Reads a witness that was found for an earlier table: what it changes in this one.
///
/// Nothing is taken for granted. It is a proof here only if it changes nothing that is known and lets
/// no count fall too far.
struct Recall {
  private let axes: [Axis]
  private let cells: Grid
  private let innerCells: Grid

  /// The axis with the most codes: what its atoms change is summed up before the others multiply it.
  private let long: Int

  /// Sums under construction, by code of the long axis and by cell; all zero in between.
  private var codeSums: [Int]
  private var cellSums: [Int]

  init(on terrain: borrowing Terrain) {
    let axes = terrain.axes
    self.axes = axes
    cells = terrain.cells
    innerCells = terrain.innerCells
    let lengths = axes.map(\.codes.count)
    long = lengths.indices.max { lengths[$0] < lengths[$1] } ?? 0
    codeSums = [Int](repeating: 0, count: lengths.max() ?? 0)
    cellSums = [Int](repeating: 0, count: cells.count)
  }

  /// The proof that the witness is; nil where it is none.
  mutating func proof(
    _ witness: Witness, on terrain: borrowing Terrain, _ proven: ([Proof.Difference]) -> [Int32]
  ) -> Proof? {
    guard
      witness.changes.allSatisfy({ change in
        terrain.mayChange(change.innerCell)
          && Int(terrain.innerRoom(change.innerCell)) + change.amount >= 0
      })
    else { return nil }
    let differences = differences(witness)
    guard
      differences.allSatisfy({ cell, change in
        !terrain.states.isFixed[cell] && Int(terrain.states.room[cell]) + change >= 0
      })
    else { return nil }
    return Proof(
      changes: witness.changes.map { .init(offset: Int32($0.innerCell), sign: Int32($0.amount)) },
      cells: differences.map(\.cell).filter { terrain.states.costs[$0] > 0 }.map { Int32($0) },
      groups: proven(differences))
  }

  private mutating func differences(_ witness: Witness) -> [Proof.Difference] {
    let (stride, extent) = (innerCells.strides[long], innerCells.extents[long])
    let changes = witness.changes.map { change in
      let atom = change.innerCell / stride % extent
      return Change(rest: change.innerCell - atom * stride, atom: atom, amount: change.amount)
    }.sorted { $0.rest < $1.rest }
    var touched: [Int] = []
    var next = 0
    while next < changes.count {
      let rest = changes[next].rest
      var codes: [Int] = []
      while next < changes.count, changes[next].rest == rest {
        add(changes[next], &codes)
        next += 1
      }
      spread(codes, over: places(of: rest), &touched)
    }
    touched.sort()
    return touched.compactMap { cell in
      guard cellSums[cell] != 0 else { return nil }
      defer { cellSums[cell] = 0 }
      return (cell, cellSums[cell])
    }
  }

  /// A change by its atom on the long axis and its place on the others.
  private struct Change {
    let rest: Int
    let atom: Int
    let amount: Int
  }

  /// Adds a change to the codes of the long axis, and those that it is the first for to `codes`.
  private mutating func add(_ change: Change, _ codes: inout [Int]) {
    for (changed, amount) in [
      (axes[long].atoms[change.atom], change.amount),
      (axes[long].deductions[change.atom], -change.amount),
    ] {
      for code in changed {
        if codeSums[code] == 0 { codes.append(code) }
        codeSums[code] += amount
      }
    }
  }

  /// The cells that count these atoms of the other axes, where the long one's code is the first.
  private func places(of rest: Int) -> [(cell: Int, sign: Int)] {
    axes.indices.filter { $0 != long }.reduce([(cell: 0, sign: 1)]) { places, axis in
      let stride = cells.strides[axis]
      let atom = rest / innerCells.strides[axis] % innerCells.extents[axis]
      return places.flatMap { place in
        axes[axis].atoms[atom].map { (place.cell + $0 * stride, place.sign) }
          + axes[axis].deductions[atom].map { (place.cell + $0 * stride, -place.sign) }
      }
    }
  }

  /// Adds the changes of codes to every cell that counts them.
  private mutating func spread(
    _ codes: [Int], over places: [(cell: Int, sign: Int)], _ touched: inout [Int]
  ) {
    let stride = cells.strides[long]
    for code in codes where codeSums[code] != 0 {
      for (place, sign) in places {
        let cell = place + code * stride
        if cellSums[cell] == 0 { touched.append(cell) }
        cellSums[cell] += sign * codeSums[code]
      }
      codeSums[code] = 0
    }
  }
}

extension Suppression {
  /// Reads the witnesses of an earlier table, and takes those that cost nothing here.
  ///
  /// The others stay at hand: what they need hidden may be hidden for others in the end, and where
  /// nothing else helps a group, hiding it is the way back to what was known before.
  mutating func recall(_ witnesses: [Witness]) {
    var recall = Recall(on: search.terrain)
    let groups = groups
    for witness in witnesses {
      guard let proof = recall.proof(witness, on: search.terrain, { groups.enlarged(by: $0) })
      else { continue }
      for group in proof.groups { recalled[Int(group), default: []].append(proof) }
      if price(of: proof) == 0, proof.groups.contains(where: { !isProven(Int($0)) }) { add(proof) }
    }
  }

  /// Takes the cheapest recalled proof of a group that costs no more than `limit`.
  mutating func proveAsBefore(_ group: Int, limit: Int) -> Bool {
    let prices = (recalled[group] ?? []).map { (price: price(of: $0), proof: $0) }
    guard let cheapest = prices.min(by: { $0.price < $1.price }), cheapest.price <= limit
    else { return false }
    add(cheapest.proof)
    return true
  }

  /// What it costs to hide what the proof needs and nothing else does.
  func price(of proof: Proof) -> Int {
    proof.cells.reduce(0) { min(CellStates.never, $0 + search.terrain.prices[Int($1)]) }
  }

  /// The witnesses that it takes, without those of which every group has others.
  var witnesses: [Witness] {
    var count = proofCount
    return keptProofs.filter { proof in
      let isNeeded = proof.groups.contains { count[Int($0)] == 1 }
      if !isNeeded { for group in proof.groups { count[Int(group)] -= 1 } }
      return isNeeded
    }.map(\.witness)
  }
}
