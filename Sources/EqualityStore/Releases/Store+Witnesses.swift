import EqualitySystem

extension Store {
  /// The witnesses of what has been published, each as numbers; none after an erasure.
  ///
  /// They spare a search, and nothing is believed that they say.
  package func witnesses() throws -> [[Int]] {
    try reading {
      var witnesses: [[Int]] = []
      try connection.prepare("SELECT numbers FROM witness ORDER BY id").run { row in
        witnesses.append(row.text(0).split(separator: " ").compactMap { Int($0) })
      }
      return witnesses
    }
  }
}

extension Connection {
  /// Puts these witnesses in the place of all that were there.
  func replaceWitnesses(by witnesses: [[Int]]) throws {
    try forgetWitnesses()
    let add = try prepare("INSERT INTO witness (numbers) VALUES (?)")
    for witness in witnesses where !witness.isEmpty {
      try add.run(.text(witness.map { String($0) }.joined(separator: " ")))
    }
  }

  /// What somebody who is erased took part in must not be told by what is kept of others.
  func forgetWitnesses() throws { try run("DELETE FROM witness") }
}
