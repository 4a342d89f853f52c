/// A cell that holds a code of a dimension.
enum CodeCell {
  /// The code without the apostrophe that keeps a spreadsheet from taking it for a formula.
  static func code(_ cell: ArraySlice<UInt8>) -> String {
    guard cell.count > 1, cell.first == UInt8(ascii: "'"),
      let second = cell.dropFirst().first, "=+-@".utf8.contains(second)
    else { return String(cell) }
    return String(cell.dropFirst())
  }

  /// Adds a fault where a cell holds no code.
  static func check(_ records: inout GuardedRecords, _ field: Int) {
    let cell = records.cell(field)
    if cell.isEmpty {
      records.add(.value(.missing), in: field)
    } else if cell.contains(where: { $0 == .tab || $0.isLineEnd }) {
      records.add(.value(.severalLines), in: field)
    } else if cell.count > limit, String(cell).count > limit {
      records.add(.value(.tooLong(limit: limit)), in: field)
    }
  }

  private static let limit = 200
}
