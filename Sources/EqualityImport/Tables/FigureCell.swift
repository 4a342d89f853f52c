/// A cell that holds a count, or in a protected table a sign that it is hidden.
enum FigureCell {
  /// The largest count, and the largest sum of a whole table.
  static let limit = Int(Int32.max)

  /// The number of people that a cell says.
  static func count(_ cell: ArraySlice<UInt8>) throws(TableFlaw) -> Int {
    guard let first = cell.first else { throw .noCount }
    guard cell.allSatisfy(\.isDigit) else {
      let isNegative = first == UInt8(ascii: "-") && cell.dropFirst().first?.isDigit == true
      throw isNegative ? .negativeCount : .notWholeCount
    }
    let digits = cell.drop { $0 == UInt8(ascii: "0") }
    guard digits.count <= 10 else { throw .tooLargeCount(limit: limit) }
    let number = digits.reduce(0) { $0 * 10 + $1.digitValue }
    guard number <= limit else { throw .tooLargeCount(limit: limit) }
    return number
  }

  /// The number that a protected table shows; nil where it is hidden.
  static func figure(_ cell: ArraySlice<UInt8>) throws(TableFlaw) -> Int? {
    guard !hiddenSigns.contains(String(cell).lowercased()) else { return nil }
    do {
      return try count(cell)
    } catch {
      throw error == .notWholeCount ? .notAFigure : error
    }
  }

  /// Whether a status says that the count may be read.
  static func isPublished(status: ArraySlice<UInt8>) -> Bool {
    ["published", "publicerad"].contains(String(status).lowercased())
  }

  private static let hiddenSigns: Set<String> = ["", "..", "…", "x", ":", "na", "*", "[c]"]
}
