import CSQLite

extension Connection {
  /// Turns off everything by which a file that someone else has prepared could act.
  func distrustFile() throws {
    let switches: [(option: Int32, on: Bool)] = [
      (SQLITE_DBCONFIG_DEFENSIVE, true),
      (SQLITE_DBCONFIG_ENABLE_FKEY, true),
      (SQLITE_DBCONFIG_TRUSTED_SCHEMA, false),
      (SQLITE_DBCONFIG_DQS_DML, false),
      (SQLITE_DBCONFIG_DQS_DDL, false),
      (SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, false),
      (SQLITE_DBCONFIG_ENABLE_VIEW, false),
      (SQLITE_DBCONFIG_ENABLE_TRIGGER, false),
    ]
    // The C function and the SQL function are switched apart; this switches both off.
    sqlite3_enable_load_extension(handle, 0)
    for (option, on) in switches where try set(option, on) != on {
      throw refusal(of: "switch \(option)", answer: on ? "off" : "on")
    }
  }

  private func set(_ option: Int32, _ on: Bool) throws(SQLiteFailure) -> Bool {
    var now: Int32 = 0
    guard csqlite_switch(handle, option, on ? 1 : 0, &now) == SQLITE_OK else {
      throw SQLiteFailure(handle, sql: "switch \(option)")
    }
    return now == 1
  }

  /// Bounds what one value or statement may ask for, and forbids attaching other files.
  func setLimits() {
    sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0)
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, 1_000_000)
    sqlite3_limit(handle, SQLITE_LIMIT_SQL_LENGTH, 100_000)
  }

  /// The settings of a connection that keep erased values out of free pages and temporary files.
  ///
  /// None of them is stored in the file, so every connection sets them anew.
  func leaveNoTraces() throws {
    try require("secure_delete", "ON", answering: "1")
    try require("temp_store", "MEMORY", answering: "2")
    try require("cell_size_check", "ON", answering: "1")
    try require("foreign_keys", "ON", answering: "1")
    try run("PRAGMA cache_size = -65536")
  }

  /// Makes every acknowledged transaction survive a loss of power, in a single file.
  ///
  /// SQLite's default syncs the journal's removal too late, so that a commit can be undone; and an
  /// I/O error while the journal mode changes goes unreported, so the answer is compared.
  package func keepDurably() throws {
    try require("journal_mode", "DELETE", answering: "delete")
    try require("synchronous", "EXTRA", answering: "3")
  }

  private func require(_ setting: String, _ value: String, answering expected: String) throws {
    var answer = try text("PRAGMA \(setting) = \(value)")
    // Most settings answer only when asked.
    if answer == nil { answer = try text("PRAGMA \(setting)") }
    guard answer == expected else {
      throw refusal(of: "PRAGMA \(setting) = \(value)", answer: answer ?? "")
    }
  }

  /// SQLite often reports no error where a setting does not take effect.
  private func refusal(of setting: String, answer: String) -> SQLiteFailure {
    SQLiteFailure(code: SQLITE_ERROR, message: "not set, but left at “\(answer)”", sql: setting)
  }

  /// Rewrites the file without free pages and gaps, where erased values could still be read.
  ///
  /// SQLite attaches a temporary database, in memory, for as long as this lasts.
  package func vacuum() throws(SQLiteFailure) {
    sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 1)
    defer { sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0) }
    try run("VACUUM")
  }
}
