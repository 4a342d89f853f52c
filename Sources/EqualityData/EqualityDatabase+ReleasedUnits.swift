import EqualityReports
import EqualityStatistics
import EqualityStore

extension EqualityDatabase {
  /// The rows of a draft as the ledger notes them: how its units add up, by what it has counted.
  func releasedUnits(of report: GenderReport, _ draft: ProtectedDraft) throws -> [ReleasedUnit] {
    guard let tree = try store.unitTree() else { return [] }
    let positions = draft.scope.units
    return zip(report.units, positions).map { row, position in
      let parent = tree.parents[position].flatMap { positions.firstIndex(of: $0) }
      return ReleasedUnit(
        code: row.code, parent: parent.map { report.units[$0].code },
        addsUp: draft.scope.addingUp.contains(position),
        countsPersons: row.code == GenderReport.wholeProject,
        label: .init(name: row.name, kind: tree.units[position].kind))
    }
  }
}
