import EqualityModel

/// What gender tables say: whom the project reaches, women first.
struct GenderSentences {
  let table: PublishedGenders

  var reached: [Summary.Sentence] {
    [told(.reached), told(.new), told(.ended), told(.ongoing), balance].compactMap(\.self)
  }

  /// The measures of which neither women, men nor all are shown.
  var hidden: [Measure] {
    Self.measures.filter { table.has($0) && people($0) == nil }
  }

  private static let measures = [Measure.reached, .new, .ended, .ongoing]

  private func told(_ measure: Measure) -> Summary.Sentence? {
    people(measure).map { Summary.Sentence(words(measure, $0), from: table.source) }
  }

  private func words(_ measure: Measure, _ people: Text) -> Text {
    let (period, end) = (table.period.name, Period(table.period.last).name)
    let (sv, en) = (people.swedish, people.english)
    return switch measure {
    case .new:
      Text(sv: "Under \(period.swedish) började \(sv).", en: "\(en) began in \(period.english).")
        .capitalised
    case .ended:
      Text(sv: "Under \(period.swedish) slutade \(sv).", en: "\(en) ended in \(period.english).")
        .capitalised
    case .ongoing:
      Text(
        sv: "I slutet av \(end.swedish) deltog \(sv).",
        en: "At the end of \(end.english) \(en) took part.")
    default:
      Text(
        sv: "Till och med \(end.swedish) har projektet nått \(sv).",
        en: "By the end of \(end.english) the project has reached \(en).")
    }
  }

  /// Women and men, and all where they are shown; of hidden figures only that they are protected.
  private func people(_ measure: Measure) -> Text? {
    let shown = [
      table.women(measure).map { Self.number($0, of: Text(sv: "kvinnor", en: "women")) },
      table.men(measure).map { Self.number($0, of: Text(sv: "män", en: "men")) },
    ].compactMap(\.self)
    let all = table.all(measure).map { Self.number($0, of: Text(sv: "personer", en: "persons")) }
    guard table.all(measure) != 0 else { return Text(sv: "ingen", en: "nobody") }
    guard !shown.isEmpty else { return all }
    guard let all else { return Text.list(shown) }
    let both = Text.list(shown)
    return Text(
      sv: "\(both.swedish) (\(all.swedish) sammanlagt)",
      en: "\(both.english) (\(all.english) in all)"
    )
  }

  private static func number(_ count: Int, of people: Text) -> Text {
    count == 0
      ? Text(sv: "inga \(people.swedish)", en: "no \(people.english)")
      : Text(sv: "\(count) \(people.swedish)", en: "\(count) \(people.english)")
  }

  /// The 40/60 signal for all reached.
  private var balance: Summary.Sentence? {
    guard let women = table.women(.reached), let men = table.men(.reached),
      let balance = GenderBalance(women: women, men: men)
    else { return nil }
    let (ofWomen, ofMen) = (
      Figure.decimal(balance.womenPerMille, decimals: 1).text,
      Figure.decimal(balance.menPerMille, decimals: 1).text
    )
    let more = balance.direction.words
    let even = Text(
      sv: balance.isEven ? "jämnt enligt 40/60" : "inte jämnt enligt 40/60",
      en: balance.isEven ? "even by 40/60" : "not even by 40/60")
    return Summary.Sentence(
      Text(
        sv: "Av de kvinnor och män som har nåtts är \(ofWomen.swedish) % kvinnor och "
          + "\(ofMen.swedish) % män: \(even.swedish), \(more.swedish).",
        en: "Of the women and men reached \(ofWomen.english) % are women and "
          + "\(ofMen.english) % men: \(even.english), \(more.english)."), from: table.source)
  }
}

extension GenderBalance.Direction {
  fileprivate var words: Text {
    switch self {
    case .moreWomen: Text(sv: "fler kvinnor", en: "more women")
    case .moreMen: Text(sv: "fler män", en: "more men")
    case .equal: Text(sv: "lika många", en: "equally many")
    }
  }
}
