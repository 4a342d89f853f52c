public import EqualityModel

/// A report as every format has it: values by code for machines, and tables of text for people.
public struct Sheet: Hashable, Sendable {
  /// What the table is, such as `reach`.
  public let table: String
  public let project: String

  /// The period as it is written on the command line.
  public let period: String

  /// The fewest members of a group whose count may be shown.
  public let k: Int

  /// The number of the publication; nil for a draft, and for what is worked out from publications.
  public var release: Int?

  /// Whether it is a draft of something that could be published.
  public var isDraft: Bool

  public let title: Text
  public let blocks: [Block]
  public let notes: [Text]

  /// The names of the codes that each value has, in order.
  public let keys: [String]
  public let values: [Value]

  /// One table of text: a head for each column, the first column words and the others numbers.
  public struct Block: Hashable, Sendable {
    public let title: Text
    public let heads: [Text]
    public let rows: [[Text]]

    public init(title: Text, heads: [Text], rows: [[Text]]) {
      self.title = title
      self.heads = heads
      self.rows = rows
    }
  }

  /// One value: what it is of, and how much.
  public struct Value: Hashable, Sendable {
    public let codes: [String]
    public let figure: Figure

    public init(_ codes: [String], _ figure: Figure) {
      self.codes = codes
      self.figure = figure
    }
  }

  public init(
    table: String, project: String, period: String, k: Int, release: Int?, isDraft: Bool,
    title: Text, blocks: [Block], notes: [Text], keys: [String], values: [Value]
  ) {
    self.table = table
    self.project = project
    self.period = period
    self.k = k
    self.release = release
    self.isDraft = isDraft
    self.title = title
    self.blocks = blocks
    self.notes = notes
    self.keys = keys
    self.values = values
  }
}

/// A number that may be shown, or the reason why there is none.
public enum Figure: Hashable, Sendable {
  case count(Int)

  /// So many hundredths, tenths or whole.
  case decimal(Int, decimals: Int)
  case code(String)

  /// A count that it rests on is protected.
  case protected

  /// It cannot be calculated, or is not there to be had.
  case undefined

  public init(_ count: Int?) { self = count.map(Figure.count) ?? .protected }

  init(_ ratio: Ratio, decimals: Int) {
    self = .decimal(ratio.rounded(decimals: decimals), decimals: decimals)
  }

  /// The figure for people: a comma before decimals in Swedish, a true minus, a dash for none.
  var text: Text {
    switch self {
    case .count(0): Text(sv: "–", en: "–")
    case .count(let count): Text(sv: String(count), en: String(count))
    case .decimal(let number, let decimals):
      Text(sv: Self.written(number, decimals, ","), en: Self.written(number, decimals, "."))
    case .code(let code): Text(sv: code, en: code)
    case .protected: Text(sv: "..", en: "..")
    case .undefined: Text(sv: ".", en: ".")
    }
  }

  static func written(
    _ number: Int, _ decimals: Int, _ point: String, minus: String = "−"
  ) -> String {
    let digits = String(abs(number))
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    let whole = padded.dropLast(decimals)
    return (number < 0 ? minus : "") + whole
      + (decimals > 0 ? point + padded.suffix(decimals) : "")
  }
}
