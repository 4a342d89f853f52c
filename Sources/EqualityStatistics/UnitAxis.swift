import DisclosureTables
import EqualityModel

/// The axis of the units that tables show.
///
/// The whole project counts persons, and every other unit participations. What is registered on a
/// unit with others below it is a group of its own, never shown. So is the overlap: participations
/// of people whom the project counts for another one already. An atom is a set of units that no
/// table tells apart; where people take part in several places, a second atom for each stands for
/// what adds to the units and not to the project.
struct UnitAxis {
  let axis: Axis

  /// The position of the whole project among the codes; nil where no table shows it.
  let project: Int?

  /// The code of the overlap; nil where the project and its parts are not both shown, or nobody
  /// takes part in several places.
  let overlap: Int?

  /// How many atoms there are that the project counts as persons.
  private let firstCount: Int

  private let atomOfUnit: [Int?]

  /// For each atom that the project counts, the first unit that it stands for.
  private let unitOfAtom: [Int]
  private let codeOfUnit: [Int: Int]

  /// For each unit of the tree, the codes that count its participations, the overlap excepted.
  let codesOfUnit: [[Int]]

  /// Makes the axis of these units of the tree.
  ///
  /// `isOccupied` says for each unit whether anything is registered on it directly, `overlaps`
  /// whether anyone takes part in several places.
  init(of tree: UnitTree, showing shown: Set<Int>, isOccupied: [Bool], overlaps: Bool) {
    let rows = shown.sorted()
    let positions = Dictionary(uniqueKeysWithValues: rows.enumerated().map { ($1, $0) })
    let above = tree.units.indices.map { unit in
      sequence(first: unit) { tree.parents[$0] }.compactMap { positions[$0] }.sorted()
    }
    let isParent = rows.indices.map { row in
      above.contains { $0.count > 1 && $0.dropLast().contains(row) }
    }
    // Units that the same rows count are one atom; one without anybody in it is no atom.
    var atoms: [[Int]] = []
    var unitOfAtom: [Int] = []
    var atomOfUnit = [Int?](repeating: nil, count: tree.units.count)
    for unit in tree.units.indices {
      guard let row = above[unit].last, !isParent[row] || isOccupied[unit] else { continue }
      atomOfUnit[unit] = atoms.firstIndex(of: above[unit]) ?? atoms.count
      guard atomOfUnit[unit] == atoms.count else { continue }
      atoms.append(above[unit])
      unitOfAtom.append(unit)
    }
    var codes = rows.map { $0 == 0 ? "_T" : tree.units[$0].code }
    for index in atoms.indices {
      guard let row = atoms[index].last, isParent[row] else { continue }
      atoms[index].append(codes.count)
      codes.append(codes[row] + " directly")
    }
    project = positions[0]
    overlap = overlaps && project != nil && rows.count > 1 ? codes.count : nil
    firstCount = atoms.count
    codesOfUnit = atomOfUnit.map { atom in atom.map { atoms[$0] } ?? [] }
    if let overlap, let project {
      codes.append("overlap")
      atoms += atoms.map { $0.filter { $0 != project } + [overlap] }
    }
    axis = Axis("unit", codes: codes, derivedCount: codes.count - rows.count, atoms: atoms)
    self.atomOfUnit = atomOfUnit
    self.unitOfAtom = unitOfAtom
    codeOfUnit = positions
  }

  /// The code of a unit of the tree; nil where no table shows it.
  func code(ofUnit unit: Int) -> Int? { codeOfUnit[unit] }

  /// The atom of what happens in a unit of the tree; nil where no table counts it.
  ///
  /// `isSecond` says that the project does not count it.
  func atom(ofUnit unit: Int, isSecond: Bool) -> Int? {
    guard let atom = atomOfUnit[unit] else { return nil }
    guard isSecond, project != nil else { return atom }
    return overlap.map { _ in atom + firstCount }
  }

  /// A unit of the tree whose atom this is, and whether the project does not count it.
  func unit(ofAtom atom: Int) -> (unit: Int, isSecond: Bool) {
    (unitOfAtom[atom % firstCount], atom >= firstCount)
  }

  /// The atoms of what is registered on a unit with others below it, on itself; none where nothing is.
  func directAtoms(ofUnit unit: Int) -> Set<Int> {
    guard let row = codeOfUnit[unit], let atom = atomOfUnit[unit],
      axis.atoms[atom].contains(where: { axis.codes[$0] == axis.codes[row] + " directly" })
    else { return [] }
    return Set([atom] + (overlap.map { _ in [atom + firstCount] } ?? []))
  }

  /// The atoms of what the project does not count.
  var seconds: Range<Int> { firstCount..<axis.atoms.count }
}
