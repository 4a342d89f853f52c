package import EqualityModel
import EqualityStore

/// A form in which a person gets what is stored about them.
package enum AccessFormat: String, CaseIterable, Sendable {
  case text, json
}

extension EqualityDatabase {
  /// All that is stored about one participant, for the participant (article 15 of the GDPR).
  ///
  /// It is not for the library's users: nobody is to get rows of sensitive attributes from it. That
  /// it was read is noted in the store. Nil where there is no such participant.
  package func accessReport(
    pseudonym: String, as format: AccessFormat, in language: Language, on day: String
  ) throws -> String? {
    guard let record = try store.personalRecord(of: pseudonym, on: day) else { return nil }
    return switch format {
    case .text: record.text(in: language)
    case .json: record.json
    }
  }
}
