import EqualitySystem

/// What is left in a store's file of a pseudonym that was erased.
public enum Trace: Hashable, Sendable {
  /// The letters of the pseudonym stand nowhere in the file.
  case none

  /// They stand there as a part of something else, such as a longer pseudonym, or are so few that
  /// they do by chance.
  case withinOtherTexts

  /// They stand there, and nothing that is stored explains it.
  case found
}

extension Store {
  /// Looks through all bytes of the file for a pseudonym that is no longer stored.
  package func trace(of pseudonym: String) throws -> Trace {
    guard try fileHolds(Array(pseudonym.utf8), path) else { return .none }
    let isExplained = try pseudonym.utf8.count < 6 || storedTexts(hold: pseudonym)
    return isExplained ? .withinOtherTexts : .found
  }

  /// Whether any text of any table holds these letters.
  private func storedTexts(hold letters: String) throws -> Bool {
    try reading {
      var columns = [(table: "sqlite_schema", column: "sql")]
      let query = """
        SELECT own.name, its.name FROM sqlite_schema AS own JOIN pragma_table_info(own.name) AS its
        WHERE own.type = 'table' AND its.type = 'TEXT'
        """
      try connection.prepare(query).run { columns.append(($0.text(0), $0.text(1))) }
      var isThere = false
      for (table, column) in columns where !isThere {
        let search = "SELECT 1 FROM \(table) WHERE instr(\(column), ?) > 0 LIMIT 1"
        try connection.prepare(search).run(.text(letters)) { _ in isThere = true }
      }
      return isThere
    }
  }
}
