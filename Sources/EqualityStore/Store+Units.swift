package import EqualityModel
import EqualitySystem

extension Store {
  /// The project's units, or nil before any have been imported.
  package func unitTree() throws -> UnitTree? {
    try translatingFailures(on: connection) {
      let units = try connection.units()
      if units.isEmpty { return nil }
      guard let tree = try? UnitTree(units.map(\.unit)) else { throw StoreError.damaged }
      return tree
    }
  }

  /// Makes `tree` the project's units.
  ///
  /// Units may be added, renamed and reordered. One with participations, or with published
  /// figures, stays where it is in the tree: moving it would change figures that are fixed.
  /// A file that was imported before changes nothing.
  ///
  /// - Throws: ``UnitsInUse`` where a unit in use is missing from `tree` or has another place.
  package func replaceUnits(
    with tree: UnitTree, importHash: String, on day: String, dryRun: Bool = false
  ) throws -> UnitCounts {
    try change(.register, keeping: !dryRun) {
      if let day = try connection.dayOfImport([.units], hash: importHash) {
        return UnitCounts(importedBefore: day)
      }
      let replacement = UnitReplacement(of: try connection.units(), with: tree)
      try replacement.check(inUse: try connection.unitsInUse())
      try replacement.apply(to: connection)
      try connection.recordImport(.units, hash: importHash, rows: tree.units.count, on: day)
      return replacement.counts
    }
  }
}
