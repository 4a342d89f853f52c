import EqualityModel

/// A published table of who gets in: one division of people for each passage that it counts.
///
/// Without a dimension it is about stages and gender, and has no categories.
public struct AccessStatement: Hashable, Sendable {
  /// The passages that tables can show, as they add up: whoever is accepted is decided on.
  ///
  /// Those not decided on are in no other, and nothing adds up to them.
  public static let passages = ["undecided", "_T", "declined", "accepted", "started", "ended"]

  /// What is divided and by what, such as `access birth_background`.
  public let name: String

  /// The tables of the passages, all of the same people, categories and columns.
  public let tables: [String: StatementTable]

  /// Whether it is by nothing but gender.
  public let isWhole: Bool

  /// `table` makes the table of a passage, under a name of its own; nil where the statement has none.
  public init(
    name: String, isWhole: Bool, table: (_ passage: String, _ name: String) -> StatementTable?
  ) {
    self.name = name
    self.isWhole = isWhole
    tables = Dictionary(
      uniqueKeysWithValues: Self.passages.compactMap { passage in
        table(passage, Self.tableName(passage, of: name)).map { (passage, $0) }
      })
  }

  /// The last month of the decisions.
  var last: Month? { tables[StatementTable.all]?.last }

  static func tableName(_ passage: String, of name: String) -> String {
    "\(name) \(passage == StatementTable.all ? "decided" : passage)"
  }

  /// The table of what passages leave when taken from each other: of the same form, and not shown.
  func hiddenTable(_ part: String) -> StatementTable? {
    tables[StatementTable.all].map { table in
      StatementTable(
        number: table.number, name: Self.tableName(part, of: name), first: table.first,
        last: table.last, k: table.k, protectsZeros: table.protectsZeros, isOfReached: false,
        areApart: table.areApart, hasUnknown: table.hasUnknown, categories: table.categories,
        other: table.other, columns: table.columns, cells: [])
    }
  }
}
