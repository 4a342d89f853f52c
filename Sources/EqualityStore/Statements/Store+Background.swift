package import EqualityModel
import EqualitySystem

/// What the register knows of a participant besides gender.
package struct Background: Hashable, Sendable {
  /// The participant's key.
  package let participant: Int32
  package let birthYear: Int?
  package let municipality: String?

  /// Nil where it is not stated.
  package let consent: Consent?
}

extension Store {
  /// What is registered of every participant, by key.
  ///
  /// - Throws: ``StoreError/damaged`` where the rows are not those that the last change left.
  package func backgrounds() throws -> [Int32: Background] {
    try reading {
      guard try ContentChecksum.register.holds(on: connection) else { throw StoreError.damaged }
      var backgrounds: [Int32: Background] = [:]
      let query = """
        SELECT participant.id, birth_year, municipality.name, consent
        FROM participant LEFT JOIN municipality ON municipality.id = participant.municipality
        """
      try connection.prepare(query).run { row in
        backgrounds[row.integer32(0)] = Background(
          participant: row.integer32(0), birthYear: row.optionalInteger(1),
          municipality: row.optionalText(2), consent: Consent(rawValue: row.integer(3)))
      }
      return backgrounds
    }
  }
}
