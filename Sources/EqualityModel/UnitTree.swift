/// The units of a project as one tree, parents before children, otherwise in the order given.
public struct UnitTree: Hashable, Sendable {
  /// What makes a list of units no tree.
  public enum Flaw: Error, Hashable, Sendable {
    case empty
    case duplicate(code: String)
    case missingParent(code: String, parent: String)
    case loop(code: String)
    case severalRoots(codes: [String])
  }

  /// All units in depth-first order; the root comes first.
  public let units: [ProjectUnit]

  /// The position in ``units`` of each unit's parent; nil for the root.
  public let parents: [Int?]

  private let positions: [String: Int]

  public init(_ list: [ProjectUnit]) throws(Flaw) {
    guard !list.isEmpty else { throw .empty }
    var byCode: [String: ProjectUnit] = [:]
    var children: [String: [ProjectUnit]] = [:]
    for unit in list {
      guard byCode.updateValue(unit, forKey: unit.code) == nil else {
        throw .duplicate(code: unit.code)
      }
      if let parent = unit.parent { children[parent, default: []].append(unit) }
    }
    for unit in list {
      guard let parent = unit.parent, byCode[parent] == nil else { continue }
      throw .missingParent(code: unit.code, parent: parent)
    }
    let roots = list.filter { $0.parent == nil }
    guard roots.count < 2 else { throw .severalRoots(codes: roots.map(\.code)) }

    var ordered: [ProjectUnit] = []
    var parents: [Int?] = []
    var pending: [(unit: ProjectUnit, parent: Int?)] = roots.map { ($0, nil) }
    while let (unit, parent) = pending.popLast() {
      pending += (children[unit.code] ?? []).reversed().map { ($0, ordered.count) }
      ordered.append(unit)
      parents.append(parent)
    }
    let found = Set(ordered.map(\.code))
    if let lost = list.first(where: { !found.contains($0.code) }) { throw .loop(code: lost.code) }
    units = ordered
    self.parents = parents
    positions = Dictionary(uniqueKeysWithValues: zip(ordered.map(\.code), ordered.indices))
  }

  public var root: ProjectUnit { units[0] }

  /// Where the unit with this code stands in ``units``.
  public func position(of code: String) -> Int? { positions[code] }

  /// The positions of a unit and of everything below it, in order.
  public func subtree(at position: Int) -> [Int] {
    var inside: Set<Int> = [position]
    for candidate in units.indices.dropFirst(position + 1) {
      if let parent = parents[candidate], inside.contains(parent) { inside.insert(candidate) }
    }
    return inside.sorted()
  }

  /// How many units there are above this one.
  public func depth(of position: Int) -> Int {
    sequence(first: position) { parents[$0] }.reduce(-1) { depth, _ in depth + 1 }
  }

  /// Whether any unit has this one as its parent.
  public func hasChildren(at position: Int) -> Bool { parents.contains(position) }
}
