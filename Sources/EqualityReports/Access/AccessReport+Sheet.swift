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
    let what =
      tellsOfUndecided
      ? Text(sv: "remitteringar", en: "referrals")
      : Text(sv: "remitteringar beslutade", en: "referrals decided")
    let months = SpanName(first: first, last: last).text
    let labels = Text.list(dimensions.map(\.label))
    let (sv, en) =
      dimensions.isEmpty ? ("", "") : (", efter \(labels.swedish)", ", by \(labels.english)")
    return Text(
      sv: "\(project): \(what.swedish) \(months.swedish)\(ages.swedish)\(sv)",
      en: "\(project): \(what.english) \(months.english)\(ages.english)\(en)")
  }

  /// The ages of those whom it is of, after a comma; nothing where it is of everyone.
  var ages: Text {
    among.map { Text(sv: ", \($0) år", en: ", aged \($0)") } ?? Text(sv: "", en: "")
  }

  /// A line of the table, and the line that it is compared with.
  private struct Line {
    let label: Text
    let place: AccessReport.Place
    let gender: String
    var whole: (gender: String, place: AccessReport.Place)?
  }

  /// Women, men and all beside each other; or each of them by category, all first.
  private var blocks: [Sheet.Block] {
    guard !dimensions.isEmpty else {
      return [block(Text(sv: "Personer", en: "Persons"), genders.map(line))]
    }
    return ([total] + genders.dropLast()).flatMap { gender in
      divisions.map { division in
        block(division.title(of: ReachReport.word(gender)), lines(division, gender))
      }
    }
  }

  /// Everyone of a gender, compared with all.
  private func line(_ gender: String) -> Line {
    Line(
      label: ReachReport.word(gender).capitalised, place: .everyone, gender: gender,
      whole: gender == total ? nil : (total, .everyone))
  }

  /// The rows of a division, all of whom it is known first; before the first one everyone.
  private func lines(_ division: Division, _ gender: String) -> [Line] {
    let known = Line(
      label: division.known, place: division.place(Self.known, Self.known), gender: gender)
    let all = Line(label: Text(sv: "Alla", en: "All"), place: .everyone, gender: gender)
    return (division.isFirst ? [all] : []) + [known]
      + division.rows.map {
        Line(label: $0.label, place: $0.place, gender: gender, whole: (gender, known.place))
      }
  }

  private func block(_ title: Text, _ lines: [Line]) -> Sheet.Block {
    Sheet.Block(
      title: title,
      heads: [Text(sv: "", en: "")] + passages.map(\.head) + shownMeasures.map(\.head),
      rows: lines.map { line in
        [line.label]
          + passages.map { Figure(count($0, line.gender, in: line.place.categories)).text }
          + shownMeasures.map { figure($0, of: line)?.text ?? Text(sv: "", en: "") }
      })
  }

  private var measures: [AccessMeasure] {
    AccessMeasure.allCases.filter { measure in
      switch measure {
      case .shareOfReferred: tellsOfUndecided
      case .start, .end: passages.contains(.started)
      default: true
      }
    }
  }

  /// Tables of text have one composition, of the most people that they tell of.
  private var shownMeasures: [AccessMeasure] {
    measures.filter { !tellsOfUndecided || $0 != .share }
  }

  /// Nil where there is nothing to compare with.
  private func figure(_ measure: AccessMeasure, of line: Line) -> Figure? {
    let own = rates(line.gender, in: line.place.categories)
    let whole = line.whole.map { rates($0.gender, in: $0.place.categories) }
    switch measure {
    case .access: return own.access
    case .start: return own.start
    case .end: return own.end
    case .shareOfReferred: return whole.map { own.share(of: $0, .referred) }
    case .share: return whole.map { own.share(of: $0, .decided) }
    case .difference: return whole.map { own.difference(from: $0) }
    }
  }

  private var values: [Sheet.Value] {
    let range = among.map { " \($0)" } ?? ""
    let all =
      dimensions.isEmpty
      ? genders.map(line) : genders.flatMap { gender in divisions.flatMap { lines($0, gender) } }
    return all.flatMap { line in
      let codes = [(line.place.dimension ?? code) + range, line.place.category, line.gender]
      return passages.map { passage in
        Sheet.Value(
          codes + [passage.code],
          Figure(count(passage, line.gender, in: line.place.categories)))
      }
        + measures.compactMap { measure in
          figure(measure, of: line).map { Sheet.Value(codes + [measure.rawValue], $0) }
        }
    }
  }

  /// What everyone is divided by.
  private var code: String {
    dimensions.isEmpty ? Self.everyone : dimensions.map(\.code).joined(separator: "+")
  }
}

extension AccessReport.Passage {
  var code: String { self == .decided ? "decided" : rawValue }

  var head: Text {
    switch self {
    case .referred: Text(sv: "Remit-\nterade", en: "Referred")
    case .undecided: Text(sv: "Utan\nbeslut", en: "Unde-\ncided")
    case .decided: Text(sv: "Beslu-\ntade", en: "Decided")
    case .declined: Text(sv: "Av-\nböjda", en: "Declined")
    case .accepted: Text(sv: "An-\ntagna", en: "Accepted")
    case .started: Text(sv: "Startat", en: "Started")
    case .ended: Text(sv: "Av-\nslutat", en: "Ended")
    }
  }
}
