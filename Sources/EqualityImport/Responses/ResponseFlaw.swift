public import EqualityModel

/// What is wrong with a row of responses, or with their table.
public enum ResponseFlaw: Error, Hashable, Sendable {
  /// Neither the file nor whoever imports it says which wave it is.
  case noWave
  case unknownWave(known: [String])

  /// The file is about another wave on its first line, or by the command.
  case anotherWave
  case noMonth
  case malformedMonth

  /// The month has not begun; the last that responses can be of is this.
  case futureMonth(last: Month)

  /// The unit is not under the one that the wave is about.
  case outsideWave(unit: String)
  case noRows

  /// The column is called as no question, or one of its options.
  case unknownColumn(suggestion: String?)

  /// A column that stands for one option has something else than yes or no.
  case noMark

  /// The column of a question and those of its options say different things.
  case columnsDisagree

  public var text: Text {
    switch self {
    case .noWave:
      Text(
        sv: "det står inte vilken omgång svaren hör till. Ange --wave, eller en kolumn omgång.",
        en: "nothing says which wave the responses belong to. Give --wave, or a column wave.")
    case .unknownWave(let known):
      Text(
        sv: "omgången finns inte. " + Self.waves(known, in: .swedish),
        en: "there is no such wave. " + Self.waves(known, in: .english))
    case .anotherWave:
      Text(
        sv: "en annan omgång än på första raden eller i --wave. Dela upp filen efter omgång.",
        en: "another wave than on the first line or in --wave. Divide the file by wave.")
    case .noMonth:
      Text(
        sv: "det står inte vilken månad svaren gavs. Ange --month, eller en kolumn månad.",
        en: "nothing says in which month the responses were given. Give --month, or a column month."
      )
    case .malformedMonth:
      Text(
        sv: "ingen månad. Skriv som 2021-10; ett datum går bra, dagen sparas inte.",
        en: "not a month. Write as 2021-10; a date will do, the day is not kept.")
    case .futureMonth(let last):
      Text(
        sv: "månaden har inte kommit än. Skriv \(last) eller tidigare.",
        en: "the month has not come yet. Write \(last) or earlier.")
    case .outsideWave(let unit):
      Text(
        sv: "enheten ligger utanför den som omgången gäller (\(unit)).",
        en: "the unit lies outside the one that the wave is about (\(unit)).")
    case .noRows: Text(sv: "innehåller inga svar.", en: "holds no responses.")
    case .unknownColumn(let suggestion):
      Text(
        sv: "kolumnen är ingen fråga i omgången. Koppla den med --mapping eller hoppa över den med "
          + "--ignore." + Phrase.didYouMean(code: suggestion, in: .swedish),
        en: "the column is no question of the wave. Map it with --mapping or skip it with --ignore."
          + Phrase.didYouMean(code: suggestion, in: .english))
    case .noMark:
      Text(
        sv: "kolumnen gäller ett svarsalternativ. Skriv 1 om det är valt, annars 0 eller tomt.",
        en: "the column is about one option. Write 1 where it was chosen, else 0 or nothing.")
    case .columnsDisagree:
      Text(
        sv: "frågans egen kolumn och kolumnerna för dess alternativ säger olika saker.",
        en: "the question's own column and those of its options say different things.")
    }
  }

  private static func waves(_ known: [String], in language: Language) -> String {
    let list = Phrase.list(
      known.prefix(10).map { Text(sv: $0, en: $0) }, last: language == .swedish ? "eller" : "or",
      in: language)
    return switch (language, known.isEmpty) {
    case (.swedish, true): "Öppna en med: jamlik wave open"
    case (.english, true): "Open one with: jamlik wave open"
    case (.swedish, false): "Skriv \(list)."
    case (.english, false): "Write \(list)."
    }
  }
}
