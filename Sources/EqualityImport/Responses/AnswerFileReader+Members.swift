extension AnswerFileReader {
  /// The text that a member must be; nil, and a fault, where there is none.
  mutating func text(_ name: String, _ members: [String: JSONValue]) -> String? {
    guard let member = members[name] else {
      add(.missing, name, line: 0)
      return nil
    }
    guard case .text(let text) = member.kind else {
      add(.wrongSort(.text), name, line: member.line)
      return nil
    }
    return text
  }

  /// The whole number that a member must be; nil, and a fault, where there is none.
  mutating func number(_ name: String, _ members: [String: JSONValue]) -> Int? {
    guard let member = members[name] else {
      add(.missing, name, line: 0)
      return nil
    }
    guard case .number(let digits) = member.kind, let number = Int(digits) else {
      add(.wrongSort(.number), name, line: member.line)
      return nil
    }
    return number
  }
}
