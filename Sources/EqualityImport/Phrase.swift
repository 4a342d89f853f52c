import EqualityModel

/// Pieces that the texts of faults are put together from.
enum Phrase {
  /// Words with commas between, and `last` before the last: `a, b eller c`.
  static func list(_ words: [Text], last: String, in language: Language) -> String {
    let words = words.map { $0(language) }
    guard words.count > 1 else { return words.joined() }
    return words.dropLast().joined(separator: ", ") + " \(last) \(words[words.count - 1])"
  }

  /// A question to end with, or nothing.
  static func didYouMean(_ suggestion: Text?, in language: Language) -> String {
    guard let suggestion else { return "" }
    return switch language {
    case .swedish: " Menade du ”\(suggestion.swedish)”?"
    case .english: " Did you mean “\(suggestion.english)”?"
    }
  }

  /// The same for a code, which is the same in every language.
  static func didYouMean(code: String?, in language: Language) -> String {
    didYouMean(code.map { Text(sv: $0, en: $0) }, in: language)
  }
}
