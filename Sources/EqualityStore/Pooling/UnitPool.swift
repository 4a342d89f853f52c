import EqualityModel
import EqualitySystem

/// The units of two stores as one tree: those of the other after the store's own.
struct UnitPool {
  /// Nil where neither store has any.
  private(set) var tree: UnitTree?
  private(set) var hindrances: [PoolRefusal.Hindrance] = []
  private let own: [StoredUnit]
  private let moved: [StoredUnit]

  /// The code that the other project has here, where it is put under a unit.
  let placedRoot: String?

  /// The longest code that a unit can have.
  private static let longest = 64

  /// What stands for the whole project in all that is published.
  static let total = "_T"

  init(own: [StoredUnit], other: [StoredUnit], _ options: PoolOptions) {
    self.own = own
    moved = other.map { StoredUnit(id: $0.id, unit: Self.moved($0.unit, options)) }
    placedRoot = options.above == nil ? nil : moved.first?.unit.code
    hindrances = [unusableCodes, clashes, roots].compactMap(\.self)
    guard hindrances.isEmpty else { return }
    let known = Set(own.map(\.unit))
    tree = try? UnitTree(own.map(\.unit) + moved.map(\.unit).filter { !known.contains($0) })
  }

  private static func moved(_ unit: ProjectUnit, _ options: PoolOptions) -> ProjectUnit {
    let isPlaced = unit.parent == nil && options.above != nil
    return ProjectUnit(
      code: options.prefix + unit.code,
      parent: unit.parent.map { options.prefix + $0 } ?? options.above, name: unit.name,
      kind: isPlaced && unit.kind == .project ? .association : unit.kind)
  }

  private var unusableCodes: PoolRefusal.Hindrance? {
    let codes = moved.map(\.unit.code).filter { $0.count > Self.longest || $0 == Self.total }
    return codes.isEmpty ? nil : .unusableCodes(codes)
  }

  private var clashes: PoolRefusal.Hindrance? {
    let known = Dictionary(uniqueKeysWithValues: own.map { ($0.unit.code, $0.unit) })
    let codes = moved.map(\.unit).filter { (known[$0.code] ?? $0) != $0 }.map(\.code)
    return codes.isEmpty ? nil : .units(codes)
  }

  private var roots: PoolRefusal.Hindrance? {
    guard let own = own.first?.unit, let other = moved.first?.unit, other.parent == nil,
      own.code != other.code
    else { return nil }
    return .roots(own: own.code, other: other.code)
  }

  func count(in counts: inout PoolCounts) {
    counts.unitsAdded = (tree?.units.count ?? 0) - own.count
    counts.unitsShared = moved.count - counts.unitsAdded
  }

  /// Stores the tree, and returns the key here of each unit of the other store, by its key there.
  func apply(to connection: borrowing Connection) throws -> [Int: Int] {
    guard let tree else { return [:] }
    try UnitReplacement(of: own, with: tree).apply(to: connection)
    let ids = Dictionary(
      uniqueKeysWithValues: try connection.units().map { ($0.unit.code, $0.id) })
    return moved.reduce(into: [:]) { keys, unit in keys[unit.id] = ids[unit.unit.code] }
  }
}
