/// A language that Jämlik speaks.
public enum Language: String, Sendable, CaseIterable {
  case swedish = "sv"
  case english = "en"
}

/// A text in every language: one that lacks a language does not compile.
public struct Text: Hashable, Sendable {
  public let swedish: String
  public let english: String

  public init(sv swedish: String, en english: String) {
    self.swedish = swedish
    self.english = english
  }

  /// The text in `language`.
  public func callAsFunction(_ language: Language) -> String {
    switch language {
    case .swedish: swedish
    case .english: english
    }
  }
}
