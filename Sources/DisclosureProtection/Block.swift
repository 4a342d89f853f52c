import DisclosureTables

/// A part of the table that is small enough for linear programming, with all that ties it together.
///
/// It has all of the short axes, and of flows and stocks some intervals that follow each other and
/// the first one, which stands for all that was before. Codes that count the same in it are one.
struct Block {
  /// The inner cell of each variable.
  private let inner: [Int]

  /// For each axis, the place of each atom in the block; −1 where it is outside.
  private let places: [[Int]]
  private let strides: [Int]
  private var system: BlockSystem

  /// Makes the block of these atoms, one list an axis.
  init(of atoms: [[Int]], on terrain: borrowing Terrain) {
    let grid = Grid(extents: atoms.map(\.count))
    strides = grid.strides
    places = zip(atoms, terrain.axes).map { atoms, axis in
      var places = [Int](repeating: -1, count: axis.atoms.count)
      for (place, atom) in atoms.enumerated() { places[atom] = place }
      return places
    }
    var inner = [0]
    for (atoms, stride) in zip(atoms, terrain.innerCells.strides) {
      inner = inner.flatMap { place in atoms.map { place + $0 * stride } }
    }
    self.inner = inner
    var rooms = [Int32](repeating: .max, count: inner.count)
    if !terrain.innerLeft.isEmpty { rooms = inner.map { terrain.innerRoom($0) } }
    system = BlockSystem(rooms: rooms, isIdle: inner.map { !terrain.mayChange($0) })
    let kinds = zip(atoms, terrain.axes.indices).map { atoms, axis in
      Self.kinds(of: terrain.axes[axis], among: atoms, tracked: terrain.followedCodes[axis])
    }
    add(kinds, from: 0, Combination(), on: terrain)
    system.simplify()
  }

  /// Codes of an axis that count the same atoms of the block.
  private struct Kind {
    var codes: [Int]
    let terms: [(place: Int, sign: Int)]
  }

  /// Some cells that count the same inner cells of the block.
  private struct Combination {
    var cells = [0]
    var terms: [(place: Int, sign: Int)] = [(0, 1)]
  }

  private static func kinds(of axis: Axis, among atoms: [Int], tracked: [Bool]) -> [Kind] {
    var kinds: [[Int]: Kind] = [:]
    for code in axis.codes.indices where tracked[code] {
      let signature = atoms.map { axis.coefficient(of: code, for: $0) }
      guard signature.contains(where: { $0 != 0 }) else { continue }
      let terms = signature.indices.filter { signature[$0] != 0 }.map { ($0, signature[$0]) }
      kinds[signature, default: Kind(codes: [], terms: terms)].codes.append(code)
    }
    return kinds.values.sorted { $0.codes[0] < $1.codes[0] }
  }

  private mutating func add(
    _ kinds: [[Kind]], from axis: Int, _ combination: Combination, on terrain: borrowing Terrain
  ) {
    guard axis < kinds.count else {
      system.add(
        combination.terms.map { $0.sign > 0 ? Int32($0.place) : ~Int32($0.place) },
        of: combination.cells.map { Int32($0) }, on: terrain)
      return
    }
    for kind in kinds[axis] {
      var next = Combination()
      let stride = terrain.cells.strides[axis]
      next.cells = combination.cells.flatMap { cell in kind.codes.map { cell + $0 * stride } }
      next.terms = combination.terms.flatMap { term in
        kind.terms.map { (term.place + $0.place * strides[axis], term.sign * $0.sign) }
      }
      add(kinds, from: axis + 1, next, on: terrain)
    }
  }

  /// Looks for changes of inner cells that give the cell `need` more; nil where none are found in
  /// whole numbers.
  func search(
    for cell: Int, need: Int, on terrain: borrowing Terrain
  ) -> [(inner: Int, amount: Int)]? {
    let programme = BlockProgramme(
      system, raising: system.reduced(terms(of: cell, on: terrain)), by: need, on: terrain)
    for round in 0..<3 {
      guard let values = programme.solve(round) else { continue }
      return zip(inner, values).filter { $0.1 != 0 }.map { ($0.0, $0.1) }
    }
    return nil
  }

  /// What the cell counts of the block.
  private func terms(of cell: Int, on terrain: borrowing Terrain) -> [Int32] {
    var terms: [(place: Int, sign: Int)] = [(0, 1)]
    for (position, axis) in terrain.axes.enumerated() {
      let code = cell / terrain.cells.strides[position] % terrain.cells.extents[position]
      let own = axis.atoms.indices.filter {
        places[position][$0] >= 0 && axis.coefficient(of: code, for: $0) != 0
      }
      terms = terms.flatMap { term in
        own.map { atom in
          (
            term.place + places[position][atom] * strides[position],
            term.sign * axis.coefficient(of: code, for: atom)
          )
        }
      }
    }
    return terms.map { $0.sign > 0 ? Int32($0.place) : ~Int32($0.place) }
  }
}

/// The blocks of a table, made when they are first needed.
struct Blocks {
  /// So many atoms of flows and stocks before and after are in a block.
  private static let reach = 16

  /// Blocks begin so many atoms apart.
  private static let step = 8

  /// Larger blocks are not tried.
  private static let variableLimit = 20_000

  private var blocks: [Int: Block] = [:]

  /// The block around a cell; nil where it would be too large.
  mutating func block(around cell: Int, on terrain: borrowing Terrain) -> Block? {
    var center = 0
    var atoms: [[Int]] = []
    for (position, axis) in terrain.axes.enumerated() {
      let code = cell / terrain.cells.strides[position] % terrain.cells.extents[position]
      guard !axis.compounds.isEmpty, axis.atoms.count > 2 * Self.reach else {
        atoms.append(Array(axis.atoms.indices))
        continue
      }
      let last = axis.atoms.indices.last { axis.coefficient(of: code, for: $0) != 0 } ?? 0
      center = last / Self.step * Self.step
      let near = max(2, center - Self.reach)..<min(axis.atoms.count, center + Self.reach)
      atoms.append([0, 1] + Array(near))
    }
    guard atoms.reduce(1, { $0 * $1.count }) <= Self.variableLimit else { return nil }
    if let known = blocks[center] { return known }
    let block = Block(of: atoms, on: terrain)
    blocks[center] = block
    return block
  }
}
