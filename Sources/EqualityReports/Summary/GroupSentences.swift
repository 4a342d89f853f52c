import EqualityModel

extension GroupReport {
  /// What a published table of groups says: how many are of each, of those of whom it is known.
  var sentences: [Summary.Sentence] {
    guard let release else { return [] }
    let source = Summary.Source(table: table, period: period, release: release)
    let span = SpanName(first: first, last: last).spelledOut
    let months =
      first == nil
      ? Text(sv: "nådda \(span.swedish)", en: "reached \(span.english)")
      : Text(sv: "nådda första gången \(span.swedish)", en: "first reached in \(span.english)")
    return groups.compactMap { group in
      text(of: group).map { text in
        Summary.Sentence(
          Text(
            sv: "\(group.label.capitalised.swedish), \(months.swedish): \(text.swedish).",
            en: "\(group.label.capitalised.english), \(months.english): \(text.english)."),
          from: source)
      }
    }
  }

  private func text(of group: Group) -> Text? {
    guard let count = members(of: group.code, everyGender) else { return nil }
    let women =
      genders.contains(GenderCategory.woman.code)
      ? members(of: group.code, GenderCategory.woman.code) : nil
    let parts = [
      Share(of: count, in: known(of: group.code, everyGender)).percentage.map {
        Text(sv: "\($0) procent av dem som det är känt om", en: "\($0) percent of those known")
      },
      Share(of: women, in: count).percentage.map {
        Text(sv: "\($0) procent av dem är kvinnor", en: "\($0) percent of them are women")
      },
    ].compactMap(\.self)
    guard !parts.isEmpty else { return Text(sv: "\(count)", en: "\(count)") }
    let (sv, en) = (
      parts.map(\.swedish).joined(separator: "; "), parts.map(\.english).joined(separator: "; ")
    )
    return Text(sv: "\(count) (\(sv))", en: "\(count) (\(en))")
  }
}

extension Share {
  fileprivate var percentage: Int? { if case .percent(let percent) = self { percent } else { nil } }
}
