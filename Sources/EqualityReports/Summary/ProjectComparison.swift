public import EqualityModel

/// What several projects have published of the same period, side by side and never added up.
///
/// Nothing is counted from any of them: somebody can be in several projects, and so a sum of two
/// published figures is no number of people.
public struct ProjectComparison: Hashable, Sendable {
  /// One project and its published tables by gender.
  public struct Part: Hashable, Sendable {
    public let project: String

    /// The fewest members of a group whose count the project shows.
    public let k: Int

    /// In order of time, a longer period first.
    public let tables: [PublishedGenders]

    public init(project: String, k: Int, tables: [PublishedGenders]) {
      self.project = project
      self.k = k
      self.tables = tables
    }
  }

  public let period: Period

  /// Each project with its table of the period, in the order in which they were given.
  private let rows: [Row]

  private struct Row: Hashable {
    let part: Part
    let table: PublishedGenders
  }

  /// Compares the period that is given, or the latest that all have published.
  ///
  /// Nil where there is none.
  public init?(of parts: [Part], in period: Period? = nil) {
    let common = parts.first?.tables.map(\.period).filter { candidate in
      parts.allSatisfy { $0.tables.contains { $0.period == candidate } }
    }
    guard let shown = period ?? common?.last, common?.contains(shown) ?? false else { return nil }
    self.period = shown
    rows = parts.compactMap { part in
      part.tables.last { $0.period == shown }.map { Row(part: part, table: $0) }
    }
  }
}

extension ProjectComparison {
  /// The comparison as every format has it.
  public var sheet: Sheet {
    Sheet(
      table: "compare", project: rows.map(\.part.project).joined(separator: ", "),
      period: period.description, k: rows.map(\.part.k).min() ?? 0, release: nil, isDraft: false,
      title: Text(
        sv: "Publicerat av \(rows.count) projekt, \(period.name.swedish)",
        en: "Published by \(rows.count) projects, \(period.name.english)"),
      blocks: measures.map(block), notes: notes,
      keys: ["place", "project", "release", "measure", "gender"],
      values: measures.flatMap(values))
  }

  private var measures: [Measure] {
    [Measure.new, .ended, .ongoing, .active, .reached].filter { measure in
      rows.contains { $0.table.has(measure) }
    }
  }

  private func block(of measure: Measure) -> Sheet.Block {
    Sheet.Block(
      title: measure.label.capitalised,
      heads: [
        Text(sv: "", en: ""), GenderCategory.woman.head, GenderCategory.man.head,
        Phrases.totalHead, Text(sv: "Publicering\nnr", en: "Release\nno."), Text(sv: "k", en: "k"),
      ],
      rows: rows.map { row in
        let (part, table) = (row.part, row.table)
        let (release, k) = (String(table.release), String(part.k))
        return [Text(sv: part.project, en: part.project)]
          + [table.women(measure), table.men(measure), table.all(measure)].map { Figure($0).text }
          + [Text(sv: release, en: release), Text(sv: k, en: k)]
      })
  }

  private func values(of measure: Measure) -> [Sheet.Value] {
    rows.enumerated().flatMap { place, row in
      ["woman", "man", GenderReport.allGenders].map { gender in
        Sheet.Value(
          [
            String(place + 1), row.part.project, String(row.table.release), measure.code, gender,
          ], Figure(row.table[measure, gender]))
      }
    }
  }

  private var notes: [Text] {
    [
      Text(
        sv: "Bara publicerade siffror, som de står i varje projekts könstabell; .. är skyddat där.",
        en: "Published figures only, as they stand in each project's gender table; .. is protected "
          + "there."),
      Text(
        sv: "Personer. Summera dem inte: samma person kan vara med i flera projekt.",
        en: "Persons. Do not add them up: the same person can be in several projects."),
    ]
  }
}
