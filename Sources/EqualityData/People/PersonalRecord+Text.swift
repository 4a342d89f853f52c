import EqualityModel
import EqualityStore

extension PersonalRecord {
  /// All of it in plain words, one fact a line.
  func text(in language: Language) -> String {
    let sections = [
      (Text(sv: "Deltaganden:", en: "Participations:"), participations.map(\.line)),
      (
        Text(sv: "Så räknade i det som är publicerat:", en: "As counted in what is published:"),
        counted.map(\.line)
      ),
      (
        Text(sv: "Det du har uppgett om dig själv:", en: "What you have said of yourself:"),
        answers.map(\.line)
      ),
      (Text(sv: "Remitteringar:", en: "Referrals:"), referrals.flatMap(\.lines)),
    ]
    let lines = sections.flatMap { heading, lines in
      [heading] + (lines.isEmpty ? [Text(sv: "  –", en: "  –")] : lines)
    }
    return (facts + lines + [Self.footing]).map { $0(language) + "\n" }.joined()
  }

  private var facts: [Text] {
    let nothing = Text(sv: "–", en: "–")
    var lines = [
      Self.line(Text(sv: "Pseudonym", en: "Pseudonym"), plain(pseudonym)),
      Self.line(Text(sv: "Kön", en: "Gender"), gender.label),
      Self.line(
        Text(sv: "Födelseår", en: "Year of birth"), birthYear.map { plain("\($0)") } ?? nothing),
      Self.line(
        Text(sv: "Kommun", en: "Municipality"), municipality.map(plain) ?? nothing),
      Self.line(Text(sv: "Samtycke", en: "Consent"), consent?.label ?? nothing),
    ]
    lines += consents.map { stated in
      let parts = [stated.date?.description, stated.version].compactMap(\.self)
      return Text(
        sv: "  \(stated.consent.label.swedish): \(parts.joined(separator: ", "))",
        en: "  \(stated.consent.label.english): \(parts.joined(separator: ", "))")
    }
    let until = retainUntil.map { plain($0.description) } ?? nothing
    return lines + [Self.line(Text(sv: "Sparas till", en: "Kept until"), until)]
  }

  /// What a person should know about what is not here.
  private static let footing = Text(
    sv: "Anonyma svar i enkäter går inte att hitta: de har ingen koppling till någon person.",
    en: "Anonymous answers to surveys cannot be found: they are not linked to any person.")

  fileprivate static func line(_ name: Text, _ value: Text) -> Text {
    Text(
      sv: "\(name.swedish): \(value.swedish)", en: "\(name.english): \(value.english)")
  }
}

/// A text that is the same in every language.
private func plain(_ text: String) -> Text { Text(sv: text, en: text) }

extension PersonalStay {
  fileprivate var line: Text {
    let span = "  \(unit): \(start) – \(end?.description ?? "")"
    let more = endReason?.label ?? gender?.label
    return Text(
      sv: span + (more.map { ", \($0.swedish)" } ?? ""),
      en: span + (more.map { ", \($0.english)" } ?? ""))
  }
}

extension StoredReferral {
  /// The referral, and then what was said with it.
  fileprivate var lines: [Text] {
    let decided = referral.decided.map { " \($0)" } ?? ""
    let unit = referral.unit.map { "\($0): " } ?? ""
    let until = referral.retainUntil.map {
      Text(sv: ", sparas till \($0)", en: ", kept until \($0)")
    }
    let born = referral.birthYear.map { ", \($0)" } ?? ""
    let fact = { (language: Language) in
      "  \(unit)\(referral.referred), \(referral.gender.label(language))\(born), "
        + "\(referral.decision.label(language))\(decided)\(until?(language) ?? "")"
    }
    return [Text(sv: fact(.swedish), en: fact(.english))] + answers.map(\.line)
  }
}

extension LinkedAnswer {
  fileprivate var line: Text {
    let values =
      switch answer {
      case .options(let options): options.positions.map { dimension.categories[$0].label }
      case .missing(let status): [status.label]
      }
    return PersonalRecord.line(
      Text(sv: "  " + dimension.label.swedish, en: "  " + dimension.label.english),
      Text(
        sv: values.map(\.swedish).joined(separator: ", "),
        en: values.map(\.english).joined(separator: ", ")))
  }
}
