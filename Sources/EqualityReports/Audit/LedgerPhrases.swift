import EqualityAudit
import EqualityModel

/// The words of an audit of everything published.
enum LedgerPhrases {
  static let nothing = Text(
    sv: "Inget är publicerat än, så det finns inget att angripa.",
    en: "Nothing has been published yet, so there is nothing to attack.")

  static func tried(_ scope: LedgerAudit.Scope) -> Text {
    Text(
      sv: "Angrep \(scope.releaseCount) \(scope.releaseCount == 1 ? "utgåva" : "utgåvor") "
        + "tillsammans: \(scope.shownCount) siffror visas och \(scope.hiddenCount) är dolda. "
        + "Läsaren har alla tabeller, vet hur kön, enheter, mått och månader hänger ihop, och vet "
        + "att ett dolt antal är minst 1 där enhetens kolumn visar något.",
      en: "Attacked \(scope.releaseCount) release\(scope.releaseCount == 1 ? "" : "s") together: "
        + "\(scope.shownCount) figures are shown and \(scope.hiddenCount) are hidden. The reader "
        + "has all the tables, knows how genders, units, measures and months hang together, and "
        + "knows that a hidden count is 1 or more where the column of the unit shows anything.")
  }

  static func groups(_ scope: LedgerAudit.Scope) -> Text {
    Text(
      sv: "Prövade \(scope.groupCount) grupper: tabellernas celler och vad som skiljer dem åt, "
        + "\(scope.differenceCount) av dem skillnader mellan två tidpunkter.",
      en: "Tried \(scope.groupCount) groups: the cells of the tables and what tells them apart, "
        + "\(scope.differenceCount) of them differences between two points in time.")
  }

  static func finding(_ finding: LedgerFinding, _ language: Language) -> String {
    let name = LedgerGroupName(group: finding.group).text(language)
    let (low, high) = (finding.interval.lowerBound, finding.interval.upperBound)
    let own = releases(finding.releases)(language)
    if finding.isPublished {
      return Text(
        sv: "\(name): \(low) står i \(own).", en: "\(name): \(low) stands in \(own).")(language)
    }
    let size = low == high ? String(low) : "\(low)–\(high)"
    let hidden =
      finding.releases.isEmpty
      ? Text(sv: "", en: "") : Text(sv: ", dold i \(own)", en: ", hidden in \(own)")
    let used = releases(finding.usedReleases)
    return Text(
      sv: "\(name) är \(size)\(hidden.swedish); det följer av \(used.swedish):",
      en: "\(name) is \(size)\(hidden.english); it follows from \(used.english):")(language)
  }

  static func contradiction(_ contradiction: LedgerContradiction, _ language: Language) -> String {
    switch contradiction {
    case .revised(let group, let figures):
      let name = LedgerGroupName(group: group).text(language)
      let list = figures.map { "\($0.count) (\(release($0.release)(language)))" }
      return Text(
        sv: "Kan inte alla stämma: \(name) är \(list.joined(separator: ", ")).",
        en: "Cannot all be right: \(name) is \(list.joined(separator: ", ")).")(language)
    case .impossible(_, _, let numbers):
      let used = releases(numbers)
      return Text(
        sv: "Kan inte alla stämma: inga antal ger siffrorna i \(used.swedish).",
        en: "Cannot all be right: no counts give the figures of \(used.english).")(language)
    }
  }

  static let corrected = Text(
    sv: "Något har rättats eller registrerats i efterhand; skillnaden är själv en grupp.",
    en: "Something was corrected or registered afterwards; the difference is itself a group.")

  static func more(_ count: Int) -> Text {
    Text(
      sv: "… och \(count) till. --format json visar alla.",
      en: "… and \(count) more. --format json shows all.")
  }

  static func conclusion(_ audit: LedgerAudit) -> Text {
    guard !audit.findings.isEmpty || !audit.contradictions.isEmpty else {
      return Text(
        sv: "Ingen grupp gick att bevisa ha 1–\(audit.scope.k - 1) medlemmar.",
        en: "No group could be proven to have 1–\(audit.scope.k - 1) members.")
    }
    let (count, exact) = (audit.findings.count, audit.findings.count { $0.interval.count == 1 })
    let contradictions = audit.contradictions.count
    return Text(
      sv: "Löftet är brutet: \(count) grupp\(count == 1 ? "" : "er") har bevisligen för få "
        + "medlemmar, \(exact) exakt känd\(exact == 1 ? "" : "a")"
        + (contradictions == 0
          ? "." : "; \(contradictions) motsägelse\(contradictions == 1 ? "" : "r")."),
      en: "The promise is broken: \(count) group\(count == 1 ? "" : "s") provably "
        + "\(count == 1 ? "has" : "have") too few members, \(exact) known exactly"
        + (contradictions == 0
          ? "." : "; \(contradictions) contradiction\(contradictions == 1 ? "" : "s")."))
  }

  static func holding(_ audit: LedgerAudit) -> Text {
    let (holding, k) = (audit.holding, audit.scope.k)
    let count = holding.emptyCount + holding.largeCount + holding.possibleCount
    return Text(
      sv: "\(count) grupper håller: \(holding.emptyCount) är tomma, \(holding.largeCount) är kända "
        + "och tillräckligt stora, och \(holding.possibleCount), varav "
        + "\(holding.possibleHiddenCount) dolda celler, kan vara \(k) eller fler, eller inga, för "
        + "allt man vet.",
      en: "\(count) groups hold: \(holding.emptyCount) are empty, \(holding.largeCount) are known "
        + "and large enough, and \(holding.possibleCount), of which "
        + "\(holding.possibleHiddenCount) are hidden cells, may be \(k) or more, or none, for all "
        + "anyone knows.")
  }

  static func margin(_ least: Int, k: Int) -> Text {
    Text(
      sv: "Den minsta kända gruppen har \(least) medlemmar; k är \(k).",
      en: "The smallest known group has \(least) members; k is \(k).")
  }

  static func undecided(_ count: Int, k: Int) -> Text {
    Text(
      sv: "\(count) \(count == 1 ? "grupp är inte avgjord" : "grupper är inte avgjorda"): det är "
        + "varken visat att de kan vara \(k) eller fler, eller att de inte kan det. De ska inte "
        + "kallas säkra.",
      en: "\(count) group\(count == 1 ? " is" : "s are") undecided: it is neither shown that they "
        + "can be \(k) or more, nor that they cannot. Do not call them safe.")
  }

  private static func release(_ number: Int) -> Text {
    Text(sv: "utgåva \(number)", en: "release \(number)")
  }

  /// Such as `utgåva 3` or `utgåvorna 3, 5 och 7`.
  private static func releases(_ numbers: [Int]) -> Text {
    guard numbers.count > 1, let last = numbers.last else {
      return numbers.first.map(release) ?? Text(sv: "tabellernas uppgifter", en: "the tables")
    }
    let first = numbers.dropLast().map(String.init).joined(separator: ", ")
    return Text(
      sv: "utgåvorna \(first) och \(last)", en: "releases \(first) and \(last)")
  }
}
