import EqualityAudit
import EqualityModel

/// What a group of the ledger is called.
struct LedgerGroupName {
  let group: LedgerGroup

  /// Its unit, its gender, and what its members have in common.
  func codes(_ language: Language) -> [String] { [unit, gender, extent].map { $0(language) } }

  func text(_ language: Language) -> String { codes(language).joined(separator: "·") }

  private var unit: Text {
    let unit = group.unit
    guard !unit.isDirect else {
      let code =
        unit.code == LedgerTable.wholeProject ? Self.project : Text(sv: unit.code, en: unit.code)
      return Text(sv: "\(code.swedish) direkt", en: "\(code.english) directly")
    }
    guard unit.code == LedgerTable.wholeProject else { return Text(sv: unit.code, en: unit.code) }
    return unit.counting == .persons
      ? Self.project : Text(sv: "projektets deltaganden", en: "the project's participations")
  }

  private static let project = Text(sv: "hela projektet", en: "the whole project")

  private var gender: Text { group.gender?.label ?? Text(sv: "alla", en: "all") }

  private var extent: Text {
    switch group.extent {
    case .counted(let measure, let span): counted(measure, span)
    case .difference(let measure, let other, let span):
      without(counted(measure, reaching(measure, span)), counted(other, span))
    case .arrived(let span): told(sv: "nya eller tillbaka", en: "new or back", span)
    case .back(let span): told(sv: "tillbaka efter ett uppehåll", en: "back after a break", span)
    case .outside(let measure, let span, let part):
      without(counted(measure, span), Text(sv: months(part), en: months(part)))
    case .overlap(let measure, let span): overlap(counted(measure, span))
    case .besides(let span):
      told(
        sv: "deltaganden som den som redan var med började",
        en: "participations begun by those in the project already", span)
    case .byYearAlone(let measure, let span): byYearAlone(counted(measure, span))
    }
  }

  private func told(sv: String, en: String, _ span: MonthSpan) -> Text {
    let months = months(span)
    return span.first == nil
      ? Text(sv: "\(sv) t.o.m. \(months)", en: "\(en) by \(months)")
      : Text(sv: "\(sv) \(months)", en: "\(en) \(months)")
  }

  /// Those reached are counted since the beginning, whatever they are compared with.
  private func reaching(_ measure: Measure, _ span: MonthSpan) -> MonthSpan {
    measure == .reached ? span.sinceTheBeginning : span
  }

  private func counted(_ measure: Measure, _ span: MonthSpan) -> Text {
    let (months, isTotal) = (months(span), span.first == nil)
    let text =
      switch measure {
      case .new where isTotal: Text(sv: "nådda t.o.m. \(months)", en: "reached by \(months)")
      case .new: Text(sv: "nya \(months)", en: "new \(months)")
      case .ended where isTotal: Text(sv: "avslutade t.o.m. \(months)", en: "ended by \(months)")
      case .ended: Text(sv: "avslutade \(months)", en: "ended \(months)")
      case .ongoing:
        Text(sv: "pågående efter \(months)", en: "ongoing after \(months)")
      case .active: Text(sv: "aktiva \(months)", en: "active \(months)")
      case .reached: Text(sv: "nådda t.o.m. \(months)", en: "reached by \(months)")
      case .undated: Text(sv: "månad okänd \(months)", en: "month unknown \(months)")
      }
    return dated(text, span)
  }

  /// Says how well dates are known where that is not plain from the months.
  private func dated(_ text: Text, _ span: MonthSpan) -> Text {
    switch group.dating {
    case .byYearOnly:
      Text(sv: "\(text.swedish), bara år känt", en: "\(text.english), only the year known")
    case .byMonth where span.period?.isWholeYears ?? false:
      Text(sv: "\(text.swedish), månad känd", en: "\(text.english), month known")
    default: text
    }
  }

  /// The months, or the last of those since the beginning; years where they are counted by year.
  private func months(_ span: MonthSpan) -> String {
    guard let period = span.period else {
      return group.dating == .byMonth ? span.last.description : String(span.last.year)
    }
    return period.description
  }

  private func without(_ text: Text, _ other: Text) -> Text {
    Text(
      sv: "\(text.swedish) men inte \(other.swedish)",
      en: "\(text.english) but not \(other.english)")
  }

  private func overlap(_ text: Text) -> Text {
    Text(
      sv: "deltaganden utöver personer: \(text.swedish)",
      en: "participations beyond persons: \(text.english)")
  }

  private func byYearAlone(_ text: Text) -> Text {
    Text(
      sv: "\(text.swedish) bara för registreringar utan månad",
      en: "\(text.english) only for registrations without a month")
  }
}
