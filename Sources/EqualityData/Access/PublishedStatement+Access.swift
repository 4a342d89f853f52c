import EqualityAudit
import EqualityModel
import EqualityStore

extension PublishedStatement {
  /// By gender alone, the codes are passages and genders; else categories of one dimension or two,
  /// and both together.
  func access(lists: [Dimension]) -> AccessStatement {
    let codes = record.accessDimensions
    guard let columns = record.axes.last?.codes, !codes.isEmpty else { return wholeAccess }
    let dimensions = codes.map { dimension($0, lists) }
    let isSensitive = zip(codes, dimensions).contains { !isPlain($0) && !isPublic($1) }
    let divisions = zip(record.axes, zip(codes, dimensions)).map { axis, asked in
      StatementTable.Division(
        categories: axis.codes.filter { $0 != StatementTable.all && $0 != StatementTable.known },
        areApart: isPlain(asked.0) || asked.1.map { !$0.allowsSeveral } ?? false)
    }
    let genders = columns.map { String($0.split(separator: ":").last ?? "") }.uniqued()
    return AccessStatement(
      name: "access \(codes.joined(separator: "+"))", isWhole: false
    ) { passage, name in
      let own = genders.filter { columns.contains("\(passage):\($0)") }
      guard !own.isEmpty else { return nil }
      return table(
        name, protectsZeros: isSensitive || passage == "undecided", areApart: divisions[0].areApart,
        hasUnknown: true, categories: divisions[0].categories,
        other: divisions.count > 1 ? divisions[1] : nil, columns: genders.map(Self.column),
        cells: own.flatMap { accessCells(passage, $0) })
    }
  }

  private var wholeAccess: AccessStatement {
    let columns = record.axes.count > 1 ? record.axes[1].codes : []
    return AccessStatement(name: "access", isWhole: true) { passage, name in
      guard record.axes[0].codes.contains(passage) else { return nil }
      return table(
        name, protectsZeros: passage == "undecided", categories: [],
        columns: columns.map(Self.column),
        cells: columns.map { everyone(counts[[passage, $0]] ?? nil, $0) })
    }
  }

  private func accessCells(_ passage: String, _ gender: String) -> [StatementTable.Cell] {
    var rows: [[String]] = [[]]
    for axis in record.axes.dropLast() {
      rows = rows.flatMap { row in axis.codes.map { row + [$0] } }
    }
    return rows.map { row in
      let count = counts[row + ["\(passage):\(gender)"]] ?? nil
      return .init(row[0], and: row.count > 1 ? row[1] : nil, gender, count)
    }
  }

  private func isPlain(_ code: String) -> Bool {
    code.hasPrefix("\(ReferenceCount.age)-") || code == ReferenceCount.municipality
  }
}
