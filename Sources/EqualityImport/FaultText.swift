public import EqualityModel

extension Fault {
  /// Where and what, in plain words: `rad 17, kolumn kön: okänt värde. …`.
  public var text: Text {
    Text(
      sv: "\(place(in: .swedish)): \(kind.text.swedish)",
      en: "\(place(in: .english)): \(kind.text.english)")
  }

  private func place(in language: Language) -> String {
    let line =
      switch language {
      case .swedish: line == 0 ? "filen" : "rad \(line)"
      case .english: line == 0 ? "the file" : "line \(line)"
      }
    guard let column else { return line }
    if case .list = kind { return line + (language == .swedish ? ", fält " : ", field ") + column }
    return line + (language == .swedish ? ", kolumn " : ", column ") + column
  }
}

extension Fault.Kind {
  /// What is wrong and what would be right, without saying where.
  public var text: Text {
    switch self {
    case .text(let flaw): flaw.text
    case .header(let flaw): flaw.text
    case .identity(let identity): identity.text
    case .value(let flaw): flaw.text
    case .unit(let flaw): flaw.text
    case .row(let flaw): flaw.text
    case .table(let flaw): flaw.text
    case .hierarchy(let flaw): flaw.text
    case .list(let flaw): flaw.text
    case .response(let flaw): flaw.text
    case .answerFile(let flaw): flaw.text
    }
  }
}

extension Faults {
  /// One sentence for the faults that are not listed; nil where all are.
  public var remainder: Text? {
    guard more > 0 else { return nil }
    return Text(sv: "… och \(more) fel till.", en: "… and \(more) more faults.")
  }
}
