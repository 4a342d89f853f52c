/// One thing wrong with a file: where, and what, but never the value itself.
public struct Fault: Error, Hashable, Sendable {
  /// What is wrong, as data; ``Fault/text`` makes prose of it.
  public enum Kind: Hashable, Sendable {
    case text(TextFlaw)
    case header(HeaderFlaw)
    case identity(Identity)
    case value(ValueFlaw)
    case unit(UnitFlaw)
    case row(RowFlaw)
    case table(TableFlaw)
    case hierarchy(HierarchyFlaw)
    case list(ListFlaw)
    case response(ResponseFlaw)
    case answerFile(AnswerFileFlaw)
  }

  /// The first line of the record, counted from 1; 0 for the file as a whole.
  public let line: Int

  /// What the file calls the column, or its number where the name itself must not be shown; in
  /// JSON the path to the field.
  public let column: String?

  public let kind: Kind

  public init(line: Int, column: String? = nil, kind: Kind) {
    self.line = line
    self.column = column
    self.kind = kind
  }
}

/// Everything wrong with a file, in the order of its lines.
public struct Faults: Error, Hashable, Sendable {
  /// The first faults, at most ``limit``.
  public let list: [Fault]

  /// How many faults there are besides those in ``list``.
  public let more: Int

  public static let limit = 1_000
}

extension Faults {
  /// One fault of a whole file.
  package init(ofFile flaw: TableFlaw) {
    self.init(list: [Fault(line: 0, kind: .table(flaw))], more: 0)
  }
}
