import EqualityModel

/// Finds units by what a file calls them: the code, or the name where it is one unit's alone.
struct UnitNames {
  private let tree: UnitTree
  private var byName: [String: [Int]] = [:]

  init(_ tree: UnitTree) {
    self.tree = tree
    for (position, unit) in tree.units.enumerated() {
      for name in Set([unit.code.lowercased(), unit.name.lowercased()]) {
        byName[name, default: []].append(position)
      }
    }
  }

  /// The position of a unit in the tree; throws what is wrong with the name.
  func position(of name: String, suggesting: Bool) throws(UnitFlaw) -> Int {
    if let position = tree.position(of: name) { return position }
    let found = byName[name.lowercased()] ?? []
    if found.count > 1 { throw .ambiguous(codes: found.map { tree.units[$0].code }) }
    guard let position = found.first else {
      throw .unknown(suggestion: suggesting ? nearest(to: name) : nil)
    }
    return position
  }

  func code(at position: Int) -> String { tree.units[position].code }

  private func nearest(to name: String) -> String? {
    Nearest.candidate(to: name, among: tree.units) { [$0.code, $0.name] }?.code
  }
}
