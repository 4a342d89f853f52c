extension Wave {
  /// What everyone is told before the first question, in paragraphs: the wave's own words, then
  /// those of the questionnaire, each once.
  ///
  /// The wave's own are as they were written, in whatever language is shown.
  public var told: [Text] {
    let common = questionnaire.information
    let own = information.split(whereSeparator: \.isNewline).map(String.init)
      .filter { !$0.allSatisfy(\.isWhitespace) }
      .map { paragraph in
        common.first { $0.swedish == paragraph || $0.english == paragraph }
          ?? Text(sv: paragraph, en: paragraph)
      }
    return own + common.filter { !own.contains($0) }
  }
}
