import EqualityAudit
import EqualityModel
import EqualityReports
import EqualityStore

/// A statement as it stands in the ledger, to be read as tables.
struct PublishedStatement {
  let record: StatementRecord
  let number: Int
  let last: Month

  /// Counts by the codes of their place.
  let counts: [[String]: Int?]

  init(_ record: StatementRecord, as number: Int) throws(StoreError) {
    guard let last = Month(endOfSpan: record.period), !record.axes.isEmpty,
      record.counts.count == record.axes.reduce(1, { $0 * $1.codes.count })
    else { throw .damaged }
    self.record = record
    self.number = number
    self.last = last
    let places = record.axes.reduce([[]]) { places, axis in
      places.flatMap { place in axis.codes.map { place + [$0] } }
    }
    counts = Dictionary(zip(places, record.counts)) { first, _ in first }
  }

  func table(
    _ name: String, protectsZeros: Bool, isOfReached: Bool = false, areApart: Bool = true,
    hasUnknown: Bool = false, categories: [String] = [],
    other: StatementTable.Division? = nil, division: GroupDivision? = nil,
    columns: [StatementTable.Column], cells: [StatementTable.Cell]
  ) -> StatementTable {
    StatementTable(
      number: number, name: name, first: Month(startOfSpan: record.period), last: last,
      k: record.k, protectsZeros: protectsZeros, isOfReached: isOfReached, areApart: areApart,
      hasUnknown: hasUnknown, categories: categories, other: other, division: division,
      columns: columns,
      cells: cells)
  }
}

extension PublishedStatement {
  func reach(lists: [Dimension]) -> StatementTable {
    let code = record.definition.split(separator: " ").dropFirst().first.map(String.init) ?? ""
    let dimension = dimension(code, lists)
    return table(
      "reach \(code)", protectsZeros: !isPublic(dimension), isOfReached: true,
      areApart: isPlain || dimension.map { !$0.allowsSeveral } ?? false, hasUnknown: true,
      categories: record.axes[0].codes.filter {
        $0 != StatementTable.all && $0 != StatementTable.known
      },
      columns: columns, cells: cells)
  }

  var columns: [StatementTable.Column] {
    record.axes.count > 1 ? record.axes[1].codes.map(Self.column) : []
  }

  var cells: [StatementTable.Cell] {
    counts.compactMap { place, count in
      place.count == 2 ? .init(place[0], place[1], count) : nil
    }.sorted { ($0.category, $0.column) < ($1.category, $1.column) }
  }

  func dimension(_ code: String, _ lists: [Dimension]) -> Dimension? {
    lists.first { $0.code == code }
      ?? DerivedDimension.standard.first { $0.dimension.code == code }?.dimension
  }

  var isPlain: Bool {
    [ReferenceCount.age, ReferenceCount.municipality].contains(record.subject)
  }

  func isPublic(_ dimension: Dimension?) -> Bool {
    isPlain || dimension.map { !$0.isSensitive && $0.ground != .sex } ?? false
  }

  /// A gender, several with a plus between them, or everyone.
  static func column(_ code: String) -> StatementTable.Column {
    let parts = code.split(separator: "+").map(String.init)
    return .init(
      code,
      code == StatementTable.all
        ? GenderCategory.allCases : GenderCategory.allCases.filter { parts.contains($0.code) })
  }

  /// Each division of the deviations; of stated grounds there may be several, or none.
  var deviations: [StatementTable] {
    DeviationReport.parts.map { part in
      let isGround = part.code == "ground"
      let cells = part.categories.map { category in
        StatementTable.Cell(
          category.code, StatementTable.all,
          counts[[DeviationReport.key(part.code, category.code)]] ?? nil)
      }
      return table(
        "deviations \(part.code)", protectsZeros: true, areApart: !isGround, hasUnknown: isGround,
        categories: part.categories.map(\.code), columns: [Self.column(StatementTable.all)],
        cells: [everyone(counts[[DeviationReport.all]] ?? nil)] + cells)
    }
  }

  func everyone(
    _ count: Int?, _ column: String = StatementTable.all
  ) -> StatementTable.Cell { .init(StatementTable.all, column, count) }
}

extension PublishedStatement {
  private func count(_ measure: String, _ of: String, _ gender: String) -> Int? {
    counts[[ProcessReport.key(measure, of, gender)]] ?? nil
  }

  /// Who took part, and of women and of men who was asked about violence.
  var process: [StatementTable] {
    [attendance] + [GenderCategory.woman, .man].flatMap { violence($0) }
  }

  private var attendance: StatementTable {
    let kinds = Activity.Kind.allCases.map(\.code)
    let columns = ["woman", "man", StatementTable.all].map(Self.column)
    return table(
      "process attendance", protectsZeros: false, categories: kinds, columns: columns,
      cells: ([StatementTable.all] + kinds).flatMap { kind in
        columns.map { .init(kind, $0.code, count("attendance", kind, $0.code)) }
      })
  }

  private func violence(_ gender: GenderCategory) -> [StatementTable] {
    let column = Self.column(gender.code)
    func part(_ name: String, of whole: String, _ codes: [String], unnamed: [String] = [])
      -> StatementTable
    {
      table(
        "process \(name)", protectsZeros: true, categories: codes + unnamed, columns: [column],
        cells: [everyone(count("violence", whole, gender.code), gender.code)]
          + codes.map { .init($0, gender.code, count("violence", $0, gender.code)) })
    }
    return [
      part("violence", of: StatementTable.all, ["asked", "declined", "not_asked"]),
      part("support", of: "asked", ["support"], unnamed: ["no_support"]),
    ]
  }
}
