import EqualityData

/// A mistake of whoever typed the command line.
enum UsageError: Error, Hashable {
  case unknownCommand(String, nearest: String?)
  case incompleteCommand(String, following: [String])
  case unknownOption(String, nearest: String?)
  case repeated(option: String)
  case missingValue(option: String)
  case needsNoValue(option: String)
  case badValue(option: String, value: String, expected: String)
  case badOperand(String, value: String, expected: [String])
  case missingOption(String, of: String)
  case contradictory(String, String)
  case missing(operand: String, of: String)
  case unexpected(word: String, of: String)
  case notConfirmed

  var text: Text {
    switch self {
    case .unknownCommand(let word, let nearest):
      Text(
        sv: "okänt kommando: \(word).\(didYouMean(nearest).swedish)",
        en: "unknown command: \(word).\(didYouMean(nearest).english)")
    case .incompleteCommand(let words, let following):
      Text(
        sv: "efter ”\(words)” ska ett av dessa ord stå: \(following.joined(separator: ", ")).",
        en: "after “\(words)” one of these words must follow: \(following.joined(separator: ", "))."
      )
    case .unknownOption(let name, let nearest):
      Text(
        sv: "okänt val: --\(name).\(didYouMean(nearest.map { "--\($0)" }).swedish)",
        en: "unknown option: --\(name).\(didYouMean(nearest.map { "--\($0)" }).english)")
    case .repeated(let option):
      Text(sv: "--\(option) kan bara anges en gång.", en: "--\(option) can be given only once.")
    case .missingValue(let option):
      Text(sv: "--\(option) behöver ett värde.", en: "--\(option) needs a value.")
    case .needsNoValue(let option):
      Text(sv: "--\(option) tar inget värde.", en: "--\(option) takes no value.")
    case .badValue(let option, let value, let expected):
      Text(
        sv: "--\(option) kan inte vara ”\(value)”. Så här kan det vara: \(expected).",
        en: "--\(option) cannot be “\(value)”. It can be: \(expected).")
    case .badOperand(let operand, let value, let expected):
      Text(
        sv: "\(operand) kan inte vara ”\(value)”. "
          + "Så här kan det vara: \(expected.joined(separator: ", ")).",
        en: "\(operand) cannot be “\(value)”. It can be: \(expected.joined(separator: ", ")).")
    case .missingOption(let option, let command):
      Text(sv: "jamlik \(command) behöver --\(option).", en: "jamlik \(command) needs --\(option).")
    case .contradictory(let one, let other):
      Text(
        sv: "--\(one) och --\(other) kan inte anges tillsammans.",
        en: "--\(one) and --\(other) cannot be given together.")
    case .missing(let operand, let command):
      Text(
        sv: "jamlik \(command): \(operand) saknas.", en: "jamlik \(command): \(operand) is missing."
      )
    case .unexpected(let word, let command):
      Text(
        sv: "jamlik \(command): ”\(word)” är ett ord för mycket.",
        en: "jamlik \(command): “\(word)” is one word too many.")
    case .notConfirmed:
      Text(
        sv: "namnet stämde inte. Inget har raderats.",
        en: "the name was not right. Nothing was erased.")
    }
  }

  private func didYouMean(_ word: String?) -> Text {
    guard let word else { return Text(sv: "", en: "") }
    return Text(sv: " Menade du \(word)?", en: " Did you mean \(word)?")
  }
}
