import EqualityModel

/// What has changed between published gender tables, and how far it is to the target.
struct ChangeSentences {
  /// The table that is told of.
  let table: PublishedGenders

  /// All that are published until then, the latest last.
  let tables: [PublishedGenders]
  let trend: TrendReport?
  let target: TargetReport?

  var sentences: [Summary.Sentence] {
    [Measure.new, .ongoing].compactMap(change) + [share, progress].compactMap(\.self)
  }

  /// The women and the men beside those of the latest earlier period of the same length.
  private func change(of measure: Measure) -> Summary.Sentence? {
    let earlier = tables.last { other in
      other.period.last < table.period.first
        && other.period.monthCount == table.period.monthCount
    }
    guard let earlier else { return nil }
    let parts = [
      compared(Text(sv: "kvinnor", en: "women"), table.women(measure), earlier.women(measure)),
      compared(Text(sv: "män", en: "men"), table.men(measure), earlier.men(measure)),
    ].compactMap(\.self)
    guard !parts.isEmpty else { return nil }
    let (list, name) = (Text.list(parts, Text(sv: "och", en: "and")), measure.label.capitalised)
    let (own, other) = (table.period.name, earlier.period.name)
    return Summary.Sentence(
      Text(
        sv: "\(name.swedish), \(own.swedish) jämfört med \(other.swedish): \(list.swedish).",
        en: "\(name.english), \(own.english) compared with \(other.english): \(list.english)."),
      from: table.source, earlier.source)
  }

  private func compared(_ people: Text, _ now: Int?, _ before: Int?) -> Text? {
    guard let now, let before else { return nil }
    let difference = abs(now - before)
    guard difference > 0 else {
      return Text(
        sv: "lika många \(people.swedish) (\(now))", en: "as many \(people.english) (\(now))")
    }
    return Text(
      sv:
        "\(difference) \(now > before ? "fler" : "färre") \(people.swedish) (\(now) mot \(before))",
      en:
        "\(difference) \(now > before ? "more" : "fewer") \(people.english) (\(now), was \(before))"
    )
  }

  /// The share of women among the new, over as many months as can be told.
  private var share: Summary.Sentence? {
    guard let trend, let last = trend.points.last?.month else { return nil }
    for months in TrendReport.windows.reversed() where months > 1 {
      let figure = trend.share(through: last, months: months)
      guard case .decimal = figure else { continue }
      let end = Period(last).name
      return Summary.Sentence(
        Text(
          sv: "Av de nya under \(months) månader till och med \(end.swedish) var "
            + "\(figure.text.swedish) % kvinnor.",
          en: "Of the new in \(months) months through \(end.english) \(figure.text.english) % "
            + "were women."),
        from: (0..<months).reversed().compactMap { ago in
          tables.last { $0.period == Period(last.advanced(by: -ago)) }?.source
        })
    }
    return nil
  }

  /// All reached beside the target and an even pace.
  private var progress: Summary.Sentence? {
    guard let target, let all = table.all(.reached),
      let percent = wholePercent(all, of: target.target)
    else { return nil }
    let plan = target.plan(at: table.period.last)?.rounded(decimals: 0)
    let pace = plan.map {
      Text(sv: " Ett jämnt tempo hade gett \($0).", en: " An even pace would have given \($0).")
    }
    return Summary.Sentence(
      Text(
        sv: "Målet är \(target.target) personer; \(all) har nåtts, \(percent) % av målet."
          + (pace?.swedish ?? ""),
        en: "The target is \(target.target) persons; \(all) have been reached, \(percent) % of it."
          + (pace?.english ?? "")), from: table.source)
  }
}
