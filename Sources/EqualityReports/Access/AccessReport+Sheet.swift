import EqualityModel

extension AccessReport {
  /// The report as every format has it.
  public var sheet: Sheet {
    Sheet(
      table: "access", project: project, period: period, k: k, release: release,
      isDraft: release == nil, title: title, blocks: blocks, notes: notes,
      keys: ["dimension", "category", "gender", "measure"], values: values)
  }

  private var title: Text {
    let by = dimension.map {
      Text(sv: ", efter \($0.label.swedish)", en: ", by \($0.label.english)")
    }
    let (sv, en) = (
      people.swedish + (by?.swedish ?? ""), people.english + (by?.english ?? "")
    )
    let until = PeriodName(period: Period(last))
    guard let first, let span = Period(from: first, through: last) else {
      return Text(
        sv: "\(project): remitteringar beslutade t.o.m. \(until.text(.swedish))\(sv)",
        en: "\(project): referrals decided through \(until.text(.english))\(en)")
    }
    let name = PeriodName(period: span)
    return Text(
      sv: "\(project): remitteringar beslutade \(name.text(.swedish))\(sv)",
      en: "\(project): referrals decided in \(name.text(.english))\(en)")
  }

  /// The ages of those whom it is of, after a comma; nothing where it is of everyone.
  var people: Text {
    among.map { Text(sv: ", \($0) år", en: ", aged \($0)") } ?? Text(sv: "", en: "")
  }

  /// A line of the table, and the line that it is compared with.
  private struct Line {
    let label: Text
    let category: String
    let gender: String
    var whole: (gender: String, category: String)?
  }

  /// Women, men and all beside each other; or each of them by category, all first.
  private var blocks: [Sheet.Block] {
    guard dimension != nil else {
      return [block(Text(sv: "Personer", en: "Persons"), genders.flatMap(lines))]
    }
    return ([total] + genders.dropLast()).map { gender in
      block(ReachReport.word(gender).capitalised, lines(gender))
    }
  }

  private func lines(_ gender: String) -> [Line] {
    guard let dimension else {
      let isAll = gender == total
      return [
        Line(
          label: ReachReport.word(gender).capitalised, category: Self.everyone, gender: gender,
          whole: isAll ? nil : (total, Self.everyone))
      ]
    }
    let heads = [
      (Self.everyone, Text(sv: "Alla", en: "All")),
      (Self.known, Text(sv: "Uppgift finns", en: "Known")),
    ]
    return heads.map { Line(label: $1, category: $0, gender: gender) }
      + dimension.categories.map {
        Line(label: $0.label, category: $0.code, gender: gender, whole: (gender, Self.known))
      }
  }

  private func block(_ title: Text, _ lines: [Line]) -> Sheet.Block {
    Sheet.Block(
      title: title,
      heads: [Text(sv: "", en: "")] + Passage.allCases.map(\.head)
        + AccessMeasure.allCases.map(\.head),
      rows: lines.map { line in
        [line.label]
          + Passage.allCases.map { Figure(count($0, line.gender, in: line.category)).text }
          + AccessMeasure.allCases.map { figure($0, of: line)?.text ?? Text(sv: "", en: "") }
      })
  }

  /// Nil where there is nothing to compare with.
  private func figure(_ measure: AccessMeasure, of line: Line) -> Figure? {
    let own = rates(line.gender, category: line.category)
    switch measure {
    case .access: return own.access
    case .start: return own.start
    case .end: return own.end
    case .share: return line.whole.map { own.share(of: rates($0.gender, category: $0.category)) }
    case .difference:
      return line.whole.map { own.difference(from: rates($0.gender, category: $0.category)) }
    }
  }

  private var values: [Sheet.Value] {
    let code = (dimension?.code ?? Self.everyone) + (among.map { " \($0)" } ?? "")
    return genders.flatMap(lines).flatMap { line in
      Passage.allCases.map { passage in
        Sheet.Value(
          [code, line.category, line.gender, passage.code],
          Figure(count(passage, line.gender, in: line.category)))
      }
        + AccessMeasure.allCases.compactMap { measure in
          figure(measure, of: line).map {
            Sheet.Value([code, line.category, line.gender, measure.rawValue], $0)
          }
        }
    }
  }
}

/// What is worked out from the counts of a line.
enum AccessMeasure: String, CaseIterable {
  case share = "share_of_decided"
  case access = "access_rate"
  case difference = "access_difference"
  case start = "start_rate"
  case end = "end_rate"

  var head: Text {
    switch self {
    case .share: Text(sv: "Andel av\nbeslutade (%)", en: "Share of\ndecided (%)")
    case .access: Text(sv: "Antagna av\nbeslutade (%)", en: "Accepted of\ndecided (%)")
    case .difference: Text(sv: "Skillnad\n(pp)", en: "Difference\n(pp)")
    case .start: Text(sv: "Startat av\nantagna (%)", en: "Started of\naccepted (%)")
    case .end: Text(sv: "Avslutat av\nstartade (%)", en: "Ended of\nstarted (%)")
    }
  }
}

extension AccessReport.Passage {
  var code: String { self == .decided ? "decided" : rawValue }

  var head: Text {
    switch self {
    case .decided: Text(sv: "Beslu-\ntade", en: "Decided")
    case .declined: Text(sv: "Av-\nböjda", en: "Declined")
    case .accepted: Text(sv: "An-\ntagna", en: "Accepted")
    case .started: Text(sv: "Startat", en: "Started")
    case .ended: Text(sv: "Av-\nslutat", en: "Ended")
    }
  }
}
