import EqualityAudit
import EqualityModel

/// A group of the ledger as JSON: what it counts, in codes.
struct LedgerGroupJSON {
  let group: LedgerGroup

  var text: String {
    JSONText.object(
      [
        ("unit", JSONText.quoted(group.unit.code)),
        ("counting", JSONText.quoted(group.unit.counting.code)),
        ("direct", String(group.unit.isDirect)),
        ("gender", JSONText.quoted(group.gender?.code ?? GenderReport.allGenders)),
        ("dated", JSONText.quoted(dated)),
      ] + extent)
  }

  private var dated: String {
    switch group.dating {
    case .byMonth: "month"
    case .byYearOnly: "year"
    case .all: "any"
    }
  }

  private var extent: [(String, String)] {
    switch group.extent {
    case .counted(let measure, let span): fields("counted", measure, span)
    case .difference(let measure, let other, let span):
      fields("difference", measure, span) + [("without", JSONText.quoted(other.code))]
    case .arrived(let span): fields("arrived", .new, span)
    case .back(let span): fields("back", .new, span)
    case .outside(let measure, let span, let part):
      fields("outside", measure, span) + [("part", JSONText.object(months(part)))]
    case .overlap(let measure, let span): fields("overlap", measure, span)
    case .besides(let span): fields("besides", .new, span)
    case .byYearAlone(let measure, let span): fields("byYearAlone", measure, span)
    }
  }

  private func fields(
    _ kind: String, _ measure: Measure, _ span: MonthSpan
  ) -> [(String, String)] {
    [("kind", JSONText.quoted(kind)), ("measure", JSONText.quoted(measure.code))] + months(span)
  }

  /// The first month, null since the project began, and the last.
  private func months(_ span: MonthSpan) -> [(String, String)] {
    [
      ("from", span.first.map { JSONText.quoted($0.description) } ?? "null"),
      ("to", JSONText.quoted(span.last.description)),
    ]
  }
}
