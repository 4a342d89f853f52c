import DisclosureProtection
import EqualityModel

extension ReachReport {
  /// The report as every format has it.
  public var sheet: Sheet {
    Sheet(
      table: "reach", project: project, period: period, k: k, release: release,
      isDraft: release == nil, title: title,
      blocks: [composition] + genders.reversed().compactMap(comparison), notes: notes,
      keys: ["dimension", "category", "gender", "measure"], values: values)
  }

  private var title: Text {
    let reached = SpanName(first: first, last: last).reached
    return Text(
      sv: "\(project): \(reached.swedish), efter \(label.swedish)",
      en: "\(project): \(reached.english), by \(label.english)")
  }

  private var rows: [Category] {
    [
      Category(code: Self.everyone, label: Text(sv: "Alla nådda", en: "All reached")),
      Category(code: Self.known, label: Text(sv: "Uppgift finns", en: "Known")),
    ] + categories
  }

  /// How many there are, and their share of those of whom it is known.
  private var composition: Sheet.Block {
    let heads = genders.map(Self.head(of:))
    return Sheet.Block(
      title: Text(sv: "Personer", en: "Persons"),
      heads: [Text(sv: "", en: "")] + heads
        + [Text(sv: "Andel (%)", en: "Share (%)")],
      rows: rows.map { row in
        let all = genders[genders.count - 1]
        let share = Share(of: figures[row.code, all], in: figures[Self.known, all])
        return [row.label] + genders.map { Figure(figures[row.code, $0]).text }
          + [
            row.code == Self.everyone ? Text(sv: "", en: "") : Text(sv: share.sign, en: share.sign)
          ]
      })
  }

  /// The comparison with the population; nil where there is none for the gender.
  private func comparison(_ gender: String) -> Sheet.Block? {
    let reached = categories.compactMap { category in
      reach(of: category.code, gender).map { (category, $0) }
    }
    guard !reached.isEmpty else { return nil }
    let name = Self.word(gender)
    return Sheet.Block(
      title: Text(sv: "Räckvidd, \(name.swedish)", en: "Reach, \(name.english)"),
      heads: [Text(sv: "", en: "")] + ReachMeasure.allCases.map(\.head),
      rows: reached.map { category, result in
        [category.label] + ReachMeasure.allCases.map { $0.text(of: result) }
      })
  }

  static func word(_ gender: String) -> Text {
    guard gender != everyone else { return Text(sv: "alla", en: "all") }
    let words = gender.split(separator: "+").compactMap { GenderCategory(matching: String($0)) }
      .map(\.label)
    return Text(
      sv: words.map(\.swedish).joined(separator: " och "),
      en: words.map(\.english).joined(separator: " and "))
  }

  private var values: [Sheet.Value] {
    let counts = rows.flatMap { row in
      genders.map { gender in
        Sheet.Value(
          [dimension, row.code, gender, "persons"], Figure(figures[row.code, gender]))
      }
    }
    let reached = categories.flatMap { category in
      genders.flatMap { gender -> [Sheet.Value] in
        guard let result = reach(of: category.code, gender) else { return [] }
        return ReachMeasure.allCases.map { measure in
          Sheet.Value([dimension, category.code, gender, measure.code], measure.figure(of: result))
        }
      }
    }
    return counts + reached
  }
}
