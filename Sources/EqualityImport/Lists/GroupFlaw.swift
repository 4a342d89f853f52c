public import EqualityModel

/// What is wrong with a rule that says who is of a group.
public enum GroupFlaw: Hashable, Sendable {
  case noConditions

  /// A condition is about one thing: a dimension, ages or genders.
  case oneSubject

  /// A condition on a dimension names categories in one of two ways.
  case categoriesNeeded
  case unknownDimension(suggestion: String?)
  case unknownCategory(permitted: [String], suggestion: String?)
  case unknownGender
  case notAnAge

  /// Gender tables say it already, and what they hide would be told.
  case onlyGender

  /// Two of the dimensions are one answer, so that one tells of the other.
  case oneAnswer(String, String)

  /// Readers know the group by its code, with the rule that it had.
  case published

  public var text: Text {
    switch self {
    case .noConditions:
      Text(
        sv: "en grupp har minst ett villkor, och högst \(Self.limit).",
        en: "a group has at least one condition, and at most \(Self.limit).")
    case .oneSubject:
      Text(
        sv: "ett villkor handlar om en sak. Skriv ett av fälten dimension, ages och genders.",
        en: "a condition is about one thing. Write one of the fields dimension, ages and genders.")
    case .categoriesNeeded:
      Text(
        sv: "skriv kategorierna i ett av fälten any_of och none_of: [ … ], minst en.",
        en: "write the categories in one of the fields any_of and none_of: [ … ], at least one.")
    case .unknownDimension(let suggestion):
      Text(
        sv: "lagret har ingen lista med den koden."
          + Phrase.didYouMean(code: suggestion, in: .swedish),
        en: "the store has no list with that code."
          + Phrase.didYouMean(code: suggestion, in: .english))
    case .unknownCategory(let permitted, let suggestion):
      Text(
        sv: "okänd kategori. Listan har \(permitted.joined(separator: ", "))."
          + Phrase.didYouMean(code: suggestion, in: .swedish),
        en: "unknown category. The list has \(permitted.joined(separator: ", "))."
          + Phrase.didYouMean(code: suggestion, in: .english))
    case .unknownGender:
      Text(
        sv: "okänt kön. Skriv kvinna, man eller annat.",
        en: "unknown gender. Write woman, man or other.")
    case .notAnAge:
      Text(
        sv: "ingen ålder. Skriv som \"16\", \"16-29\" eller \"65+\".",
        en: "not an age. Write as \"16\", \"16-29\" or \"65+\".")
    case .onlyGender, .oneAnswer, .published: refusal
    }
  }

  /// Why what is written well is not taken.
  private var refusal: Text {
    switch self {
    case .oneAnswer(let one, let other):
      Text(
        sv: "\(one) och \(other) följer av samma uppgift. Ha bara en av dem i en regel.",
        en: "\(one) and \(other) follow from the same answer. Have only one of them in a rule.")
    case .published:
      Text(
        sv: "gruppen är publicerad med en annan regel, och koden står för den. Välj en ny kod.",
        en: "the group is published with another rule, and the code stands for that. Choose a new "
          + "code.")
    default:
      Text(
        sv: "en regel om bara kön säger inget mer än könstabellen. Lägg till ett villkor.",
        en: "a rule on gender alone says no more than the gender table. Add a condition.")
    }
  }

  /// The most conditions of one group.
  static let limit = 12
}
