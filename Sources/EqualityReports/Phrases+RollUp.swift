import DisclosureProtection
public import EqualityModel

/// What is said of a table that is given in the place of another.
extension Phrases {
  /// What was asked for, what is shown, and why, in one sentence.
  static func rolledUp(_ asked: RolledUp, to report: GenderReport) -> Text {
    let (wanted, given) = (asked.wanted, shown(report, asked.smallest))
    let why = why(asked.basis)
    return Text(
      sv: "Sammanslagen: i stället för \(wanted.swedish), visas \(given.swedish), "
        + why.swedish + ".",
      en: "Rolled up: instead of \(wanted.english), this is \(given.english), "
        + why.english + ".")
  }

  private static func shown(_ report: GenderReport, _ smallest: Text?) -> Text {
    let whole = report.units[0].code == GenderReport.wholeProject
    let unit = Text(
      sv: whole ? "hela projektet" : report.units[0].name,
      en: whole ? "the whole project" : report.units[0].name)
    let by = report.isDivided ? division(smallest) : Text(sv: "", en: "")
    return table(of: unit, by, in: report.period)
  }

  fileprivate static func table(of unit: Text, _ division: Text, in period: Period) -> Text {
    let name = PeriodName(period: period)
    return Text(
      sv: "\(unit.swedish)\(division.swedish), \(name.text(.swedish))",
      en: "\(unit.english)\(division.english), \(name.text(.english))")
  }

  /// By which units a table is divided: all, or those that are the smallest it has.
  fileprivate static func division(_ smallest: Text?) -> Text {
    Text(
      sv: " efter \(smallest?.swedish ?? "enhet")", en: " by \(smallest?.english ?? "unit")")
  }

  private static func why(_ basis: RolledUp.Basis) -> Text {
    let tooFine = Text(
      sv: "eftersom mer än 30 procent av siffrorna kan väntas bli dolda i den tabellen, räknat på ",
      en: "because more than 30 percent of its figures can be expected to be hidden, reckoned from "
    )
    switch basis {
    case .target:
      return Text(
        sv: tooFine.swedish + "projektets mål", en: tooFine.english + "the project's target")
    case .published:
      return Text(
        sv: tooFine.swedish + "det som har publicerats",
        en: tooFine.english + "what has been published")
    case .nothing:
      return Text(
        sv: "eftersom varken ett mål eller något publicerat säger hur många projektet når",
        en: "because neither a target nor anything published tells how many the project reaches")
    }
  }
}

extension RolledUp {
  fileprivate var wanted: Text {
    Phrases.table(
      of: Text(sv: unit?.name ?? "hela projektet", en: unit?.name ?? "the whole project"),
      byUnit ? Phrases.division(nil) : Text(sv: "", en: ""), in: period)
  }
}

extension GenderReport {
  /// What protecting it has taken, in one sentence: what is hidden or rolled up, and why.
  public var protection: Text {
    let hidden = figures.counts.count { $0 == nil }
    let all = figures.counts.count
    let count =
      hidden == 0
      ? Text(
        sv: "Ingen av de \(all) siffrorna är dold", en: "None of the \(all) figures is hidden")
      : Text(
        sv: "\(hidden) av \(all) siffror är dolda, för de räknar färre än \(k) eller skulle "
          + "tillsammans med andra röja en grupp med färre än \(k)",
        en: "\(hidden) of \(all) figures are hidden, because they count fewer than \(k) or would "
          + "together with others give away a group of fewer than \(k)")
    guard let rolledUp else { return Text(sv: count.swedish + ".", en: count.english + ".") }
    let note = Phrases.rolledUp(rolledUp, to: self)
    return Text(
      sv: note.swedish.dropLast() + "; " + count.swedish.lowercasedFirst + ".",
      en: note.english.dropLast() + "; " + count.english.lowercasedFirst + ".")
  }
}

extension String {
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
