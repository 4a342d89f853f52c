import EqualitySystem

/// A table that was asked for and answered with another, so that it always is.
package struct AnsweredRequest: Hashable, Sendable {
  /// The table that was asked for, as the definition of a release.
  package var definition: String

  /// By what the other was chosen: a word of the caller's.
  package var basis: String

  package init(definition: String, basis: String) {
    self.definition = definition
    self.basis = basis
  }
}

extension Store {
  /// The release that answers a request for the table of this definition, and by what it was chosen.
  package func answer(
    toRequestDefined definition: String
  ) throws -> (number: Int, basis: String)? {
    try reading {
      var answer: (number: Int, basis: String)?
      let query = "SELECT release, basis FROM answered_request WHERE definition = ?"
      try connection.prepare(query).run(.text(definition)) {
        answer = ($0.integer(0), $0.text(1))
      }
      return answer
    }
  }
}

extension Connection {
  /// - Throws: ``StoreError/ledgerHasMoved`` where it has been answered in the meantime.
  func insert(_ request: AnsweredRequest, answeredBy release: Int) throws {
    var isNew = false
    let add = try prepare(
      "INSERT INTO answered_request VALUES (?, ?, ?) ON CONFLICT DO NOTHING RETURNING 1")
    try add.run(.text(request.definition), .integer(release), .text(request.basis)) { _ in
      isNew = true
    }
    guard isNew else { throw StoreError.ledgerHasMoved }
  }
}
