public import EqualityModel

/// What makes a cell no value of its column.
public enum ValueFlaw: Error, Hashable, Sendable {
  case missing
  case tooLong(limit: Int)
  case startsLikeFormula
  case severalLines

  /// The value is in no code list; `permitted` names what is, in the order of presentation.
  case unknownCode(permitted: [Text], mayBeEmpty: Bool, suggestion: Text?)
  case malformedDate
  case impossibleDate

  /// The date says only a year, where a month is needed.
  case monthNeeded

  /// The number is not one of those that there are.
  case outside(first: Int, last: Int)

  /// The parts of a total are more than the total.
  case partsExceedTotal

  /// What should be a code of one's own may be a name, or the number of a person.
  case notOwnCode

  /// A text that someone wrote has no date until which it is kept.
  case noRetention
  case malformedYear
  case birthYearOutside(first: Int, last: Int)

  /// Several values where one person has one.
  case severalValues

  /// A category that is nobody's together with another, together with another.
  case standsAlone

  /// A reason for no answer, together with an answer or with another reason.
  case statusBesideValue

  /// Somebody else than the person has stated what only the person can.
  case notSelfDeclared

  public var text: Text {
    switch self {
    case .missing:
      Text(sv: "värde saknas. Cellen måste fyllas i.", en: "no value. The cell must be filled in.")
    case .tooLong(let limit):
      Text(
        sv: "texten är för lång. Skriv högst \(limit) tecken.",
        en: "the text is too long. Write at most \(limit) characters.")
    case .startsLikeFormula:
      Text(
        sv: "texten börjar som en formel. Börja inte med = + - @ eller tabb.",
        en: "the text begins like a formula. Do not begin with = + - @ or a tab.")
    case .severalLines:
      Text(
        sv: "texten innehåller radbrytning eller tabb. Skriv den på en rad.",
        en: "the text holds a line break or a tab. Write it on one line.")
    case .unknownCode(let permitted, let mayBeEmpty, let suggestion):
      Self.unknownCode(permitted, mayBeEmpty: mayBeEmpty, suggestion: suggestion)
    case .malformedDate:
      Text(
        sv: "inget datum. Skriv som 2021-10-31, eller 2021-10 eller 2021 om inte mer är känt.",
        en: "not a date. Write as 2021-10-31, or 2021-10 or 2021 where no more is known.")
    case .impossibleDate:
      Text(
        sv: "datumet finns inte. Kontrollera år, månad och dag.",
        en: "there is no such date. Check the year, month and day.")
    case .monthNeeded:
      Text(
        sv: "månaden behövs. Skriv som 2021-10 eller 2021-10-31.",
        en: "the month is needed. Write as 2021-10 or 2021-10-31.")
    case .outside(let first, let last):
      Text(
        sv: "talet ska vara mellan \(first) och \(last).",
        en: "the number should be between \(first) and \(last).")
    case .partsExceedTotal:
      Text(
        sv: "delarna är fler än det hela. Rätta den ena siffran.",
        en: "the parts are more than the whole. Correct one of the figures.")
    case .notOwnCode:
      Text(
        sv: "ingen egen kod. Hitta på en, som L01: bokstäver, högst fem siffror, - och _, högst 20 "
          + "tecken. Aldrig ett namn eller organisationsnummer: en enskild firmas är en persons.",
        en: "not a code of your own. Make one up, such as L01: letters, at most five digits, - and "
          + "_, at most 20 characters. Never a name or an organisation number: a sole trader's is "
          + "a person's.")
    case .noRetention:
      Text(
        sv: "fritext får bara sparas till ett datum. Skriv det i kolumnen gallras.",
        en: "free text is kept only until a date. Write it in the column retain_until.")
    case .malformedYear:
      Text(
        sv: "inget årtal. Skriv födelseåret med fyra siffror eller lämna tomt.",
        en: "not a year. Write the year of birth with four digits or leave empty.")
    case .birthYearOutside(let first, let last):
      Text(
        sv: "födelseåret är inte rimligt. Det ska ligga mellan \(first) och \(last).",
        en: "the year of birth is not plausible. It should be between \(first) and \(last).")
    case .severalValues, .standsAlone, .statusBesideValue, .notSelfDeclared: answerText
    }
  }

  /// What is wrong with what a person is said to have answered.
  private var answerText: Text {
    switch self {
    case .severalValues:
      Text(
        sv: "flera värden. Här kan en person bara ha ett: skriv ett, eller lämna tomt.",
        en: "several values. A person can have only one here: write one, or leave empty.")
    case .standsAlone:
      Text(
        sv: "ett av värdena utesluter de andra. Skriv det ensamt, eller ta bort det.",
        en: "one of the values excludes the others. Write it alone, or take it away.")
    case .statusBesideValue:
      Text(
        sv: "både ett svar och en orsak till att svar saknas. Skriv det ena.",
        en: "both an answer and a reason for there being none. Write one of them.")
    default:
      Text(
        sv: "känsliga uppgifter ska personen själv ha lämnat. Ta bort dem, eller fråga personen. "
          + "Bara födelsebakgrund får komma från register.",
        en: "sensitive attributes must be stated by the person. Remove them, or ask the person. "
          + "Only birth background may come from a register.")
    }
  }

  private static func unknownCode(_ permitted: [Text], mayBeEmpty: Bool, suggestion: Text?) -> Text
  {
    let empty = Text(sv: "lämna tomt", en: "leave empty")
    let choices = mayBeEmpty ? permitted + [empty] : permitted
    return Text(
      sv: "okänt värde. Skriv " + Phrase.list(choices, last: "eller", in: .swedish) + "."
        + Phrase.didYouMean(suggestion, in: .swedish),
      en: "unknown value. Write " + Phrase.list(choices, last: "or", in: .english) + "."
        + Phrase.didYouMean(suggestion, in: .english))
  }
}
