package import EqualityModel
import EqualitySystem

/// Files of one kind that have been imported.
package struct ImportedFiles: Hashable, Sendable {
  package let kind: String
  package let files: Int
  package let rows: Int

  /// The day of the last, such as `2021-11-02`.
  package let lastDay: String
}

extension Store {
  /// The files that have been imported, by kind.
  package func importedFiles() throws -> [ImportedFiles] {
    try reading {
      guard try ContentChecksum.register.holds(on: connection) else { throw StoreError.damaged }
      var files: [ImportedFiles] = []
      let query = """
        SELECT kind, count(*), sum(rows), max(imported_on) FROM import GROUP BY kind
        ORDER BY min(id)
        """
      try connection.prepare(query).run { row in
        files.append(
          ImportedFiles(
            kind: row.text(0), files: row.integer(1), rows: row.integer(2), lastDay: row.text(3)))
      }
      return files
    }
  }

  /// The first date until which any participant's data may be kept; nil where none has one.
  package func firstRetention() throws -> PartialDate? {
    try first("SELECT min(until) FROM retention", of: .attributes)
  }

  /// The first date until which anything written of a deviation may be kept; nil where there is none.
  package func firstNoteRetention() throws -> PartialDate? {
    try first("SELECT min(until) FROM deviation_note", of: .surroundings)
  }

  private func first(_ query: String, of part: ContentChecksum) throws -> PartialDate? {
    try reading {
      guard try part.holds(on: connection) else { throw StoreError.damaged }
      var date: PartialDate?
      try connection.prepare(query).run { row in
        date = row.optionalInteger(0).flatMap { PartialDate(packed: $0) }
      }
      return date
    }
  }
}
