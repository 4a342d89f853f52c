import EqualityModel

/// What is worked out from the counts of a line.
enum AccessMeasure: String, CaseIterable {
  case shareOfReferred = "share_of_referred"
  case share = "share_of_decided"
  case access = "access_rate"
  case difference = "access_difference"
  case start = "start_rate"
  case end = "end_rate"

  var head: Text {
    switch self {
    case .shareOfReferred: Text(sv: "Andel av\nremitterade (%)", en: "Share of\nreferred (%)")
    case .share: Text(sv: "Andel av\nbeslutade (%)", en: "Share of\ndecided (%)")
    case .access: Text(sv: "Antagna av\nbeslutade (%)", en: "Accepted of\ndecided (%)")
    case .difference: Text(sv: "Skillnad\n(pp)", en: "Difference\n(pp)")
    case .start: Text(sv: "Startat av\nantagna (%)", en: "Started of\naccepted (%)")
    case .end: Text(sv: "Avslutat av\nstartade (%)", en: "Ended of\nstarted (%)")
    }
  }
}
