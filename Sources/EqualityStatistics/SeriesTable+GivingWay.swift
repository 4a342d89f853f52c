import DisclosureTables

extension TableScope {
  /// The same table as it tells of less, for all rows alike; nil where the residual categories and the
  /// total have given way already.
  package var givingWay: TableScope? {
    let left = told.map { $0.isDisjoint(with: Self.residuals) ? Self.total : Self.residuals }
    let next = zip(told, left).map { $0.subtracting($1) }
    return next == told ? nil : telling(of: next)
  }
}

extension SeriesTable {
  /// The table as it tells of less where groups have no proof that they may be larger.
  ///
  /// In the rows that the groups are in, the residual categories give way first, then the total with
  /// them, then the columns of the groups themselves, and at last the row; where no row is of their
  /// unit, all rows are theirs. Nil where all that has happened already.
  package func givingWay(in scope: TableScope, for groups: [[Int]]) -> TableScope? {
    var asked = [Set<Int>](repeating: [], count: scope.units.count)
    for cell in groups.joined() {
      let codes = axes.grid.coordinates(of: cell)
      let own = scope.units.indices.filter { axes.units.code(ofUnit: scope.units[$0]) == codes[0] }
      for row in own.isEmpty ? Array(scope.units.indices) : own { asked[row].insert(codes[2]) }
    }
    let told = zip(scope.told, asked).map { told, asked -> Set<Int> in
      guard !asked.isEmpty else { return told }
      let first =
        asked.isSubset(of: TableScope.residuals)
        ? TableScope.residuals : TableScope.residuals.union(TableScope.total)
      let next = told.subtracting(told.isDisjoint(with: first) ? asked : first)
      return next == told ? [] : next
    }
    return told == scope.told ? nil : scope.telling(of: told)
  }
}
