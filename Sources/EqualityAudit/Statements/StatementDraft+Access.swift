import EqualityModel

extension StatementDraft {
  /// States what tables of access show, how passages add up, and that a table by a dimension divides
  /// the people of the table without.
  mutating func state(_ accesses: [AccessStatement]) {
    for access in accesses {
      for passage in AccessStatement.passages {
        if let table = access.tables[passage] { state(table) }
      }
      statePassages(of: access)
      guard let whole = accesses.first(where: { $0.isWhole && $0.last == access.last }) else {
        continue
      }
      if !access.isWhole { tie(access, to: whole) }
      attackEveryone(of: access, k: whole.tables[StatementTable.all]?.k ?? 0)
    }
  }

  /// How many there are of a stage and gender is the whole table's to protect, whatever is divided.
  ///
  /// Of those not decided on it must not follow either that there are none.
  private mutating func attackEveryone(of access: AccessStatement, k: Int) {
    let hidden = Self.parts.compactMap { access.hiddenTable($0.part) }
    let undecided = access.tables[Self.undecided]
    for table in Array(access.tables.values) + hidden {
      for column in table.classes + table.sums {
        attack(
          table[.everyone, column],
          Target(
            k: k, protectsZero: table.name == undecided?.name && table.columns.contains(column)))
      }
    }
  }

  private static let undecided = "undecided"

  /// What is left of a passage when another is taken from it.
  private static let parts: [(part: String, without: String, of: String)] = [
    ("not_started", "started", "accepted"), ("ongoing", "ended", "started"),
    ("accepted_not_ended", "ended", "accepted"), ("not_started_or_declined", "started", "_T"),
    ("not_ended", "ended", "_T"),
  ]

  private mutating func statePassages(of access: AccessStatement) {
    guard let decided = access.tables["_T"], let declined = access.tables["declined"],
      let accepted = access.tables["accepted"]
    else { return }
    tie([declined, accepted], decided)
    for (part, without, whole) in Self.parts {
      guard let table = access.hiddenTable(part), let other = access.tables[without],
        let whole = access.tables[whole]
      else { continue }
      state(table)
      tie([table, other], whole)
    }
  }

  /// Each cell of some tables adds up to the same cell of another.
  private mutating func tie(_ parts: [StatementTable], _ whole: StatementTable) {
    for row in whole.rows {
      for column in whole.classes + whole.sums {
        tie(parts.map { $0[row, column] }, [whole[row, column]])
      }
    }
  }

  private mutating func tie(_ access: AccessStatement, to whole: AccessStatement) {
    for (passage, table) in access.tables {
      guard let other = whole.tables[passage] else { continue }
      let columns = other.classes + other.sums
      for column in table.classes + table.sums where columns.contains(column) {
        tie([table[.everyone, column]], [other[.everyone, column]])
      }
    }
  }

  /// Whoever has started is among those reached, and still there among those ongoing: the others of
  /// each are a group.
  mutating func state(_ access: AccessStatement, as line: Int, in index: LedgerIndex) {
    guard let last = access.last, let ongoing = access.hiddenTable("ongoing"),
      let started = access.tables["started"], let others = access.hiddenTable("others"),
      let there = access.hiddenTable("others ongoing"), let gone = access.hiddenTable("others left")
    else { return }
    for table in [others, there, gone] {
      state(table)
      for column in table.classes + table.sums {
        attack(table[.everyone, column], Target(k: table.k, protectsZero: false))
      }
    }
    tie([there, gone], others)
    for column in started.classes + started.sums {
      guard let gender = Self.number(of: column) else { continue }
      let strand = Strand(line: line, gender: gender, dating: .byMonth)
      let all = strand.new(MonthSpan(nil, last))
      let present = strand.ongoing(last)
      tie(
        [started[.everyone, column], others[.everyone, column]],
        [.persons(LedgerGroup(all, in: index))])
      tie(
        [ongoing[.everyone, column], there[.everyone, column]],
        [.persons(LedgerGroup(present, in: index))])
    }
  }

  /// The number of the gender that a column is of, or of all genders; nil of several.
  private static func number(of column: StatementTable.Column) -> Int? {
    if column.genders == GenderCategory.allCases { return Draft.allGenders }
    return column.genders.count == 1 ? column.genders[0].rawValue : nil
  }
}
