import EqualityModel

/// All that the tables of a ledger say, cell by cell, and how their units hang together.
struct LedgerIndex {
  /// A cell as the releases show it.
  struct Appearance {
    /// What each release shows, in order; a count is nil where it is hidden.
    private(set) var showings: [(release: Int, count: Int?)] = []

    /// The fewest members that the group must have to be shown.
    private(set) var k = 0

    /// The figures that were shown, each once.
    private(set) var figures: [Int] = []

    /// Whether some release tells of it, if only that somebody is there.
    private(set) var isTold = false

    mutating func add(_ count: Int?, isTold: Bool, in table: LedgerTable) {
      showings.append((table.number, count))
      if isTold { self.isTold = true }
      if let count, !figures.contains(count) { figures.append(count) }
      k = max(k, table.k)
    }
  }

  /// A unit, and the lines that add up to it.
  struct Family {
    let whole: Int
    var parts: [Int]

    /// What is registered on the unit itself.
    let direct: Int

    /// For each dating, the month up to which the parts are known to add up without it.
    var isWholeUntil: [Dating: Month] = [:]
  }

  /// The number of the line of all participations of the whole project.
  static let allStays = 0

  private(set) var lines: [UnitLine] = []
  private(set) var families: [Family] = []

  /// The cells that tables show, in the order of the ledger.
  private(set) var keys: [Draft.Key] = []
  private(set) var appearances: [Draft.Key: Appearance] = [:]

  /// For each dating, the spans that tables are about.
  private(set) var spans: [Dating: Set<MonthSpan>] = [:]

  /// For each dating, the spans that tables of persons are about.
  private(set) var spansOfPersons: [Dating: Set<MonthSpan>] = [:]

  /// The cells that count the persons of whom only a year is known.
  private(set) var undatedOfPersons: [Draft.Key] = []

  /// Whether persons who come back count among the new, as in tables of older versions.
  private(set) var countsReturns = false

  /// The cells that are known to be empty, for all genders together: parts add up without them.
  private(set) var empty: [Draft.Key] = []

  private var numbers: [UnitLine: Int] = [:]
  private var familyOf: [Int: Int] = [:]

  /// A table that shows nothing, not even zeros, says nothing.
  init(_ tables: [LedgerTable]) {
    let tables = tables.filter { table in table.cells.contains { $0.count != nil } }
    countsReturns = tables.contains(where: \.countsReturns)
    _ = line(UnitLine(LedgerTable.wholeProject, .participations))
    for table in tables { noteUnits(of: table) }
    for table in tables {
      noteWholes(of: table)
      let told = table.told
      for cell in table.cells { note(cell, isTold: told.contains(.init(of: cell)), of: table) }
    }
  }

  /// The line of persons, where a table counts any.
  var persons: Int? { numbers[UnitLine(LedgerTable.wholeProject, .persons)] }

  /// Whether the ledger tells anything of all participations of the project.
  var knowsAllStays: Bool {
    familyOf[Self.allStays] != nil || keys.contains { $0.line == Self.allStays }
  }

  private mutating func line(_ line: UnitLine) -> Int {
    if let number = numbers[line] { return number }
    numbers[line] = lines.count
    lines.append(line)
    return lines.count - 1
  }

  /// The line that a code has in a table.
  private func line(_ code: String, in table: LedgerTable) -> UnitLine {
    UnitLine(code, table.units.first { $0.code == code }?.counting ?? .participations)
  }

  private mutating func noteUnits(of table: LedgerTable) {
    for unit in table.units {
      let number = line(UnitLine(unit.code, unit.counting))
      guard let parent = unit.parent else { continue }
      let family = family(of: parent)
      if !families[family].parts.contains(number) { families[family].parts.append(number) }
    }
  }

  /// The family of a unit; that of the whole project adds up to all its participations.
  private mutating func family(of code: String) -> Int {
    let whole = line(UnitLine(code, .participations))
    if let family = familyOf[whole] { return family }
    let direct = line(UnitLine(code, .participations, isDirect: true))
    familyOf[whole] = families.count
    families.append(Family(whole: whole, parts: [], direct: direct))
    return families.count - 1
  }
}

extension LedgerIndex {
  /// Notes which units are whole by their parts in a table, so that nothing else is in them.
  private mutating func noteWholes(of table: LedgerTable) {
    let dating = table.dating
    for unit in table.units where unit.addsUp {
      let inTable = Set(table.units.filter { $0.parent == unit.code }.map(\.code))
      guard !inTable.isEmpty,
        let family = numbers[UnitLine(unit.code, .participations)].flatMap({ familyOf[$0] })
      else { continue }
      let missing = families[family].parts.filter { !inTable.contains(lines[$0].code) }
      for line in missing + [families[family].direct] {
        empty.append(Self.total(line, dating, MonthSpan(table.period).sinceTheBeginning))
        if dating == .byMonth { empty.append(Self.total(line, .byYearOnly, table.years)) }
      }
      let last = table.period.last
      families[family].isWholeUntil[dating] = max(
        families[family].isWholeUntil[dating] ?? last, last)
    }
  }

  private static func total(_ line: Int, _ dating: Dating, _ span: MonthSpan) -> Draft.Key {
    Strand(line: line, gender: Draft.allGenders, dating: dating).counted(.new, span)
  }

  private mutating func note(_ cell: LedgerTable.Cell, isTold: Bool, of table: LedgerTable) {
    let unitLine = line(cell.unit, in: table)
    let key = Self.key(cell, line(unitLine), unitLine.counting, of: table)
    if appearances[key] == nil { keys.append(key) }
    appearances[key, default: Appearance()].add(cell.count, isTold: isTold, in: table)
    let isPersons = unitLine.counting == .persons
    if cell.measure == .undated {
      spans[.byYearOnly, default: []].insert(table.years)
      if isPersons { undatedOfPersons.append(key) }
      return
    }
    spans[key.dating, default: []].insert(MonthSpan(table.period))
    if isPersons { spansOfPersons[key.dating, default: []].insert(MonthSpan(table.period)) }
  }

  /// The cell that a table's cell is, whatever table it stands in.
  private static func key(
    _ cell: LedgerTable.Cell, _ line: Int, _ counting: Counting, of table: LedgerTable
  ) -> Draft.Key {
    let span = MonthSpan(table.period)
    let isPersons = counting == .persons
    let extent: Extent =
      switch cell.measure {
      case .new where isPersons && table.countsReturns: .arrived(span)
      case .new, .ended, .active: .counted(cell.measure, span)
      case .ongoing: .counted(.ongoing, span.sinceTheBeginning)
      case .reached: .counted(.new, span.sinceTheBeginning)
      case .undated:
        .counted(
          isPersons ? .undated : .new,
          isPersons ? MonthSpan(table.years.first, span.last) : table.years)
      }
    return Draft.Key(
      line: line, gender: cell.gender?.rawValue ?? Draft.allGenders,
      dating: cell.measure == .undated && !isPersons ? .byYearOnly : table.dating, extent: extent)
  }
}

extension LedgerTable {
  fileprivate var dating: Dating { period.isWholeYears ? .all : .byMonth }

  fileprivate var years: MonthSpan { MonthSpan(yearsOf: period) }
}

extension Sequence where Element: Hashable {
  /// Each element once, in the order of its first occurrence.
  func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
