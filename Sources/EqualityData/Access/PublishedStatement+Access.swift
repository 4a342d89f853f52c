import EqualityAudit
import EqualityModel
import EqualityStore

extension PublishedStatement {
  /// By gender alone, the codes are passages and genders; else categories, and both together.
  func access(lists: [Dimension]) -> AccessStatement {
    let columns = record.axes.count > 1 ? record.axes[1].codes : []
    guard let code = record.accessDimension else {
      return AccessStatement(name: "access", isWhole: true) { passage, name in
        table(
          name, protectsZeros: false, categories: [], columns: columns.map(Self.column),
          cells: columns.map { everyone(counts[[passage, $0]] ?? nil, $0) })
      }
    }
    let dimension = dimension(code, lists)
    let genders = columns.map { String($0.split(separator: ":").last ?? "") }.uniqued()
    let rows = record.axes[0].codes
    return AccessStatement(name: "access \(code)", isWhole: false) { passage, name in
      let own = genders.filter { columns.contains("\(passage):\($0)") }
      return table(
        name, protectsZeros: !isPublic(dimension),
        areApart: isPlain || dimension.map { !$0.allowsSeveral } ?? false, hasUnknown: true,
        categories: rows.filter { $0 != StatementTable.all && $0 != StatementTable.known },
        columns: genders.map(Self.column),
        cells: rows.flatMap { row in
          own.map { .init(row, $0, counts[[row, "\(passage):\($0)"]] ?? nil) }
        })
    }
  }
}
