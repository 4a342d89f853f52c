import EqualityAudit
import EqualityModel

/// Statements written by hand beside a ledger of gender tables.
struct StatementLedger {
  var genders = Ledger()
  private(set) var statements: [StatementTable] = []

  /// Adds a table of rows `category: counts`, one count a column; `..` is hidden.
  ///
  /// Rows of groups are `known group` and `group`. Columns are `woman`, `man`, `_T` and such. `period` is `..2021-10`, or `2021-11`.
  mutating func state(
    _ name: String, _ period: String, k: Int = 5, protectsZeros: Bool = false,
    isOfReached: Bool = true, areApart: Bool = true, hasUnknown: Bool = true,
    groups: [TargetGroup] = [], columns: String, _ rows: String...
  ) {
    let codes = columns.split(separator: " ").map(String.init)
    let isFirst = period.hasPrefix("..")
    let span = Period(isFirst ? String(period.dropFirst(2)) : period) ?? Period(Month(ordinal: 12))
    let table = rows.map { row in
      let halves = row.split(separator: ":").map(String.init)
      return (category: halves[0], counts: halves[1].split(separator: " ").map { Int($0) })
    }
    let cells = table.flatMap { row in
      zip(codes, row.counts).map { StatementTable.Cell(row.category, $0, $1) }
    }
    statements.append(
      StatementTable(
        number: statements.count + 1, name: name, first: isFirst ? nil : span.first,
        last: span.last, k: k, protectsZeros: protectsZeros, isOfReached: isOfReached,
        areApart: areApart, hasUnknown: hasUnknown,
        categories: groups.isEmpty
          ? table.map(\.category).filter { !["_T", "known"].contains($0) } : [],
        division: groups.isEmpty ? nil : GroupDivision(of: groups, lists: Dimension.standard),
        columns: codes.map(Self.column), cells: cells))
  }

  private static func column(_ code: String) -> StatementTable.Column {
    let parts = code.split(separator: "+").map(String.init)
    return .init(code, GenderCategory.allCases.filter { code == "_T" || parts.contains($0.code) })
  }

  func audit() -> StatementAudit { StatementAudit(of: statements, beside: genders.tables) }
}

extension StatementAudit.Finding {
  /// The group and its size in short, such as `reach age woman 20-24 3...3`.
  var short: String { "\(group.short) \(interval.lowerBound)–\(interval.upperBound)" }
}

extension StatementGroup {
  var short: String {
    switch self {
    case .stated(let stated): "\(stated.table) \(stated.column) \(stated.row.short)"
    case .persons(let group): group.short
    case .one: "one"
    case .rest: "rest"
    }
  }
}

extension StatementGroup.Row {
  fileprivate var short: String {
    switch self {
    case .everyone: "everyone"
    case .known: "known"
    case .unknown: "unknown"
    case .category(let code): code
    case .outside(let code): "not \(code)"
    case .both(let one, let other): "\(one.short) & \(other.short)"
    case .knownOf(let code): "known \(code)"
    case .unknownOf(let code): "unknown \(code)"
    case .pair(let one, let isOne, let other, let isOther):
      "\(isOne ? "" : "not ")\(one), \(isOther ? "" : "not ")\(other)"
    case .kind: "kind"
    }
  }
}
