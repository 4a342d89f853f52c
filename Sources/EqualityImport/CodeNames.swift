import EqualityModel

/// Every name of every entry of a code list, for looking up a cell at once.
struct CodeNames<Code: CodeList> {
  private let codes: [String: Code]

  init() {
    var codes: [String: Code] = [:]
    for code in Code.allCases {
      for name in Self.names(of: code) where codes[name] == nil { codes[name] = code }
    }
    self.codes = codes
  }

  func code(named name: String) -> Code? { codes[name] ?? codes[name.lowercased()] }

  /// What is wrong with a name of no code; the entries in `hidden` are not offered.
  func flaw(
    of name: String, hiding hidden: Code? = nil, mayBeEmpty: Bool, suggesting: Bool
  ) -> Fault.Kind {
    let offered = Code.allCases.filter { $0.rawValue != hidden?.rawValue }
    let nearest =
      suggesting
      ? Nearest.candidate(to: name, among: offered, spellings: Self.names) : nil
    return .value(
      .unknownCode(
        permitted: offered.map(\.label), mayBeEmpty: mayBeEmpty, suggestion: nearest?.label))
  }

  private static func names(of code: Code) -> [String] {
    [code.code, code.label.swedish.lowercased(), code.label.english.lowercased()] + code.synonyms
  }
}
