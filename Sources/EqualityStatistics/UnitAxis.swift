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

  /// The code of the overlap; nil where nobody takes part in several places.
  let overlap: Int?

  /// For each code, whether it is a group: all but those that only name an atom.
  let isGroup: [Bool]

  /// For each unit of the tree, the atom that it is part of; nil outside all tables.
  let atomOfUnit: [Int?]

  /// For each unit of the tree, the codes of groups that count its participations.
  let codesOfUnit: [[Int]]

  private let codeOfUnit: [Int: Int]

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
    let isParent = rows.map { row in
      tree.units.indices.contains { $0 != row && above[$0].count > above[row].count && above[$0].starts(with: above[row]) }
    }
    // Units that the same rows count are one atom; one without anybody in it is no atom.
    var atoms: [[Int]] = []
    var atomOfUnit = [Int?](repeating: nil, count: tree.units.count)
    for unit in tree.units.indices where !above[unit].isEmpty {
      let isDirect = isParent[above[unit][above[unit].count - 1]]
      if isDirect && !isOccupied[unit] { continue }
      atomOfUnit[unit] = atoms.firstIndex(of: above[unit]) ?? atoms.count
      if atomOfUnit[unit] == atoms.count { atoms.append(above[unit]) }
    }
    let project = positions[0]
    let hasSeconds = overlaps && project != nil && rows.count > 1
    let direct = atoms.filter { isParent[$0[$0.count - 1]] }
    var codes = rows.map { $0 == 0 ? "_T" : tree.units[$0].code }
    var lists = atoms
    for (number, atom) in direct.enumerated() {
      for index in atoms.indices where atoms[index] == atom {
        lists[index].append(codes.count + number)
      }
    }
    codes += direct.map { codes[$0[$0.count - 1]] + " directly" }
    let groupCount = codes.count + (hasSeconds ? 1 : 0)
    var overlap: Int?
    var seconds: [[Int]] = []
    if hasSeconds {
      overlap = codes.count
      codes.append("overlap")
      for index in atoms.indices {
        seconds.append(
          lists[index].filter { $0 != project } + [groupCount - 1, groupCount + 2 * index + 1])
        lists[index].append(groupCount + 2 * index)
        codes += ["first \(index)", "second \(index)"]
      }
    }
    axis = Axis(
      "unit", codes: codes, derivedCount: codes.count - rows.count, atoms: lists + seconds)
    self.project = project
    self.overlap = overlap
    self.atomOfUnit = atomOfUnit
    isGroup = codes.indices.map { $0 < groupCount }
    codesOfUnit = atomOfUnit.map { atom in
      atom.map { lists[$0].filter { $0 < groupCount } } ?? []
    }
    codeOfUnit = positions
  }

  /// The code of a unit of the tree; nil where no table shows it.
  func code(ofUnit unit: Int) -> Int? { codeOfUnit[unit] }
}
