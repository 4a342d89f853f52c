public import EqualityModel

/// The indices of published waves beside each other: everyone, and each gender.
public struct SeriesReport: Hashable, Sendable {
  public let project: String
  public let k: Int

  /// The codes of the waves, in order.
  public let waves: [String]

  /// For each domain, everyone's series and that of each gender.
  public let domains: [[ExperienceSeries]]

  /// The report of published tables in the order of their waves, each with what was asked in it.
  public init(project: String, k: Int, of waves: [(report: SurveyReport, asked: Questionnaire)]) {
    self.project = project
    self.k = k
    self.waves = waves.map(\.report.wave)
    domains = ExperienceDomain.allCases.filter { domain in
      waves.contains { wave in wave.report.outcomes.contains { $0.domain == domain } }
    }.map { domain in
      ([nil] + Dimension.genderGroups.categories.map(Optional.some)).map { gender in
        ExperienceSeries(of: domain, among: gender, in: waves)
      }
    }
  }
}

extension SeriesReport {
  /// The report as every format has it.
  public var sheet: Sheet {
    Sheet(
      table: "experience_series", project: project, period: waves.joined(separator: ".."), k: k,
      release: nil, isDraft: false,
      title: Text(
        sv: "\(project): hur deltagare upplever bemötande och stöd, omgång för omgång",
        en: "\(project): how participants experience treatment and support, wave by wave"),
      blocks: domains.map(block), notes: notes, keys: ["wave", "domain", "gender", "measure"],
      values: domains.joined().flatMap { series in
        series.points.indices.flatMap { values(of: series, at: $0) }
      })
  }

  private func block(of series: [ExperienceSeries]) -> Sheet.Block {
    Sheet.Block(
      title: Text(sv: "Index (0–100)", en: "Index (0–100)"),
      heads: [series[0].domain.label]
        + series.flatMap { one in
          [one.gender?.label ?? SurveyPhrases.everyone, SurveyPhrases.difference]
        },
      rows: waves.indices.map { place in
        [Text(sv: waves[place], en: waves[place])]
          + series.flatMap { one in
            [one.points[place].index.text, difference(of: one, at: place).text]
          }
      })
  }

  private func values(of series: ExperienceSeries, at place: Int) -> [Sheet.Value] {
    let point = series.points[place]
    let codes = [point.wave, series.domain.code, series.gender?.code ?? SurveyReport.everyone]
    return [
      Sheet.Value(codes + ["count"], Figure(point.count)),
      Sheet.Value(codes + ["index"], point.index.figure),
      Sheet.Value(codes + ["difference"], difference(of: series, at: place)),
    ]
  }

  /// A difference is protected where an index is, and not defined where the waves cannot be compared.
  private func difference(of series: ExperienceSeries, at place: Int) -> Figure {
    guard series.points[place].followsOn else { return .undefined }
    return series.change(at: place).map { .decimal($0, decimals: 0) } ?? .protected
  }

  private var notes: [Text] {
    let gaps = domains.flatMap { series in
      series[0].notes.map { note in
        Text(
          sv: "\(series[0].domain.label(.swedish)): \(note(.swedish))",
          en: "\(series[0].domain.label(.english)): \(note(.english))")
      }
    }
    return gaps + [
      Text(
        sv: "Skillnad: i poäng, mot omgången före. Bara siffror ur publicerade tabeller; varje "
          + "omgång har sina egna svar.",
        en:
          "Difference: in points, to the wave before. Figures of published tables only; each wave "
          + "has answers of its own."),
      Text(
        sv: "..  Skyddad i en av omgångarna.   .  Kan inte jämföras, eller första omgången.",
        en: "..  Protected in one of the waves.   .  Cannot be compared, or the first wave."),
    ]
  }
}

extension CodedNumber? {
  fileprivate var figure: Figure {
    switch self {
    case nil: .protected
    case let value?: value.number.map { .decimal($0, decimals: 0) } ?? .code(value.sign)
    }
  }

  fileprivate var text: Text { figure.text }
}
