public import EqualityModel

extension Summary {
  /// The sentences, one a line, each with the tables that its figures are from.
  public func text(in language: Language) -> String {
    let parts = sections.map { section in
      section.title(language) + "\n"
        + section.sentences.map { "- \($0.text(language))\($0.marks)\n" }.joined()
    }
    return ([title(language) + "\n"] + parts).joined(separator: "\n")
  }

  /// One object a sentence, one sentence a line.
  public func json(in language: Language) -> String {
    let head = [("table", "summary"), ("project", project), ("period", period)]
    let sentences = sections.flatMap { section in
      section.sentences.map { sentence in
        "    "
          + JSONText.object([
            ("section", JSONText.quoted(section.code)),
            ("text", JSONText.quoted(sentence.text(language))),
            ("sources", JSONText.list(sentence.sources.map(\.json))),
          ])
      }
    }
    return "{\n"
      + head.map { "  \(JSONText.quoted($0)): \(JSONText.quoted($1)),\n" }.joined()
      + "  \"sentences\": [\n" + sentences.joined(separator: ",\n") + "\n  ]\n}\n"
  }
}

extension Summary.Sentence {
  fileprivate var marks: String {
    sources.isEmpty ? "" : " [" + sources.map(\.name).joined(separator: "; ") + "]"
  }
}

extension Summary.Source {
  fileprivate var json: String {
    JSONText.object([
      ("table", JSONText.quoted(table)), ("period", JSONText.quoted(period)),
      ("release", String(release)),
    ])
  }
}
