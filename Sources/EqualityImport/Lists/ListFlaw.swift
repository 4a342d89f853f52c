public import EqualityModel

/// What is wrong with a file that holds a list of categories.
public enum ListFlaw: Hashable, Sendable {
  case notJSON
  case wrongKind(expected: Text)
  case missing
  case unknownField(suggestion: String?, known: [String])
  case repeatedField

  /// The list that is extended has this already.
  case notWithExtends
  case value(ValueFlaw)
  case identity(Identity)
  case malformedCode

  /// The code means something else in files.
  case reservedCode
  case unknownGround(suggestion: Text?)

  /// Earlier versions of the list belong to another ground.
  case otherGround
  case unknownBase(suggestion: String?)
  case categoryCount(limit: Int)

  /// Another category, or a reason for no answer, goes by the same name.
  case ambiguousName
  case holdsBar

  /// What is wrong with the rule of a group.
  case group(GroupFlaw)

  public var text: Text {
    switch self {
    case .notJSON:
      Text(
        sv: "här slutar filen vara JSON. Se efter citattecken, komman och klamrar.",
        en: "here the file stops being JSON. Look for quotation marks, commas and brackets.")
    case .wrongKind(let expected):
      Text(sv: "ska vara \(expected.swedish).", en: "should be \(expected.english).")
    case .missing:
      Text(sv: "saknas. Det måste finnas med.", en: "is missing. It is required.")
    case .unknownField(let suggestion, let known):
      Text(
        sv: "okänt fält." + Phrase.didYouMean(code: suggestion, in: .swedish)
          + " Här finns: \(known.joined(separator: ", ")).",
        en: "unknown field." + Phrase.didYouMean(code: suggestion, in: .english)
          + " There are: \(known.joined(separator: ", ")).")
    case .repeatedField:
      Text(sv: "fältet står två gånger.", en: "the field is there twice.")
    case .notWithExtends:
      Text(
        sv: "följer av listan som byggs ut. Ta bort fältet, eller extends.",
        en: "follows from the list that is extended. Remove the field, or extends.")
    case .value(let flaw): flaw.text
    case .identity(let identity): identity.text
    case .group(let flaw): flaw.text
    default: contentText
    }
  }

  private var contentText: Text {
    switch self {
    case .malformedCode:
      Text(
        sv: "ingen kod. Skriv små bokstäver a–z, siffror och _, högst 40, en bokstav först.",
        en: "not a code. Write small letters a–z, digits and _, at most 40, a letter first.")
    case .reservedCode:
      Text(
        sv: "koden betyder redan något annat i filer. Välj en annan.",
        en: "the code already means something else in files. Choose another.")
    case .unknownGround(let suggestion):
      Text(
        sv: "okänd grund. Skriv \(Self.grounds), eller null för det som inte hör till en grund."
          + Phrase.didYouMean(suggestion, in: .swedish),
        en: "unknown ground. Write \(Self.grounds), or null for what belongs to none."
          + Phrase.didYouMean(suggestion, in: .english))
    case .otherGround:
      Text(
        sv: "listan hörde till en annan grund i en tidigare version. Välj en ny kod, eller samma "
          + "grund.",
        en: "the list belonged to another ground in an earlier version. Choose a new code, or the "
          + "same ground.")
    case .unknownBase(let suggestion):
      Text(
        sv: "listan som ska byggas ut finns inte."
          + Phrase.didYouMean(code: suggestion, in: .swedish),
        en: "the list to extend does not exist." + Phrase.didYouMean(code: suggestion, in: .english)
      )
    case .categoryCount(let limit):
      Text(
        sv: "en lista har två kategorier eller fler, högst \(limit).",
        en: "a list has two categories or more, at most \(limit).")
    case .holdsBar:
      Text(
        sv: "tecknet | skiljer värden åt i filer, och kan inte stå här.",
        en: "the sign | divides values in files, and cannot stand here.")
    default:
      Text(
        sv: "en annan kategori, eller en orsak till att svar saknas, heter likadant.",
        en: "another category, or a reason for no answer, goes by the same name.")
    }
  }

  private static let grounds = Ground.allCases.map(\.code).joined(separator: ", ")
}
