public import EqualityModel

/// What has been published, read aloud: sentences for those who work for equality in a project.
///
/// Every sentence rests on published figures alone and names the tables that it is from. It tells of
/// differences, never of what they come from.
public struct Summary: Hashable, Sendable {
  public let project: String

  /// The last month of what is told, with two full stops before it.
  public let period: String
  public let title: Text

  /// Those in which there is anything to say, in the order in which they are read.
  public let sections: [Section]

  public struct Section: Hashable, Sendable {
    public let code: String
    public let title: Text
    public let sentences: [Sentence]

    init(_ code: String, _ title: Text, _ sentences: [Sentence?]) {
      self.code = code
      self.title = title
      self.sentences = sentences.compactMap(\.self)
    }
  }

  public struct Sentence: Hashable, Sendable {
    public let text: Text

    /// The tables that its figures are from; none where it has no figures.
    public let sources: [Source]

    init(_ text: Text, from sources: Source...) { self.init(text, from: sources) }

    init(_ text: Text, from sources: [Source]) {
      self.text = text
      self.sources = sources
    }
  }

  /// A published table.
  public struct Source: Hashable, Sendable {
    public let table: String

    /// The period as it is written, or the code of a wave.
    public let period: String

    /// Its number in the ledger.
    public let release: Int

    /// The source as it is written after a sentence, such as `gender 3, 2021-10`.
    var name: String { "\(table) \(release), \(period)" }
  }
}

extension Text {
  /// Texts one after another, with a comma between, and a word before the last.
  package static func list(_ texts: [Text], _ word: Text = Text(sv: "och", en: "and")) -> Text {
    Text(
      sv: list(texts.map(\.swedish), word.swedish), en: list(texts.map(\.english), word.english))
  }

  private static func list(_ texts: [String], _ word: String) -> String {
    guard let last = texts.last, texts.count > 1 else { return texts.first ?? "" }
    return texts.dropLast().joined(separator: ", ") + " \(word) \(last)"
  }

  /// The text with a capital letter.
  var capitalised: Text {
    Text(
      sv: swedish.prefix(1).uppercased() + swedish.dropFirst(),
      en: english.prefix(1).uppercased() + english.dropFirst())
  }
}

extension Period {
  /// What the period is called in running text.
  var name: Text {
    let name = PeriodName(period: self)
    return Text(sv: name.text(.swedish), en: name.text(.english))
  }
}
