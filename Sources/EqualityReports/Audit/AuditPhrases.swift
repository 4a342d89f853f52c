import EqualityModel

/// The words of an audit.
enum AuditPhrases {
  static let unnamed = Text(sv: "(övriga)", en: "(others)")

  static func contradictory(_ report: TableAudit) -> Text {
    Text(
      sv: "Siffrorna kan inte alla stämma: ingen tabell har dessa summor."
        + (report.showsZeros ? " Om dolda antal kan vara noll, ange --protect-zeros." : ""),
      en: "The figures cannot all be right: no table has these sums."
        + (report.showsZeros ? " Where hidden counts can be zero, give --protect-zeros." : ""))
  }

  static func tried(_ report: TableAudit) -> Text {
    let (hidden, all) = (report.hiddenCount, report.cellCount)
    return Text(
      sv:
        "Angrep \(hidden) \(hidden == 1 ? "dold" : "dolda") av \(all) celler: läsaren känner alla "
        + "siffror som visas och hur de summeras"
        + (report.showsZeros ? ", och vet att ett dolt antal är minst 1." : "."),
      en: "Attacked \(hidden) hidden of \(all) cells: the reader knows all figures shown and how "
        + "they add up"
        + (report.showsZeros ? ", and that a hidden count is 1 or more." : "."))
  }

  static func finding(_ cell: String, _ finding: TableAudit.Finding) -> Text {
    let (low, high) = (finding.interval.lowerBound, finding.interval.upperBound)
    if finding.isPublished {
      return Text(
        sv: "\(cell): \(low) står i tabellen.", en: "\(cell): \(low) stands in the table.")
    }
    return low == high
      ? Text(sv: "\(cell) är \(low):", en: "\(cell) is \(low):")
      : Text(sv: "\(cell) är \(low)–\(high):", en: "\(cell) is \(low)–\(high):")
  }

  static func step(_ cell: String, _ step: TableAudit.Step) -> Text {
    let reason =
      switch (step.isByTrying, step.sums.count) {
      case (true, _):
        Text(
          sv: "inga andra hela tal passar i dessa summor:",
          en: "no other whole numbers fit these sums:")
      case (false, 1): Text(sv: "av summan", en: "from the sum")
      default: Text(sv: "av dessa summor, lagda ihop:", en: "from these sums, added up:")
      }
    return switch step.bound {
    case .atLeast(let bound):
      Text(
        sv: "\(cell) är minst \(bound), \(reason.swedish)",
        en: "\(cell) is at least \(bound), \(reason.english)")
    case .atMost(let bound):
      Text(
        sv: "\(cell) är högst \(bound), \(reason.swedish)",
        en: "\(cell) is at most \(bound), \(reason.english)")
    }
  }

  static func more(_ count: Int) -> Text {
    Text(
      sv: "… och \(count) grupper till. --format json visar alla.",
      en: "… and \(count) more groups. --format json shows all.")
  }

  static func conclusion(_ report: TableAudit) -> Text {
    let count = report.findings.count
    let exact = report.findings.count { $0.interval.count == 1 }
    guard count > 0 else {
      return Text(
        sv: "Ingen grupp gick att bevisa ha \(smallSizes(report)) medlemmar.",
        en: "No group could be proven to have \(smallSizes(report)) members.")
    }
    return Text(
      sv: "Löftet är brutet: \(count) grupp\(count == 1 ? "" : "er") har bevisligen "
        + "\(smallSizes(report)) medlemmar, \(exact) exakt känd\(exact == 1 ? "" : "a").",
      en: "The promise is broken: \(count) group\(count == 1 ? "" : "s") provably "
        + "\(count == 1 ? "has" : "have") \(smallSizes(report)) members, \(exact) known exactly.")
  }

  private static func smallSizes(_ report: TableAudit) -> String {
    "\(report.showsZeros ? 1 : 0)–\(report.k - 1)"
  }

  static func computable(_ count: Int, k: Int) -> Text {
    Text(
      sv:
        "\(count) \(count == 1 ? "dolt" : "dolda") antal på \(k) eller fler går att räkna ut; det bryter inte löftet.",
      en:
        "\(count) hidden count\(count == 1 ? "" : "s") of \(k) or more can be worked out, which breaks no promise."
    )
  }

  static func withoutTotals(_ dimension: String) -> Text {
    Text(
      sv: "\(dimension) har inga summor (_T), så inget kan läggas ihop där. Heter de något annat, "
        + "ange --total.",
      en: "\(dimension) has no totals (_T), so that nothing adds up there. Where they are called "
        + "something else, give --total.")
  }

  static func betrayed(_ count: Int) -> Text {
    Text(
      sv: "\(count) siffror står i filen fast de är märkta som dolda. Ta bort dem ur filen.",
      en: "\(count) figures stand in the file though they are marked as hidden. Remove them.")
  }

  static func undecided(_ count: Int, k: Int) -> Text {
    Text(
      sv:
        "\(count) \(count == 1 ? "dold cell" : "dolda celler") är inte avgjord\(count == 1 ? "" : "a"): det är varken visat att de kan vara \(k) eller "
        + "fler, eller att de inte kan det. De ska inte kallas säkra.",
      en:
        "\(count) hidden cell\(count == 1 ? " is" : "s are") undecided: it is neither shown that they can be \(k) or more, "
        + "nor that they cannot. Do not call them safe.")
  }
}
