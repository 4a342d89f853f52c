import EqualitySystem

/// Whether a store has the tables it should have and nothing else.
///
/// A view or a trigger that someone has put into the file could hang a query or copy every new
/// row; a table without its constraints could hold what this program never expects.
struct Fingerprint {
  let schema: Schema

  /// - Throws: ``StoreError/schemaAltered(object:)`` with the name of what is strange or missing.
  func check(_ connection: borrowing Connection) throws {
    var expected = Set(schema.objects)
    var strange: String?
    try connection.prepare("SELECT name, sql, type FROM sqlite_schema ORDER BY rowid").run { row in
      // SQLite's own indexes behind UNIQUE have no statement.
      let isAutomatic = row.text(0).utf8.starts(with: "sqlite_autoindex_".utf8)
      if row.isNull(1), row.text(2) == "index", isAutomatic { return }
      if expected.remove(row.text(1)) == nil { strange = strange ?? row.text(0) }
    }
    if let strange { throw StoreError.schemaAltered(object: strange) }
    guard let missing = expected.sorted().first else { return }
    let name = missing.split(separator: " ").dropFirst(2).first.map(String.init)
    throw StoreError.schemaAltered(object: name ?? "")
  }
}
