import EqualityModel

extension DeviationReport {
  /// What a published table of deviations says.
  var sentences: [Summary.Sentence] {
    guard let release else { return [] }
    let source = Summary.Source(table: "deviations", period: period, release: release)
    return ([number] + Self.parts.map(shown)).compactMap { text in
      text.map { Summary.Sentence($0, from: source) }
    }
  }

  private var number: Text? {
    guard let all = count(Self.all) else { return nil }
    let span = first.flatMap { Period(from: $0, through: last) }
    let until = Period(last).name
    return Text(
      sv: "\(all) avvikelser kom in "
        + (span.map { "under \($0.name.swedish)." } ?? "till och med \(until.swedish)."),
      en: "\(all) deviations came in "
        + (span.map { "in \($0.name.english)." } ?? "through \(until.english)."))
  }

  /// The categories of one division that are shown.
  private func shown(_ part: Part) -> Text? {
    let shown = part.categories.compactMap { category in
      count(Self.key(part.code, category.code)).map { count in
        Text(sv: "\(category.label.swedish) \(count)", en: "\(category.label.english) \(count)")
      }
    }
    guard !shown.isEmpty else { return nil }
    let list = Text.list(shown)
    return Text(
      sv: "\(part.label.swedish): \(list.swedish).", en: "\(part.label.english): \(list.english).")
  }
}

extension ProcessReport {
  /// What a published table of process indicators says.
  var sentences: [Summary.Sentence] {
    guard let release else { return [] }
    let source = Summary.Source(table: "process", period: period, release: release)
    return [activities, principles, violence, followUp].compactMap { text in
      text.map { Summary.Sentence($0, from: source) }
    }
  }

  private func count(_ measure: String, _ of: String, _ gender: String = "_T") -> Int? {
    counts[Self.key(measure, of, gender)] ?? nil
  }

  private var activities: Text? {
    guard let all = count("activities", "_T"), all > 0 else { return nil }
    let people = [
      count("attendance", "_T", "woman").map { Text(sv: "\($0) kvinnor", en: "\($0) women") },
      count("attendance", "_T", "man").map { Text(sv: "\($0) män", en: "\($0) men") },
    ].compactMap(\.self)
    let list = Text.list(people)
    return Text(
      sv: "Aktiviteter: \(all)" + (people.isEmpty ? "." : ", med \(list.swedish) som deltog."),
      en: "Activities: \(all)" + (people.isEmpty ? "." : ", with \(list.english) taking part."))
  }

  private var principles: Text? {
    guard let all = count("principles", "meeting"), all > 0 else { return nil }
    return Text(
      sv: "Möten med horisontella principer som punkt: \(all).",
      en: "Meetings with the horizontal principles as an item: \(all).")
  }

  /// How many suppliers have been visited, of all.
  private var followUp: Text? {
    guard let all = count("suppliers", "_T"), all > 0, let visited = count("suppliers", "visited")
    else { return nil }
    return Text(
      sv: "Av \(all) leverantörer har \(visited) fått uppföljningsbesök.",
      en: "Of \(all) suppliers, \(visited) have had a follow-up visit.")
  }

  /// The women and the men who were asked about violence, of all who could be.
  private var violence: Text? {
    let shown = [
      ("woman", Text(sv: "kvinnor", en: "women")), ("man", Text(sv: "män", en: "men")),
    ].compactMap { gender, people -> Text? in
      guard let asked = count("violence", "asked", gender),
        let all = count("violence", "_T", gender)
      else { return nil }
      return Text(
        sv: "\(asked) av \(all) \(people.swedish)", en: "\(asked) of \(all) \(people.english)")
    }
    guard !shown.isEmpty else { return nil }
    let list = Text.list(shown)
    return Text(
      sv: "De sju frågorna om våld har ställts till \(list.swedish).",
      en: "The seven questions about violence have been asked of \(list.english).")
  }
}
