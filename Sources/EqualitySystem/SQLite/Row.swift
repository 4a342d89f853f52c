import CSQLite

/// The current row of a statement, lent to a closure and gone when the closure returns.
///
/// Tables are STRICT, so a column's type is known from the schema and reading it cannot fail.
package struct Row: ~Copyable {
  private let statement: OpaquePointer

  init(of statement: OpaquePointer) { self.statement = statement }

  /// The whole number in a column; zero where there is none.
  package func integer(_ column: Int32) -> Int { Int(sqlite3_column_int64(statement, column)) }

  /// The whole number in a column that the schema keeps within 32 bits; zero where there is none.
  package func integer32(_ column: Int32) -> Int32 { sqlite3_column_int(statement, column) }

  /// The whole number in a column, or nil where there is none.
  package func optionalInteger(_ column: Int32) -> Int? {
    isNull(column) ? nil : integer(column)
  }

  /// The text in a column; empty where there is none.
  package func text(_ column: Int32) -> String { String(decoding: bytes(column), as: UTF8.self) }

  /// The text in a column, or nil where there is none.
  package func optionalText(_ column: Int32) -> String? { isNull(column) ? nil : text(column) }

  /// The bytes in a column; none where there are none.
  package func blob(_ column: Int32) -> [UInt8] {
    let start = sqlite3_column_blob(statement, column)
    let count = Int(sqlite3_column_bytes(statement, column))
    return Array(UnsafeRawBufferPointer(start: start, count: count))
  }

  /// A copy of the whole row, to be written to another database.
  package var values: [SQLiteValue] {
    (0..<columnCount).map { column in
      switch type(of: column) {
      case SQLITE_NULL: .null
      case SQLITE_INTEGER: .integer(integer(column))
      case SQLITE_BLOB: .bytes(blob(column))
      default: .text(text(column))
      }
    }
  }

  package func isNull(_ column: Int32) -> Bool { type(of: column) == SQLITE_NULL }

  var columnCount: Int32 { sqlite3_column_count(statement) }

  func type(of column: Int32) -> Int32 { sqlite3_column_type(statement, column) }

  /// The value in a column, whatever its type, until the row is gone.
  func value(_ column: Int32) -> OpaquePointer? { sqlite3_column_value(statement, column) }

  func bytes(_ column: Int32) -> UnsafeBufferPointer<UInt8> {
    let start = sqlite3_column_text(statement, column)
    return UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column)))
  }
}
