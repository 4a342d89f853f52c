import EqualityModel

/// What a period is called in running text, such as `oktober 2021`.
struct PeriodName {
  let period: Period

  func text(_ language: Language) -> String {
    let (first, year) = (period.first, period.first.year)
    switch (period.kind, language) {
    case (.month, _): return "\(Self.month(first, language)) \(year)"
    case (.quarter, .swedish): return "\(ordinal(of: 3)(.swedish)) kvartalet \(year)"
    case (.quarter, .english): return "the \(ordinal(of: 3)(.english)) quarter of \(year)"
    case (.halfYear, .swedish): return "\(ordinal(of: 6)(.swedish)) halvåret \(year)"
    case (.halfYear, .english): return "the \(ordinal(of: 6)(.english)) half of \(year)"
    case (.year, .swedish): return "år \(year)"
    case (.year, .english): return "the year \(year)"
    case (.range, _): return range(language)
    }
  }

  /// Which part of its year the period is, when parts are so many months long.
  private func ordinal(of length: Int) -> Text {
    [
      Text(sv: "första", en: "first"), Text(sv: "andra", en: "second"),
      Text(sv: "tredje", en: "third"), Text(sv: "fjärde", en: "fourth"),
    ][(period.first.month - 1) / length]
  }

  private func range(_ language: Language) -> String {
    let (first, last) = (period.first, period.last)
    let begin = Self.month(first, language) + (first.year == last.year ? "" : " \(first.year)")
    return "\(begin)–\(Self.month(last, language)) \(last.year)"
  }

  private static func month(_ month: Month, _ language: Language) -> String {
    names[month.month - 1](language)
  }

  private static let names = [
    Text(sv: "januari", en: "January"), Text(sv: "februari", en: "February"),
    Text(sv: "mars", en: "March"), Text(sv: "april", en: "April"), Text(sv: "maj", en: "May"),
    Text(sv: "juni", en: "June"), Text(sv: "juli", en: "July"),
    Text(sv: "augusti", en: "August"), Text(sv: "september", en: "September"),
    Text(sv: "oktober", en: "October"), Text(sv: "november", en: "November"),
    Text(sv: "december", en: "December"),
  ]
}
