import CSQLite

/// SQLite refused: its extended result code, its own words, and the statement it refused.
///
/// Values are bound, never written into a statement, so neither the words nor the statement hold
/// anything that a user has stored.
public struct SQLiteFailure: Error, Hashable, Sendable {
  public let code: Int32
  public let message: String
  public let sql: String

  package init(code: Int32, message: String, sql: String) {
    self.code = code
    self.message = message
    self.sql = sql
  }

  init(_ handle: OpaquePointer?, sql: String) {
    self.init(
      code: sqlite3_extended_errcode(handle), message: String(cString: sqlite3_errmsg(handle)),
      sql: sql)
  }
}

extension SQLiteFailure: CustomStringConvertible {
  public var description: String { "\(message) (SQLite \(code)) in: \(sql)" }
}

extension SQLiteFailure {
  /// What went wrong, as far as a program can act on it.
  package enum Kind: Hashable, Sendable {
    case busy
    case full
    case readOnly
    case cannotOpen
    case symbolicLink
    case corrupt
    case notADatabase
    case inputOutput
    case outOfMemory
    case constraint
    case other
  }

  package var kind: Kind {
    // The extended code for a symbolic link is built with shifts, which Swift does not import.
    if code == SQLITE_CANTOPEN | (6 << 8) { return .symbolicLink }
    return switch code & 0xff {
    case SQLITE_BUSY, SQLITE_LOCKED: .busy
    case SQLITE_FULL: .full
    case SQLITE_READONLY: .readOnly
    case SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH: .cannotOpen
    case SQLITE_CORRUPT: .corrupt
    case SQLITE_NOTADB: .notADatabase
    case SQLITE_IOERR: .inputOutput
    case SQLITE_NOMEM: .outOfMemory
    case SQLITE_CONSTRAINT: .constraint
    default: .other
    }
  }
}
