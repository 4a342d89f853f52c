import EqualityModel

extension AccessReport {
  /// What a published table of who gets in says.
  var sentences: [Summary.Sentence] {
    guard let release else { return [] }
    let source = Summary.Source(table: "access", period: period, release: release)
    let texts =
      dimensions.isEmpty
      ? [waiting, accepted, started]
      : divisions.prefix(dimensions.count).enumerated().map { divided(dimensions[$0], $1) }
    return texts.compactMap { text in text.map { Summary.Sentence($0, from: source) } }
  }

  private var months: Text {
    let span = SpanName(first: first, last: last).spelledOut
    return Text(sv: span.swedish + ages.swedish, en: span.english + ages.english)
  }

  /// How many are not decided on, women first.
  private var waiting: Text? {
    shares(.undecided, of: .referred, \.waiting).map { list in
      Text(
        sv: "Utan beslut av dem som remitterats, \(months.swedish): \(list.swedish).",
        en: "Undecided of those referred, \(months.english): \(list.english).")
    }
  }

  /// How many were accepted of those decided on, women first.
  private var accepted: Text? {
    shares(.accepted, of: .decided, \.access).map { list in
      Text(
        sv: "Antagna av dem som det beslutades om, \(months.swedish): \(list.swedish).",
        en: "Accepted of those decided on, \(months.english): \(list.english).")
    }
  }

  private var started: Text? {
    shares(.started, of: .accepted, \.start).map { list in
      Text(
        sv: "Av de antagna har startat: \(list.swedish).",
        en: "Of those accepted, these have started: \(list.english).")
    }
  }

  private func shares(
    _ part: Passage, of whole: Passage, _ rate: KeyPath<AccessRates, Figure>
  ) -> Text? {
    let parts = genders.compactMap { gender -> Text? in
      let figure = rates(gender, in: [])[keyPath: rate]
      guard let some = count(part, gender), let all = count(whole, gender), case .decimal = figure
      else { return nil }
      let people = ReachReport.word(gender)
      return Text(
        sv: "\(people.swedish) \(some) av \(all) (\(figure.text.swedish) procent)",
        en: "\(people.english) \(some) of \(all) (\(figure.text.english) percent)")
    }
    return parts.isEmpty ? nil : .list(parts)
  }

  /// The share accepted in each category, beside all of whom the category is known.
  private func divided(_ dimension: Dimension, _ division: Division) -> Text? {
    let known = rates(total, in: division.place(Self.known).categories)
    let parts = dimension.categories.compactMap { category -> Text? in
      let own = rates(total, in: division.place(category.code).categories)
      guard case .decimal = own.access else { return nil }
      let (label, percent) = (category.label, own.access.text)
      return Text(
        sv: "\(label.swedish) \(percent.swedish) procent",
        en: "\(label.english) \(percent.english) percent")
    }
    guard !parts.isEmpty else { return nil }
    let (list, label) = (Text.list(parts), dimension.label.capitalised)
    var all = Text(sv: "", en: "")
    if case .decimal = known.access {
      all = Text(
        sv: "; bland alla med känd uppgift \(known.access.text.swedish) procent",
        en: "; of all of whom it is known \(known.access.text.english) percent")
    }
    return Text(
      sv: "\(label.swedish), antagna av dem som det beslutades om, \(months.swedish): "
        + "\(list.swedish)\(all.swedish).",
      en: "\(label.english), accepted of those decided on, \(months.english): "
        + "\(list.english)\(all.english).")
  }
}
