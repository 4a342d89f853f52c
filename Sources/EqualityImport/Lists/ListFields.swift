import EqualityModel

/// The fields of one object of a list file, each taken out once, with what is wrong with it.
struct ListFields {
  private let path: String
  private let line: Int
  private var fields: [String: JSONValue] = [:]
  private(set) var faults: [Fault] = []

  /// Takes an object apart.
  ///
  /// `path` is what comes before the names of its fields, such as
  /// `categories[2].`. Nil where the value is no object.
  init?(_ value: JSONValue, path: String = "", known: [String]) {
    guard case .object(let all) = value.kind else { return nil }
    self.path = path
    line = value.line
    for (name, field) in all {
      if !known.contains(name) {
        // A name that is not known may hold anything: it is not shown.
        add(
          .unknownField(
            suggestion: Nearest.candidate(to: name, among: known) { [$0] }, known: known),
          to: nil, line: field.line)
      } else if fields.updateValue(field, forKey: name) != nil {
        add(.repeatedField, to: name, line: field.line)
      }
    }
  }

  func has(_ name: String) -> Bool { fields[name] != nil }

  /// The line of a field, or of the object where it lacks the field.
  func line(of name: String) -> Int { fields[name]?.line ?? line }

  mutating func add(_ flaw: ListFlaw, to name: String?, line: Int? = nil) {
    let column = name.map { path + $0 } ?? (path.isEmpty ? nil : String(path.dropLast()))
    faults.append(
      Fault(
        line: line ?? name.map(self.line(of:)) ?? self.line, column: column, kind: .list(flaw)))
  }

  /// A text that must be there, and that may be shown to anyone.
  mutating func text(_ name: String, limit: Int = 100) -> String? {
    guard let field = fields[name] else {
      add(.missing, to: name)
      return nil
    }
    guard case .text(let text) = field.kind else {
      add(.wrongKind(expected: Text(sv: "en text", en: "a text")), to: name)
      return nil
    }
    guard let flaw = Self.flaw(of: text, limit: limit) else { return text }
    add(flaw, to: name)
    return nil
  }

  private static func flaw(of text: String, limit: Int) -> ListFlaw? {
    if text.allSatisfy(\.isWhitespace) { return .value(.missing) }
    let cell = Array(text.utf8)[...]
    if let identity = IdentityGuard.finding(in: cell) { return .identity(identity) }
    if text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
      return .value(.severalLines)
    }
    return Label.flaw(of: cell, limit: limit).map(ListFlaw.value)
  }

  /// The label that the object has in both languages.
  mutating func label() -> Text? {
    let (swedish, english) = (text("sv"), text("en"))
    for (name, text) in [("sv", swedish), ("en", english)] where text?.contains("|") == true {
      add(.holdsBar, to: name)
    }
    guard let swedish, let english else { return nil }
    return Text(sv: swedish, en: english)
  }

  mutating func code(_ name: String) -> String? {
    guard let code = text(name, limit: 40) else { return nil }
    let isCode = code.utf8.allSatisfy { byte in
      byte.isDigit || byte == UInt8(ascii: "_") || (UInt8(ascii: "a")...UInt8(ascii: "z")) ~= byte
    }
    guard isCode, code.first?.isLetter == true || name != "code" || !path.isEmpty else {
      add(.malformedCode, to: name)
      return nil
    }
    return code
  }

  /// Who settled what the file has, and with whom.
  mutating func decision() -> ListDecision? {
    let (decidedBy, decidedOn) = (text("decided_by"), date("decided_on"))
    let consultedWith = text("consulted_with", limit: 400)
    guard let decidedBy, let decidedOn, let consultedWith else { return nil }
    return ListDecision(decidedBy: decidedBy, decidedOn: decidedOn, consultedWith: consultedWith)
  }

  /// A yes or no; no where it is not there.
  mutating func flag(_ name: String) -> Bool {
    guard let field = fields[name] else { return false }
    if case .flag(let flag) = field.kind { return flag }
    add(.wrongKind(expected: Text(sv: "true eller false", en: "true or false")), to: name)
    return false
  }

  mutating func date(_ name: String) -> PartialDate? {
    guard let text = text(name) else { return nil }
    if let date = PartialDate(text) { return date }
    add(.value(.malformedDate), to: name)
    return nil
  }

  mutating func list(_ name: String) -> [JSONValue]? {
    guard let field = fields[name] else {
      add(.missing, to: name)
      return nil
    }
    if case .list(let values) = field.kind { return values }
    add(.wrongKind(expected: Text(sv: "en lista: [ … ]", en: "a list: [ … ]")), to: name)
    return nil
  }

  /// The texts of a list with at least one, each with its place from 1.
  mutating func texts(_ name: String) -> [(place: Int, text: String)]? {
    guard let values = list(name) else { return nil }
    var texts: [(Int, String)] = []
    for (place, value) in zip(1..., values) {
      if case .text(let text) = value.kind {
        texts.append((place, text))
      } else {
        let expected = Text(sv: "en text", en: "a text")
        add(.wrongKind(expected: expected), to: "\(name)[\(place)]", line: value.line)
      }
    }
    if values.isEmpty { add(.missing, to: name) }
    return texts.isEmpty || texts.count < values.count ? nil : texts
  }

  /// What is expected of a value with fields.
  static let object = Text(sv: "ett objekt: { … }", en: "an object: { … }")

  /// The ground, or nil where it is `null`, which must be written.
  mutating func ground(_ name: String) -> Ground? {
    guard let field = fields[name] else {
      add(.missing, to: name)
      return nil
    }
    if case .null = field.kind { return nil }
    guard case .text(let text) = field.kind, let ground = Ground(matching: text) else {
      let text = if case .text(let text) = field.kind { text } else { "" }
      let nearest = Nearest.candidate(to: text, among: Array(Ground.allCases)) {
        [$0.code, $0.label.swedish, $0.label.english]
      }
      add(
        .unknownGround(suggestion: nearest.map { Text(sv: $0.code, en: $0.code) }), to: name)
      return nil
    }
    return ground
  }
}
