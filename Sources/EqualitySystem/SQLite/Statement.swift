import CSQLite

/// A prepared statement, finalised when it goes out of scope.
package struct Statement: ~Copyable {
  private let handle: OpaquePointer
  private let sql: String

  init(_ sql: String, on connection: OpaquePointer) throws(SQLiteFailure) {
    var prepared: OpaquePointer?
    guard sqlite3_prepare_v3(connection, sql, -1, 0, &prepared, nil) == SQLITE_OK, let prepared
    else { throw SQLiteFailure(connection, sql: sql) }
    handle = prepared
    self.sql = sql
  }

  deinit { sqlite3_finalize(handle) }

  /// Runs the statement once with `values` for its parameters, and lends each row to `body`.
  package func run(
    _ values: SQLiteValue..., eachRow body: (borrowing Row) throws -> Void = { _ in }
  ) throws {
    try run(values, eachRow: body)
  }

  /// Runs the statement once with `values` for its parameters, and lends each row to `body`.
  package func run(
    _ values: [SQLiteValue], eachRow body: (borrowing Row) throws -> Void = { _ in }
  ) throws {
    for (index, value) in zip(Int32(1)..., values) { try bind(value, at: index) }
    defer { sqlite3_clear_bindings(handle) }
    try runBound(eachRow: body)
  }

  /// Runs the statement once with the values bound to it, and lends each row to `body`.
  ///
  /// What is bound stays bound: binding one by one and running is the way that makes no array.
  package func runBound(eachRow body: (borrowing Row) throws -> Void = { _ in }) throws {
    defer { sqlite3_reset(handle) }
    while try step() { try body(Row(of: handle)) }
  }

  private func step() throws(SQLiteFailure) -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    default: throw failure
    }
  }

  package func bind(_ value: SQLiteValue, at index: Int32) throws(SQLiteFailure) {
    switch value {
    case .null: try check(sqlite3_bind_null(handle, index))
    case .integer(let integer): try bind(integer, at: index)
    case .text(let text): try bind(text, at: index)
    case .bytes(let bytes): try bind(bytes, at: index)
    }
  }

  package func bind(_ integer: Int, at index: Int32) throws(SQLiteFailure) {
    try check(sqlite3_bind_int64(handle, index, Int64(integer)))
  }

  package func bind(_ integer: Int32, at index: Int32) throws(SQLiteFailure) {
    try check(sqlite3_bind_int(handle, index, integer))
  }

  package func bind(_ text: String, at index: Int32) throws(SQLiteFailure) {
    try check(
      sqlite3_bind_text(handle, index, text, Int32(text.utf8.count), csqlite_transient()))
  }

  package func bind(_ bytes: [UInt8], at index: Int32) throws(SQLiteFailure) {
    try check(
      sqlite3_bind_blob(handle, index, bytes, Int32(bytes.count), csqlite_transient()))
  }

  private func check(_ code: Int32) throws(SQLiteFailure) {
    guard code == SQLITE_OK else { throw failure }
  }

  private var failure: SQLiteFailure { SQLiteFailure(sqlite3_db_handle(handle), sql: sql) }
}
