import EqualityModel

/// A survey table as JSON, one object a row and one row a line: codes, in no language.
struct SurveyJSON {
  let report: SurveyReport

  var text: String {
    let head: [(String, String)] = [
      ("table", quoted(report.table.rawValue)), ("project", quoted(report.project)),
      ("wave", quoted(report.wave)), ("purpose", quoted(report.purpose)),
      ("k", String(report.k)), ("release", number(report.release)),
      ("leastResponses", String(report.leastResponses)),
      ("leastAnswerRate", number(report.leastAnswerRate)),
    ]
    let fields = head.map { "  \(quoted($0)): \($1),\n" }.joined()
    let means = report.table == .experience ? [lines("meansOfDomains", self.means)] : []
    let lists =
      [lines("cells", report.rows.map(cell))] + means + [lines("followUps", followUps)]
    return "{\n" + fields + lists.joined(separator: ",\n") + "\n}\n"
  }

  private func lines(_ name: String, _ values: [String]) -> String {
    let rows = values.map { "\n    " + $0 }.joined(separator: ",")
    return "  \(quoted(name)): [\(rows)\(rows.isEmpty ? "" : "\n  ")]"
  }

  private func cell(_ row: SurveyRow) -> String {
    let figures = row.figures
    var fields: [(String, String)] = [
      ("outcome", quoted(row.outcome.code)), ("gender", quoted(row.gender)),
      ("dimension", quoted(row.dimensionCode)), ("category", quoted(row.categoryCode)),
      ("count", number(figures.count)), ("status", quoted(CellStatus(of: figures.count).rawValue)),
      ("agree", number(figures.agreeing)), ("other", number(figures.others)),
      ("share", coded(figures.share)), ("shareInterval", interval(figures.shareInterval)),
    ]
    if row.outcome.domain != nil {
      fields += [
        ("index", coded(figures.index)),
        ("indexInterval", interval(figures.indexInterval(spread: row.outcome.spread))),
        ("restCount", number(figures.restCount)), ("restIndex", coded(figures.restIndex)),
        ("difference", number(row.difference)),
      ]
    }
    return JSONText.object(fields + [("uncertain", String(figures.isUncertain))])
  }

  private var means: [String] {
    report.meansOfDomains.map { mean in
      JSONText.object([
        ("dimension", quoted(mean.dimensionCode)), ("category", quoted(mean.categoryCode)),
        ("index", String(mean.index)),
      ])
    }
  }

  private var followUps: [String] {
    report.followUps.flatMap { question in
      question.rows.map { category, count in
        JSONText.object([
          ("question", quoted(question.question.id)), ("category", quoted(category.code)),
          ("count", number(count)), ("status", quoted(CellStatus(of: count).rawValue)),
          ("total", number(question.total)), ("share", coded(question.share(count))),
        ])
      }
    }
  }

  private func coded(_ value: CodedNumber?) -> String {
    guard let value else { return "null" }
    return value.number.map(String.init) ?? quoted(value.sign)
  }

  private func interval(_ range: ClosedRange<Int>?) -> String {
    range.map { "[\($0.lowerBound), \($0.upperBound)]" } ?? "null"
  }

  private func number(_ value: Int?) -> String { value.map(String.init) ?? "null" }
  private func quoted(_ text: String) -> String { JSONText.quoted(text) }
}
