import EqualitySystem

/// Something that a thorough check found wrong with a store.
public enum IntegrityProblem: Hashable, Sendable {
  /// SQLite's words about how the file is put together.
  case structure(String)

  /// A row of this table refers to one that does not exist.
  case danglingReference(table: String)

  /// The rows of this part are not those that were stored, such as `register` or `ledger`.
  case checksum(part: String)
}

extension Store {
  /// All that a thorough check finds wrong: nothing, in a sound store.
  ///
  /// - Complexity: Reads the whole file, some parts of it several times.
  package func integrityProblems() throws -> [IntegrityProblem] {
    do {
      return try findProblems()
    } catch let failure as SQLiteFailure where failure.kind == .corrupt {
      return [.structure(failure.message)]
    } catch let failure as SQLiteFailure {
      throw StoreError(failure) { true }
    }
  }

  private func findProblems() throws -> [IntegrityProblem] {
    var problems: [IntegrityProblem] = []
    try connection.prepare("PRAGMA integrity_check(100)").run { row in
      if row.text(0) != "ok" { problems.append(.structure(row.text(0))) }
    }
    try connection.prepare("PRAGMA foreign_key_check").run { row in
      let problem = IntegrityProblem.danglingReference(table: row.text(0))
      if !problems.contains(problem) { problems.append(problem) }
    }
    for part in ContentChecksum.allCases where try !part.holds(on: connection) {
      problems.append(.checksum(part: part.rawValue))
    }
    return problems
  }

  /// Changes parts of the store in one transaction; with `keeping` false, undoes it at the end.
  ///
  /// A part that is damaged is not built upon. The last thing before the commit is `finish`.
  func change<Result>(
    _ parts: ContentChecksum..., keeping: Bool = true, _ body: () throws -> Result,
    finish: (Result) throws -> Void = { _ in }
  ) throws -> Result {
    try translatingFailures(on: connection) {
      try connection.transaction(keeping: keeping) {
        for part in parts {
          guard try part.holds(on: connection) else { throw StoreError.damaged }
        }
        let result = try body()
        for part in parts { try part.renew(on: connection) }
        try finish(result)
        return result
      }
    }
  }

  /// Lets `body` read from the store as of one moment, whatever other programs write meanwhile.
  package func reading<Result>(_ body: () throws -> Result) throws -> Result {
    try translatingFailures(on: connection) { try connection.snapshot(body) }
  }
}
