import EqualitySystem

extension StoreError {
  /// What SQLite's refusal means to someone who uses a store.
  ///
  /// `isSound` says whether the file stands a check. It is asked only where SQLite found the file
  /// broken: a fault in reading looks like damage, and is none.
  init(_ failure: SQLiteFailure, isSound: () -> Bool) {
    self =
      switch failure.kind {
      case .busy: .busy
      case .full: .diskFull
      case .readOnly: .readOnly
      case .cannotOpen, .symbolicLink: .notPermitted
      case .corrupt, .notADatabase: isSound() ? .unreadable : .damaged
      case .inputOutput: .inputOutput
      case .outOfMemory: .outOfMemory
      case .constraint, .other: .unexpected(failure)
      }
  }
}

/// Runs `body`, and turns what SQLite throws into what a store throws.
func translatingFailures<Result>(
  on connection: borrowing Connection, _ body: () throws -> Result
) throws -> Result {
  do {
    return try body()
  } catch let failure as SQLiteFailure {
    throw StoreError(failure) { isSound(connection) }
  }
}

/// Whether SQLite finds nothing wrong in the file, at a second look.
private func isSound(_ connection: borrowing Connection) -> Bool {
  (try? connection.text("PRAGMA quick_check(1)")) == "ok"
}
