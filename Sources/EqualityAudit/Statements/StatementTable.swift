public import EqualityModel

/// One division of people, or of events, that has been published: as its readers have it.
///
/// A statement of who is reached is one such table; one of deviations, or of what was done, has
/// several. People, or events, that statements of different months count are never the same.
public struct StatementTable: Hashable, Sendable {
  /// The number of the statement in the ledger, counted from 1.
  public let number: Int

  /// What is divided and by what, such as `reach birth_background`.
  public let name: String

  /// The first month; nil since the project began.
  public let first: Month?
  public let last: Month

  /// The fewest members of a group whose count may be shown.
  public let k: Int

  /// Whether a hidden count may be zero, and nobody must learn that it is.
  public let protectsZeros: Bool

  /// Whether everyone counted is reached for the first time in these months, as gender tables
  /// count.
  public let isOfReached: Bool

  /// Whether nobody is in several of the categories.
  public let areApart: Bool

  /// Whether there can be someone of whom no category is known.
  public let hasUnknown: Bool
  public let categories: [String]

  /// What divides the same people besides, so that each cell is of one category of each; nil where
  /// nothing does.
  public let other: Division?

  /// How the table's groups overlap; nil for a table by categories.
  public let division: GroupDivision?
  public let columns: [Column]
  public let cells: [Cell]

  public init(
    number: Int, name: String, first: Month?, last: Month, k: Int, protectsZeros: Bool,
    isOfReached: Bool, areApart: Bool = true, hasUnknown: Bool = true, categories: [String] = [],
    other: Division? = nil, division: GroupDivision? = nil, columns: [Column], cells: [Cell]
  ) {
    self.number = number
    self.name = name
    self.first = first
    self.last = last
    self.k = k
    self.protectsZeros = protectsZeros
    self.isOfReached = isOfReached
    self.areApart = areApart
    self.hasUnknown = hasUnknown
    self.categories = categories
    self.other = other
    self.division = division
    self.columns = columns
    self.cells = cells
  }

  /// The code of everyone, as a category and as a column.
  public static let all = "_T"

  /// The code of those of whom a category is known.
  public static let known = "known"
}

extension StatementTable {
  /// A column, and the genders that it counts.
  public struct Column: Hashable, Sendable {
    public let code: String
    public let genders: [GenderCategory]

    public init(_ code: String, _ genders: [GenderCategory]) {
      self.code = code
      self.genders = genders
    }
  }

  /// What people are divided by, where some may be in none of it.
  public struct Division: Hashable, Sendable {
    public let categories: [String]

    /// Whether nobody is in several of the categories.
    public let areApart: Bool

    public init(categories: [String], areApart: Bool) {
      self.categories = categories
      self.areApart = areApart
    }
  }

  /// A figure of the table, or a place where one is hidden.
  public struct Cell: Hashable, Sendable {
    public let category: String

    /// The category of the other division; nil where there is none.
    public let other: String?
    public let column: String

    /// Nil where it is hidden.
    public let count: Int?

    public init(_ category: String, and other: String? = nil, _ column: String, _ count: Int?) {
      self.category = category
      self.other = other
      self.column = column
      self.count = count
    }
  }
}

extension StatementTable {
  var span: MonthSpan { MonthSpan(first, last) }

  /// The genders, as far as readers tell them apart: of those reached, all that gender tables do.
  var classes: [Column] {
    var classes: [[GenderCategory]] = []
    for gender in GenderCategory.allCases where columns.contains(where: { $0.has(gender) }) {
      let alike = classes.firstIndex { isAlike($0[0], gender) }
      if let alike, !isOfReached { classes[alike].append(gender) } else { classes.append([gender]) }
    }
    return classes.map(column)
  }

  private func isAlike(_ one: GenderCategory, _ other: GenderCategory) -> Bool {
    columns.allSatisfy { $0.has(one) == $0.has(other) }
  }

  /// The column of these genders, or one that could be there.
  private func column(of genders: [GenderCategory]) -> Column {
    columns.first { $0.genders == genders }
      ?? Column(genders.map(\.code).joined(separator: "+"), genders)
  }

  /// The columns of several classes: those published, and what the others leave of everyone.
  var sums: [Column] {
    let single = columns.filter { $0.genders.count == 1 }.flatMap(\.genders)
    let rest = GenderCategory.allCases.filter { !single.contains($0) }
    let hasRest = columns.contains { $0.genders == GenderCategory.allCases }
    let all = columns + (hasRest && !rest.isEmpty ? [column(of: rest)] : [])
    return all.uniqued().filter { !classes.contains($0) }
  }
}

extension StatementTable.Column {
  func has(_ gender: GenderCategory) -> Bool { genders.contains(gender) }
}
