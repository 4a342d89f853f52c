public import EqualityModel

/// What is wrong with an answer file that a form has saved.
public enum AnswerFileFlaw: Error, Hashable, Sendable {
  /// The file is no JSON, from here on.
  case notJSON
  case notAnAnswerFile
  case tooLarge(limit: Int)

  /// A newer version of the program made the form.
  case newerFormat(known: Int)

  /// The answers are to another version of the questionnaire than the wave's.
  case anotherQuestionnaire(expected: Int)
  case missing
  case unknownMember
  case repeatedMember

  /// The value is of another sort than it should be.
  case wrongSort(Sort)
  case unknownQuestion(suggestion: String?)

  /// The question is not asked of someone with these answers.
  case notToBeAsked

  /// The options cannot be chosen together.
  case contradictory

  /// What a value should be.
  public enum Sort: Hashable, Sendable {
    case text, number, object, id, oneCode, listOfCodes
  }

  public var text: Text {
    switch self {
    case .notJSON:
      Text(
        sv: "filen är ingen hel svarsfil (JSON). Har den sparats om eller klippts av?",
        en: "not a whole answer file (JSON). Has it been saved anew or cut off?")
    case .notAnAnswerFile:
      Text(
        sv: "filen är inget svar från ett formulär som Jämlik har gjort.",
        en: "not an answer from a form that Jämlik has made.")
    case .tooLarge(let limit):
      Text(
        sv: "filen är för stor. En svarsfil har högst \(limit) tecken.",
        en: "the file is too large. An answer file has at most \(limit) characters.")
    case .newerFormat(let known):
      Text(
        sv: "filen kommer från en nyare version; den här kan format \(known). Uppdatera Jämlik.",
        en: "the file comes from a newer version; this one knows format \(known). Update Jämlik.")
    case .anotherQuestionnaire(let expected):
      Text(
        sv: "svaren gäller en annan version av frågorna än omgångens (\(expected)).",
        en: "the answers are to another version of the questions than the wave's (\(expected)).")
    case .missing: Text(sv: "saknas. Det måste finnas med.", en: "missing. It is required.")
    case .unknownMember:
      Text(sv: "hör inte till en svarsfil.", en: "does not belong in an answer file.")
    case .repeatedMember: Text(sv: "står två gånger.", en: "is there twice.")
    case .wrongSort(let sort):
      Text(sv: "ska vara \(sort.text.swedish).", en: "should be \(sort.text.english).")
    case .unknownQuestion(let suggestion):
      Text(
        sv: "ett svar gäller ingen fråga i omgången."
          + Phrase.didYouMean(code: suggestion, in: .swedish),
        en: "an answer is to no question of the wave."
          + Phrase.didYouMean(code: suggestion, in: .english))
    case .notToBeAsked:
      Text(
        sv: "frågan ställs inte till den som har svarat så på en tidigare fråga.",
        en: "the question is not asked of someone who has answered an earlier one so.")
    case .contradictory:
      Text(sv: "svaren går inte ihop.", en: "the answers cannot be so together.")
    }
  }
}

extension AnswerFileFlaw.Sort {
  fileprivate var text: Text {
    switch self {
    case .text: Text(sv: "en text", en: "a text")
    case .number: Text(sv: "ett heltal", en: "a whole number")
    case .object: Text(sv: "ett objekt", en: "an object")
    case .id:
      Text(
        sv: "minst 16 slumpade siffror och bokstäver", en: "at least 16 random digits and letters")
    case .oneCode: Text(sv: "koden för ett svar", en: "the code of one answer")
    case .listOfCodes:
      Text(
        sv: "en lista med svarens koder, eller koden för varför svar saknas",
        en: "a list of the answers' codes, or the code of why there is none")
    }
  }
}
