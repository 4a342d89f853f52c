public import EqualityModel

/// What is wrong with a unit, in the file that lists them or where one is referred to.
public enum UnitFlaw: Error, Hashable, Sendable {
  /// The file lists no unit at all.
  case noUnits
  case unknown(suggestion: String?)

  /// The name is shared by the units with these codes.
  case ambiguous(codes: [String])
  case repeated(line: Int)

  /// The code means a total in every published file.
  case reservedCode
  case missingParent(suggestion: String?)

  /// The units on these lines lie under each other in a ring.
  case loop(lines: [Int])

  /// A unit without a parent, where there is one already.
  case secondRoot(line: Int)

  /// What stands for totals in published files, and so for no unit.
  static let totalCode = "_T"

  public var text: Text {
    switch self {
    case .noUnits:
      Text(sv: "innehåller inga enheter.", en: "holds no units.")
    case .unknown(let suggestion):
      Text(
        sv: "okänd enhet. Skriv enhetens kod, eller dess namn om bara en enhet heter så."
          + Phrase.didYouMean(code: suggestion, in: .swedish),
        en: "unknown unit. Write its code, or its name where only one unit has that name."
          + Phrase.didYouMean(code: suggestion, in: .english))
    case .ambiguous(let codes):
      Text(
        sv: "flera enheter heter så. Skriv koden: \(Phrase.choice(codes, "eller")).",
        en: "several units have that name. Write the code: \(Phrase.choice(codes, "or")).")
    case .repeated(let line):
      Text(
        sv: "enheten finns redan på rad \(line). Varje enhet ska stå en gång.",
        en: "the unit is already on line \(line). List each unit once.")
    case .reservedCode:
      Text(
        sv: "koden \(Self.totalCode) betyder totalt i allt som publiceras. Välj en annan kod.",
        en: "the code \(Self.totalCode) means total in all that is published. Choose another code.")
    case .missingParent(let suggestion):
      Text(
        sv: "den överordnade enheten finns inte i filen. Lägg till den eller rätta koden."
          + Phrase.didYouMean(code: suggestion, in: .swedish),
        en: "the parent unit is not in the file. Add it or correct the code."
          + Phrase.didYouMean(code: suggestion, in: .english))
    case .loop(let lines):
      Text(
        sv: "enheten är överordnad sig själv (rad \(Phrase.choice(lines, "och"))). "
          + "Rätta överordnad enhet.",
        en: "the unit is its own ancestor (\(lines.count == 1 ? "line" : "lines") "
          + "\(Phrase.choice(lines, "and"))). "
          + "Correct the parent unit.")
    case .secondRoot(let line):
      Text(
        sv: "enheten saknar överordnad, och det gör även enheten på rad \(line). "
          + "Bara projektet självt ska sakna överordnad.",
        en: "the unit has no parent, and neither has the unit on line \(line). "
          + "Only the project itself should have none.")
    }
  }
}

extension Phrase {
  /// Codes or numbers as a list; a long one is cut short.
  fileprivate static func choice(
    _ items: [some CustomStringConvertible], _ last: String
  ) -> String {
    let shown = items.prefix(10).map { Text(sv: $0.description, en: $0.description) }
    return list(shown, last: last, in: .swedish) + (items.count > shown.count ? " …" : "")
  }
}
