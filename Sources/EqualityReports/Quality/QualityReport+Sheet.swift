import DisclosureProtection
import EqualityModel

extension QualityReport {
  /// The report as every format has it.
  public var sheet: Sheet {
    Sheet(
      table: "quality", project: project, period: day.description, k: k, release: nil,
      isDraft: false, title: title,
      blocks: waves.map(block) + [consentBlock, listBlock, unitBlock, lateBlock].compactMap(\.self)
        + [fileBlock, ageBlock],
      notes: notes, keys: ["part", "of", "measure"], values: values)
  }

  private var title: Text {
    Text(
      sv: "FÖR INTERNT BRUK, publiceras inte\n\(project): datakvalitet \(day)",
      en: "FOR INTERNAL USE, not to be published\n\(project): data quality \(day)")
  }

  /// Why there is an answer or none, as far as it is told apart.
  public static let answerParts = ["answered", "declined", "dont_know", "blank"]

  private static let answerHeads = [
    Text(sv: "Svarat\n(%)", en: "Answered\n(%)"),
    Text(sv: "Vill inte\nsvara (%)", en: "Declined\n(%)"),
    Text(sv: "Vet inte\n(%)", en: "Don't\nknow (%)"), Text(sv: "Inget\nsvar (%)", en: "Blank\n(%)"),
  ]

  private func block(_ wave: WaveQuality) -> Sheet.Block {
    Sheet.Block(
      title: Text(sv: "Frågor, omgång \(wave.code)", en: "Questions, wave \(wave.code)"),
      heads: [Text(sv: "", en: "")] + Self.answerHeads,
      rows: wave.questions.map { row($0, Self.answerParts, Text(sv: $0.code, en: $0.code)) })
  }

  private func row(_ division: Division, _ parts: [String], _ label: Text) -> [Text] {
    [label] + parts.map { division.figure($0).text }
  }

  /// How participants may have consented.
  public static let consentParts = ["given", "declined", "withdrawn", "not_stated"]

  private var consentBlock: Sheet.Block? {
    Sheet.Block(
      title: Text(sv: "Deltagare", en: "Participants"),
      heads: [
        Text(sv: "", en: ""), Text(sv: "Ja\n(%)", en: "Yes\n(%)"),
        Text(sv: "Nej\n(%)", en: "No\n(%)"), Text(sv: "Återkallat\n(%)", en: "Withdrawn\n(%)"),
        Text(sv: "Ej angivet\n(%)", en: "Not stated\n(%)"),
      ], rows: [row(consent, Self.consentParts, consent.label)])
  }

  /// The lists of which anything may be shown; nil where that is none.
  private var listBlock: Sheet.Block? {
    let shown = lists.filter { !$0.isHidden }
    guard !shown.isEmpty else { return nil }
    return Sheet.Block(
      title: Text(
        sv: "Egna uppgifter, av dem som samtycker", en: "Self-declared, of those who consent"),
      heads: [Text(sv: "", en: "")] + Self.answerHeads,
      rows: shown.map { row($0, Self.answerParts, $0.label) })
  }

  private static let unitParts = [
    ("gender", "_T"), ("birth_year", "_T"), ("end_reason", "ended"),
  ]

  private var unitBlock: Sheet.Block? {
    guard registrations != nil else { return nil }
    return Sheet.Block(
      title: Text(sv: "Deltaganden där uppgiften finns", en: "Participations where it is known"),
      heads: [
        Text(sv: "", en: ""), Text(sv: "Kön\n(%)", en: "Gender\n(%)"),
        Text(sv: "Födelseår\n(%)", en: "Birth year\n(%)"),
        Text(sv: "Avslutsorsak,\nav avslutade (%)", en: "End reason,\nof ended (%)"),
      ],
      rows: units.map { unit in
        let name = String(repeating: "  ", count: unit.depth) + unit.name
        return [Text(sv: name, en: name)]
          + Self.unitParts.map { completeness($0.0, of: $0.1, unit).text }
      })
  }

  private func completeness(_ part: String, of whole: String, _ unit: Unit) -> Figure {
    Figure(Share(of: registrations?[unit.code, part], in: registrations?[unit.code, whole]))
  }

  private var lateBlock: Sheet.Block? {
    punctuality.map { division in
      Sheet.Block(
        title: Text(sv: "Publicerade månader", en: "Published months"),
        heads: [
          Text(sv: "", en: ""), Text(sv: "I tid\n(%)", en: "In time\n(%)"),
          Text(sv: "Sent eller\nrättat (%)", en: "Late or\ncorrected (%)"),
        ], rows: [row(division, Self.punctualityParts, division.label)])
    }
  }

  /// Whether what began in published months was counted in them.
  public static let punctualityParts = ["in_time", "late"]

  private var values: [Sheet.Value] {
    func all(_ part: String, _ division: Division, _ parts: [String], of code: String) -> [Sheet
      .Value]
    {
      parts.map { Sheet.Value([part, code, $0], division.figure($0)) }
    }
    let questions = waves.flatMap { wave in
      wave.questions.flatMap {
        all("question", $0, Self.answerParts, of: "\(wave.code):\($0.code)")
      }
    }
    let registered = units.flatMap { unit in
      Self.unitParts.map { part, whole in
        Sheet.Value(["registration", unit.code, part], completeness(part, of: whole, unit))
      }
    }
    return questions + all("consent", consent, Self.consentParts, of: "_T")
      + lists.flatMap { all("list", $0, Self.answerParts, of: $0.code) }
      + (registrations == nil ? [] : registered)
      + (punctuality.map { all("registration", $0, Self.punctualityParts, of: "_T") } ?? [])
      + sourceValues
  }
}
