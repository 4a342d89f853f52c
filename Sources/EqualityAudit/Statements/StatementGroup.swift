/// Whom a cell of a statement counts, or what ties such cells together.
public enum StatementGroup: Hashable, Sendable {
  /// Those of a statement who are in a category and in a column.
  case stated(Stated)

  /// Those whom a gender table counts, or tells apart.
  case persons(LedgerGroup)

  /// The one member that a hidden group has at least, where zeros are shown.
  case one

  /// What sums leave over: no group of its own.
  case rest(Int)

  public struct Stated: Hashable, Sendable {
    /// The number of the statement.
    public let number: Int
    public let table: String
    public let row: Row

    /// The code of the column; genders with a plus between them where no column shows them.
    public let column: String
  }

  public indirect enum Row: Hashable, Sendable {
    case everyone
    case known
    case unknown
    case category(String)

    /// Those with a known answer who are not in the category.
    case outside(String)

    /// Those who are in a row of one division, and in a row of another of the same people.
    case both(Row, Row)

    /// Those of whom it is known, or is not, whether they are of a group.
    case knownOf(String)
    case unknownOf(String)

    /// Those who are, or are not, of one group and of another.
    case pair(String, Bool, String, Bool)

    /// Those who are of these groups, not of those, and of whom no more is known.
    case kind(of: [String], not: [String], unknown: [String])

    /// Those in a row of each of two divisions.
    static func crossing(_ one: Row, _ other: Row) -> Row {
      one == .everyone && other == .everyone ? .everyone : .both(one, other)
    }

    private static let knownPrefix = "\(StatementTable.known) "

    init(_ code: String) {
      self =
        switch code {
        case StatementTable.all: .everyone
        case StatementTable.known: .known
        case _ where code.hasPrefix(Self.knownPrefix):
          .knownOf(String(code.dropFirst(Self.knownPrefix.count)))
        default: .category(code)
        }
    }
  }
}
