/// What is wrong with a table of counts, or with one of its rows.
public enum TableFlaw: Error, Hashable, Sendable {
  case unnamedColumn

  /// The table has no column with the name that was given for the counts.
  case noCountColumn(name: String, suggestion: String?)

  /// A hierarchy was given for a column that the table does not have.
  case noHierarchyColumn(name: String, suggestion: String?)
  case noDimensions
  case noRows

  /// A dimension is called as a column of the result is.
  case reservedName
  case noCount
  case negativeCount
  case notWholeCount
  case tooLargeCount(limit: Int)

  /// All counts together are more than can be reckoned with.
  case tooLargeSum(limit: Int)
  case notAFigure

  /// The status says that the count is published, and there is none.
  case publishedWithoutFigure
  case totalAmongInnerCells
  case repeatedRow(line: Int)

  /// The hierarchy of the column does not have the code.
  case unknownCode(suggestion: String?)

  /// The code has others below it, and inner cells have none.
  case codeWithParts
  case tooManyCells(limit: Int)
  case tooManyCodes(limit: Int)

  /// A protected table has no row for some of its cells.
  case missingRows(count: Int)

  /// A figure published earlier is not the one of this table.
  case contradictsTable

  /// A table published earlier shows a code that this table does not have.
  case codeNotInTable

  /// The table has too many cells together with what tables published earlier are divided by.
  case tooManyLinkedCells(limit: Int)

  /// A list of impossible combinations has a column that the table does not have.
  case noSuchDimension

  /// A combination that is said to be impossible is there in the table.
  case notEmpty
}
