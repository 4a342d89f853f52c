import CSQLite

/// One open SQLite database, closed when it goes out of scope.
///
/// A connection has one owner and stays on its owner's thread: it can be neither copied nor sent.
package struct Connection: ~Copyable {
  let handle: OpaquePointer

  // A noncopyable value must never be half made: `handle` is set last, after all that can throw.
  private init(opening path: AbsolutePath, readOnly: Bool) throws(SQLiteFailure) {
    var opened: OpaquePointer?
    let access = readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE
    let flags = access | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOMUTEX
    guard sqlite3_open_v2(path.text, &opened, flags, nil) == SQLITE_OK, let opened else {
      defer { sqlite3_close_v2(opened) }
      throw SQLiteFailure(opened, sql: "open")
    }
    handle = opened
  }

  deinit { sqlite3_close_v2(handle) }

  /// Opens the file at `path`, which must exist, and writes nothing to it.
  ///
  /// An absolute path is never read as a URI, `:memory:` or a nameless temporary database. What
  /// the header says is shown to `check` before SQLite has read or recovered anything: a file that
  /// it throws at is left untouched. The settings that concern only this connection take effect;
  /// ``keepDurably()`` sets the rest, once the caller knows the whole file for one of its own.
  /// With `readOnly` nothing is ever written to the file, whatever is asked for.
  package static func open(
    _ path: AbsolutePath, readOnly: Bool = false, busyTimeout milliseconds: Int32 = 5000,
    checkingHeader check: (DatabaseHeader?) throws -> Void = { _ in }
  ) throws -> Connection {
    let connection = try Connection(opening: path, readOnly: readOnly)
    sqlite3_busy_timeout(connection.handle, milliseconds)
    try connection.distrustFile()
    connection.setLimits()
    try check(connection.header())
    try connection.leaveNoTraces()
    return connection
  }

  /// Runs one statement or several that return no rows.
  package func run(_ sql: String) throws(SQLiteFailure) {
    guard sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK else {
      throw SQLiteFailure(handle, sql: sql)
    }
  }

  package func prepare(_ sql: String) throws(SQLiteFailure) -> Statement {
    try Statement(sql, on: handle)
  }

  /// The whole number that a query answers with, or nil where it has no row.
  package func integer(_ sql: String) throws -> Int? {
    var answer: Int?
    try prepare(sql).run { answer = $0.integer(0) }
    return answer
  }

  /// The text that a query answers with, or nil where it has no row.
  package func text(_ sql: String) throws -> String? {
    var answer: String?
    try prepare(sql).run { answer = $0.text(0) }
    return answer
  }

  /// Keeps what `body` does, or none of it if it throws; with `keeping` false, none of it at all.
  ///
  /// The lock on writing is taken at once: a transaction that begins by reading cannot wait for it
  /// later. When this returns with `keeping` true, what was done survives a loss of power.
  package func transaction<Result>(
    keeping: Bool = true, _ body: () throws -> Result
  ) throws -> Result {
    try run("BEGIN IMMEDIATE")
    do {
      let result = try body()
      try run(keeping ? "COMMIT" : "ROLLBACK")
      return result
    } catch {
      // SQLite has already rolled back by itself after some failures, such as a full disk.
      try? run("ROLLBACK")
      throw error
    }
  }

  /// Lets `body` read as of one moment, whatever other programs write meanwhile.
  ///
  /// Inside another snapshot, or a transaction, it is the moment of that.
  package func snapshot<Result>(_ body: () throws -> Result) throws -> Result {
    guard sqlite3_get_autocommit(handle) != 0 else { return try body() }
    try run("BEGIN DEFERRED")
    defer { try? run("ROLLBACK") }
    return try body()
  }
}
