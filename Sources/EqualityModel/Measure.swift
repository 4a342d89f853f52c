/// What a month's statistics count, as DOMAIN.md 6.5 defines it for participations.
///
/// Of the whole project the persons are counted: each is there from a first participation to a last
/// one without a break, and is new and reached the first time only.
public enum Measure: Int, CodeList {
  /// Began in the period.
  case new = 1
  /// Ended in the period.
  case ended = 2
  /// Had begun, and had not ended, when the period closed.
  case ongoing = 3
  /// Went on during some day of the period.
  case active = 4
  /// Had begun when the period closed, counted from the start of the project.
  case reached = 5
  /// Registered with a date of only the year, and therefore counted in no month.
  case undated = 6

  public var code: String {
    switch self {
    case .new: "new"
    case .ended: "ended"
    case .ongoing: "ongoing"
    case .active: "active"
    case .reached: "reached"
    case .undated: "undated"
    }
  }

  public var label: Text {
    switch self {
    case .new: Text(sv: "nya", en: "new")
    case .ended: Text(sv: "avslutade", en: "ended")
    case .ongoing: Text(sv: "pågående vid periodens slut", en: "ongoing at the end of the period")
    case .active: Text(sv: "aktiva under perioden", en: "active during the period")
    case .reached: Text(sv: "nådda sedan projektets start", en: "reached since the project began")
    case .undated:
      Text(
        sv: "månad okänd (datum med bara år)",
        en: "month unknown (dates of only a year)")
    }
  }

  public var synonyms: [String] { [] }
}
