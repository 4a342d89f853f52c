import DisclosureTables
import EqualityModel

/// The axis of the units: one unit, or one unit and everything below it.
///
/// A participation may be registered on a unit that has others below it. Then the parts do not add
/// up to it, and those registered on it directly are a group of their own, never shown.
struct UnitAxis {
  /// The code of the whole project, whatever its unit's own code is.
  static let totalCode = "_T"

  let axis: Axis
  private let atomOfUnit: [Int?]

  /// Makes the axis of the unit at position `selected` of the tree.
  ///
  /// `isDivided` says whether the units below it are shown as well, `isOccupied` for each unit of
  /// the tree whether something is registered on it directly.
  init(of tree: UnitTree, selected: Int, isDivided: Bool, isOccupied: [Bool]) {
    let inside = tree.subtree(at: selected)
    let shown = isDivided ? inside : [selected]
    var positionOfUnit: [Int: Int] = [:]
    for (position, unit) in shown.enumerated() { positionOfUnit[unit] = position }

    func ancestors(_ unit: Int) -> [Int] {
      sequence(first: unit) { $0 == selected ? nil : tree.parents[$0] }
        .compactMap { positionOfUnit[$0] }.sorted()
    }

    let direct = isDivided ? inside.filter { tree.hasChildren(at: $0) && isOccupied[$0] } : []
    let leaves = isDivided ? inside.filter { !tree.hasChildren(at: $0) } : []
    var atoms = isDivided ? [] : [[0]]
    var atomOfUnit = [Int?](repeating: nil, count: tree.units.count)
    for unit in leaves + direct {
      atomOfUnit[unit] = atoms.count
      let own = direct.firstIndex(of: unit).map { [shown.count + $0] } ?? []
      atoms.append(ancestors(unit) + own)
    }
    if !isDivided { for unit in inside { atomOfUnit[unit] = 0 } }
    self.atomOfUnit = atomOfUnit
    axis = Axis(
      "unit",
      codes: shown.map { $0 == 0 ? Self.totalCode : tree.units[$0].code }
        + direct.map { "\(tree.units[$0].code) directly" },
      derivedCount: direct.count, atoms: atoms)
  }

  /// The atom of what is registered on this unit; nil outside the selection.
  func atom(ofUnit position: Int) -> Int? { atomOfUnit[position] }
}
