import EqualitySystem

/// The way from a store of any age, or from an empty file, to today's tables.
struct Migrations {
  let schemas: [Schema]

  /// The version that stores have today.
  var current: Int { schemas.count }

  /// Takes the steps after `version`, each version in a transaction of its own.
  ///
  /// A store that is interrupted on the way is a whole store of some version. One that is damaged
  /// is left as it is: a step renews the checksums, and would hide the damage.
  func apply(to connection: borrowing Connection, from version: Int) throws {
    for next in schemas.indices.dropFirst(version) {
      try connection.transaction {
        for part in ContentChecksum.allCases {
          guard try part.holds(on: connection, version: next) else { throw StoreError.damaged }
        }
        try step(to: next, on: connection)
      }
    }
  }

  /// Makes all tables, inside the transaction of the caller.
  func createAll(on connection: borrowing Connection) throws {
    try connection.run("PRAGMA application_id = \(Schema.applicationID)")
    for next in schemas.indices { try step(to: next, on: connection) }
  }

  private func step(to next: Int, on connection: borrowing Connection) throws {
    for statement in schemas[next].steps { try connection.run(statement) }
    try connection.run("PRAGMA user_version = \(next + 1)")
    try Fingerprint(schema: schemas[next]).check(connection)
    for part in ContentChecksum.allCases { try part.renew(on: connection, version: next + 1) }
  }
}
