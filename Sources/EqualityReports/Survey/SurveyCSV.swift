import EqualityModel

/// A survey table as CSV that Swedish Excel opens: `;`, UTF-8 with BOM, CRLF, one row a group.
struct SurveyCSV {
  let report: SurveyReport
  let language: Language

  private static let columns = [
    "wave", "outcome", "gender", "dimension", "category", "count", "status", "agree", "other",
    "share", "share_low", "share_high", "index", "index_low", "index_high", "difference",
    "uncertain",
  ]

  var text: String {
    let names = [SurveyPhrases.outcomeColumn, SurveyPhrases.groupColumn, SurveyPhrases.nameColumn]
    let header = Self.columns + names.map { $0(language) }
    return "\u{FEFF}" + ([header] + report.rows.map(row) + means + followUps).map(line).joined()
  }

  private func row(_ row: SurveyRow) -> [String] {
    let figures = row.figures
    let index = figures.indexInterval(spread: row.outcome.spread)
    return [
      report.wave, row.outcome.code, row.gender, row.dimensionCode, row.categoryCode,
      shown(figures.count), CellStatus(of: figures.count).rawValue, shown(figures.agreeing),
      shown(figures.others), figures.share?.sign ?? "..", shown(figures.shareInterval?.lowerBound),
      shown(figures.shareInterval?.upperBound), figures.index?.sign ?? "..",
      shown(index?.lowerBound), shown(index?.upperBound), shown(row.difference),
      figures.isUncertain ? "1" : "0", SurveyPhrases.name(of: row.outcome)(language),
      row.dimensionLabel(language), row.categoryLabel(language),
    ]
  }

  private var means: [[String]] {
    report.meansOfDomains.map { mean in
      [
        report.wave, MeanOfDomains.code, SurveyReport.everyone, mean.dimensionCode,
        mean.categoryCode,
      ] + [String](repeating: "..", count: 7)
        + [String(mean.index), "..", "..", "..", "0", SurveyPhrases.meanOfDomains(language)]
        + [(mean.dimension?.label ?? SurveyPhrases.everyone)(language), mean.label(language)]
    }
  }

  private var followUps: [[String]] {
    report.followUps.flatMap { question in
      question.rows.map { category, count in
        [
          report.wave, question.question.id, SurveyReport.everyone, question.question.id,
          category.code, shown(count), CellStatus(of: count).rawValue, "..", "..",
          question.share(count)?.sign ?? "..",
        ] + [String](repeating: "..", count: 6)
          + ["0", question.question.text(language), "", category.label(language)]
      }
    }
  }

  private func shown(_ number: Int?) -> String { number.map(String.init) ?? ".." }

  private func line(_ fields: [String]) -> String {
    fields.map { Int($0) == nil ? CSVField.written($0) : $0 }.joined(separator: ";") + "\r\n"
  }
}
