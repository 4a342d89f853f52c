import DisclosureProtection
import EqualityModel

extension GroupReport {
  /// The report as every format has it.
  public var sheet: Sheet {
    Sheet(
      table: table, project: project, period: period, k: k, release: release,
      isDraft: release == nil, title: title, blocks: [composition] + [comparison].compactMap { $0 },
      notes: notes, keys: ["group", "gender", "measure"], values: values)
  }

  private var subject: Text {
    table == "digital"
      ? Text(sv: "digitalt utanförskap", en: "digital exclusion")
      : Text(sv: "målgrupper", en: "target groups")
  }

  private var title: Text {
    let reached = SpanName(first: first, last: last).reached
    return Text(
      sv: "\(project): \(subject.swedish), \(reached.swedish)",
      en: "\(project): \(subject.english), \(reached.english)")
  }

  /// How many there are, their share of those of whom it is known, and how many of them are women.
  private var composition: Sheet.Block {
    Sheet.Block(
      title: Text(sv: "Personer", en: "Persons"),
      heads: [Text(sv: "", en: "")] + genders.map(ReachReport.head(of:)) + [
        Text(sv: "Uppgift\nfinns", en: "Known"),
        Text(sv: "Andel av\nkända (%)", en: "Share of\nknown (%)"),
        Text(sv: "Andel\nkvinnor (%)", en: "Women's\nshare (%)"),
      ],
      rows: [everyoneRow] + groups.map(row))
  }

  private var everyoneRow: [Text] {
    [Text(sv: "Alla nådda", en: "All reached")]
      + genders.map { Figure(figures[ReachReport.everyone, $0]).text }
      + [
        Text(sv: "", en: ""), Text(sv: "", en: ""),
        Text(same: womensShare(of: ReachReport.everyone)),
      ]
  }

  private func row(_ group: Group) -> [Text] {
    [group.label] + genders.map { Figure(members(of: group.code, $0)).text }
      + [
        Figure(known(of: group.code, everyGender)).text,
        Text(same: share(of: group.code, everyGender)),
        Text(same: womensShare(of: group.code)),
      ]
  }

  private func share(of code: String, _ gender: String) -> Share {
    Share(of: members(of: code, gender), in: known(of: code, gender))
  }

  /// Protected where women are counted together with others.
  private func womensShare(of code: String) -> Share {
    Share(
      of: genders.contains(Self.woman) ? figures[code, Self.woman] : nil,
      in: figures[code, everyGender])
  }

  private static let woman = GenderCategory.woman.code

  /// The comparison with the populations; nil where there are none.
  private var comparison: Sheet.Block? {
    let reached = groups.compactMap { group in reach(of: group, everyGender).map { (group, $0) } }
    guard !reached.isEmpty else { return nil }
    return Sheet.Block(
      title: Text(sv: "Räckvidd, alla", en: "Reach, all"),
      heads: [Text(sv: "", en: "")] + ReachMeasure.allCases.map(\.head),
      rows: reached.map { group, result in
        [group.label] + ReachMeasure.allCases.map { $0.text(of: result) }
      })
  }

  private var values: [Sheet.Value] {
    let all = genders.map {
      Sheet.Value([ReachReport.everyone, $0, "persons"], Figure(figures[ReachReport.everyone, $0]))
    }
    return all + groups.flatMap { group in genders.flatMap { values(of: group, $0) } }
      + groups.map {
        Sheet.Value([$0.code, everyGender, "share_women"], Figure(womensShare(of: $0.code)))
      }
  }

  private func values(of group: Group, _ gender: String) -> [Sheet.Value] {
    let own = [
      Sheet.Value([group.code, gender, "persons"], Figure(members(of: group.code, gender))),
      Sheet.Value([group.code, gender, "known"], Figure(known(of: group.code, gender))),
      Sheet.Value([group.code, gender, "share"], Figure(share(of: group.code, gender))),
    ]
    guard let result = reach(of: group, gender) else { return own }
    return own
      + ReachMeasure.allCases.map { measure in
        Sheet.Value([group.code, gender, measure.code], measure.figure(of: result))
      }
  }
}

extension Figure {
  /// A share in whole percent.
  init(_ share: Share) {
    switch share {
    case .percent(let percent): self = .decimal(percent, decimals: 0)
    case .protected: self = .protected
    case .undefined: self = .undefined
    }
  }
}

extension Text {
  fileprivate init(same share: Share) { self.init(sv: share.sign, en: share.sign) }
}
