import EqualitySystem

extension Store {
  /// Erases a participant and all their participations, and every trace of them in the file.
  ///
  /// What has been published stays: the ledger holds nothing about a person. The file is rewritten,
  /// since deleted values otherwise stay readable in gaps inside its pages.
  ///
  /// - Returns: How many participations were erased, or nil where there is no such participant.
  /// - Complexity: Linear in the size of the file.
  package func withdraw(pseudonym: String) throws -> Int? {
    let erased: Int? = try change(.register, .books) {
      guard let id = try connection.participantID(of: pseudonym) else { return nil }
      var count = 0
      let delete = "DELETE FROM participation WHERE participant = ? RETURNING 1"
      try connection.prepare(delete).run(.integer(id)) { count += $0.integer(0) }
      try connection.prepare("DELETE FROM closed_stay WHERE participant = ?").run(.integer(id))
      try connection.prepare("DELETE FROM participant WHERE id = ?").run(.integer(id))
      try connection.forgetWitnesses()
      return count
    }
    if erased != nil { try compact() }
    return erased
  }

  /// Rewrites the file without what has been erased; to be done again if a withdrawal is cut short.
  package func compact() throws {
    try translatingFailures(on: connection) { try connection.vacuum() }
  }
}

extension Connection {
  fileprivate func participantID(of pseudonym: String) throws -> Int? {
    var id: Int?
    try prepare("SELECT id FROM participant WHERE pseudonym = ?").run(.text(pseudonym)) {
      id = $0.integer(0)
    }
    return id
  }
}
