public import EqualityModel

/// What the project has done in some months: activities, who was asked about violence, and how
/// suppliers were followed up.
///
/// How many activities there were is no secret; how many took part is protected like any group of
/// people, and who was asked like a sensitive ground. Suppliers are no people.
public struct ProcessReport: Hashable, Sendable {
  public let project: String

  /// The first month of what is counted; nil where all is that was done by the last.
  public let first: Month?
  public let last: Month
  public let k: Int

  /// The number of the publication; nil for a draft.
  public let release: Int?

  /// The counts by ``key(_:_:_:)``; nil where hidden.
  public let counts: [String: Int?]

  public init(
    project: String, first: Month?, last: Month, k: Int, release: Int?, counts: [String: Int?]
  ) {
    self.project = project
    self.first = first
    self.last = last
    self.k = k
    self.release = release
    self.counts = counts
  }

  /// The same report once it has a number in the ledger.
  public func released(as number: Int) -> ProcessReport {
    ProcessReport(
      project: project, first: first, last: last, k: k, release: number, counts: counts)
  }

  public var period: String { "\(first.map(\.description) ?? "")..\(last)" }

  /// The place of a count: what is counted, of what, and of which gender.
  public static func key(_ measure: String, _ of: String, _ gender: String = "_T") -> String {
    "\(measure):\(of):\(gender)"
  }

  func figure(_ measure: String, _ of: String, _ gender: String = "_T") -> Figure {
    Figure(counts[Self.key(measure, of, gender)] ?? nil)
  }
}

extension ProcessReport {
  /// The report as every format has it.
  public var sheet: Sheet {
    Sheet(
      table: "process", project: project, period: period, k: k, release: release,
      isDraft: release == nil, title: title,
      blocks: [activities, principles, violence] + [suppliers, visits].compactMap(\.self),
      notes: notes + supplierNotes, keys: ["measure", "of", "gender"],
      values: counts.keys.sorted().map { key in
        let parts = key.split(separator: ":").map(String.init)
        return Sheet.Value(parts, Figure(counts[key] ?? nil))
      })
  }

  private var title: Text {
    let until = PeriodName(period: Period(last))
    let span = first.flatMap { Period(from: $0, through: last) }.map(PeriodName.init)
    return Text(
      sv: "\(project): processindikatorer "
        + (span?.text(.swedish) ?? "t.o.m. \(until.text(.swedish))"),
      en: "\(project): process indicators "
        + (span.map { "of \($0.text(.english))" } ?? "through \(until.text(.english))"))
  }

  private var activities: Sheet.Block {
    let kinds = Activity.Kind.allCases.map { ($0.code, $0.label) }
    return Sheet.Block(
      title: Text(sv: "Aktiviteter", en: "Activities"),
      heads: [
        Text(sv: "", en: ""), Text(sv: "Antal", en: "Number"), GenderCategory.woman.head,
        GenderCategory.man.head, Text(sv: "Alla som\ndeltog", en: "All who\ntook part"),
      ],
      rows: (kinds + [("_T", Text(sv: "alla", en: "all"))]).map { code, label in
        [label, figure("activities", code).text]
          + ["woman", "man", "_T"].map { figure("attendance", code, $0).text }
      })
  }

  private var principles: Sheet.Block {
    let steps = (1...7).filter { (counts[Self.key("step", String($0))] ?? nil) ?? 0 > 0 }
    let list = steps.isEmpty ? "–" : steps.map(String.init).joined(separator: ", ")
    return Sheet.Block(
      title: Text(sv: "Principer", en: "Principles"),
      heads: [Text(sv: "", en: ""), Text(sv: "Antal", en: "Number")],
      rows: [
        [
          Text(
            sv: "Möten med horisontella principer som punkt",
            en: "Meetings with the horizontal principles as an item"),
          figure("principles", "meeting").text,
        ],
        [
          Text(sv: "Tagna steg i Respekttrappan", en: "Steps of Respekttrappan taken"),
          Text(sv: list, en: list),
        ],
      ])
  }

  private var violence: Sheet.Block {
    let rows: [(String, Text)] = [
      ("asked", Text(sv: "tillfrågade", en: "asked")),
      ("declined", Text(sv: "avböjde", en: "declined")),
      ("not_asked", Text(sv: "ej tillfrågade", en: "not asked")),
      ("support", Text(sv: "erbjudna stöd, av tillfrågade", en: "offered support, of those asked")),
    ]
    return Sheet.Block(
      title: Text(sv: "De sju frågorna om våld", en: "The seven questions about violence"),
      heads: [
        Text(sv: "", en: ""), GenderCategory.woman.head, GenderCategory.man.head,
        Text(sv: "Av kvinnor\n(%)", en: "Of women\n(%)"),
        Text(sv: "Av män\n(%)", en: "Of men\n(%)"),
      ],
      rows: rows.map { code, label in
        [label] + ["woman", "man"].map { figure("violence", code, $0).text }
          + ["woman", "man"].map { gender in
            let share = Share(
              of: counts[Self.key("violence", code, gender)] ?? nil,
              in: counts[Self.key("violence", code == "support" ? "asked" : "_T", gender)] ?? nil
            ).sign
            return Text(sv: share, en: share)
          }
      })
  }

  private var notes: [Text] {
    [
      Text(
        sv: "..  Skyddad: för få, eller döljs för att skydda någon annan uppgift.",
        en: "..  Protected: too few, or hidden to protect another figure."),
      Text(
        sv: "Den som har deltagit i flera aktiviteter räknas i var och en, och en aktivitet kan ha "
          + "varit utan deltagare. Om våld räknas bara om "
          + "frågorna ställdes; svaren finns inte här, och bara kvinnor och män räknas.",
        en:
          "Whoever took part in several activities counts in each, and an activity can have had "
          + "nobody. Of violence it is only counted "
          + "whether the questions were asked; there are no answers, and only women and men count."),
    ]
  }
}
