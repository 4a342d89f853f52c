import EqualityModel

extension DeviationReport {
  /// The report as every format has it.
  public var sheet: Sheet {
    Sheet(
      table: "deviations", project: project, period: period, k: k, release: release,
      isDraft: release == nil, title: title, blocks: [summary] + Self.parts.map(block),
      notes: notes, keys: ["part", "category", "measure"], values: values)
  }

  private var title: Text {
    let months = SpanName(first: first, last: last).text
    return Text(
      sv: "\(project): avvikelser inkomna \(months.swedish)",
      en: "\(project): deviations received \(months.english)")
  }

  private var summary: Sheet.Block {
    Sheet.Block(
      title: Text(sv: "Alla", en: "All"),
      heads: [Text(sv: "", en: ""), Text(sv: "Antal", en: "Number")],
      rows: [
        [Text(sv: "Avvikelser", en: "Deviations"), Figure(count(Self.all)).text],
        [
          Text(sv: "Månader till avslut, median", en: "Months until closed, median"),
          median.text,
        ],
      ])
  }

  private var median: Figure { medianMonths.map { .decimal($0, decimals: 0) } ?? .protected }

  private func block(of part: Part) -> Sheet.Block {
    Sheet.Block(
      title: part.label,
      heads: [
        Text(sv: "", en: ""), Text(sv: "Antal", en: "Number"),
        Text(sv: "Andel (%)", en: "Share (%)"),
      ],
      rows: part.categories.map { category in
        let count = count(Self.key(part.code, category.code))
        let share = Share(of: count, in: self.count(Self.all)).sign
        return [category.label, Figure(count).text, Text(sv: share, en: share)]
      })
  }

  private var values: [Sheet.Value] {
    [
      Sheet.Value([Self.all, Self.all, "deviations"], Figure(count(Self.all))),
      Sheet.Value(["status", "closed", "median_months"], median),
    ]
      + Self.parts.flatMap { part in
        part.categories.map { category in
          Sheet.Value(
            [part.code, category.code, "deviations"],
            Figure(count(Self.key(part.code, category.code))))
        }
      }
  }

  private var notes: [Text] {
    [
      Text(
        sv: "..  Skyddad: färre än \(k), noll inräknat, eller döljs för att skydda något annat.",
        en: "..  Protected: fewer than \(k), zero included, or hidden to protect another figure."),
      Text(
        sv: "Avvikelser är uppgivna, inte rättsligt prövade. Nivån är den som är uppgiven. "
          + "En avvikelse kan ha flera grunder eller ingen.",
        en: "Deviations are as reported, not legal findings. The level is the one reported. "
          + "A deviation can have several grounds or none."),
      Text(
        sv: "Varje avvikelse publiceras en gång, med den status som den då har. Medianen visas när "
          + "antalet avslutade visas.",
        en:
          "Each deviation is published once, with the status that it has then. The median is shown "
          + "where the number closed is shown."),
    ]
  }
}
