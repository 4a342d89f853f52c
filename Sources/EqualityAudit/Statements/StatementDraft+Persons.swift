import DisclosureTables
import EqualityModel

extension StatementDraft {
  /// States what gender tables say of those whom these tables divide: how many were reached for the
  /// first time in their months, of each gender; and how many there are among whom those are who have
  /// started.
  mutating func state(
    _ reached: [StatementTable], _ accesses: [AccessStatement] = [], beside tables: [LedgerTable]
  ) {
    let index = LedgerIndex(tables.map(\.ofPersons))
    guard let line = index.persons else { return }
    var writer = LedgerWriter(index)
    for key in index.keys { writer.draft.attack(key) }
    writer.writePersons(line)
    for table in reached {
      for gender in 0...Draft.allGenders {
        let strand = Strand(line: line, gender: gender, dating: .byMonth)
        writer.draft.stateTotals(strand.new, table.span)
      }
    }
    writer.draft.stateGenders()
    state(writer.draft, index)
    for table in reached { state(table, as: line, in: index) }
    for access in accesses where access.isWhole { state(access, as: line, in: index) }
  }

  /// The cells and sums of gender tables, as they are.
  private mutating func state(_ draft: Draft, _ index: LedgerIndex) {
    let groups = draft.keys.map { StatementGroup.persons(LedgerGroup($0, in: index)) }
    for relation in draft.relations {
      tie(relation.left.map { groups[$0] }, relation.right.map { groups[$0] })
    }
    for key in index.keys {
      guard let appearance = index.appearances[key] else { continue }
      let group = StatementGroup.persons(LedgerGroup(key, in: index))
      switch appearance.figures.count {
      case 0 where appearance.isTold: noteMember(of: group)
      case 1: show(appearance.figures[0], of: group)
      default: break
      }
      attack(group, Target(k: appearance.k, protectsZero: false))
    }
  }

  /// How many of each gender a table divides, and how many the genders are that it puts together.
  private mutating func state(_ table: StatementTable, as line: Int, in index: LedgerIndex) {
    let k = index.keys.compactMap { index.appearances[$0]?.k }.max() ?? 0
    for gender in 0...Draft.allGenders {
      let key = Strand(line: line, gender: gender, dating: .byMonth).new(table.span)
      let group = StatementGroup.persons(LedgerGroup(key, in: index))
      if index.appearances[key] == nil { attack(group, Target(k: k, protectsZero: false)) }
      if let column = table.classes.first(where: { $0.genders.map(\.rawValue) == [gender] }) {
        tie([table[.everyone, column]], [group])
      }
    }
    for sum in table.sums where !table.columns.contains(sum) {
      attack(table[.everyone, sum], Target(k: k, protectsZero: false))
    }
  }
}

extension LedgerGroup {
  init(_ key: Draft.Key, in index: LedgerIndex) {
    self.init(
      unit: index.lines[key.line],
      gender: key.gender == Draft.allGenders ? nil : GenderCategory(rawValue: key.gender),
      dating: key.dating, extent: key.extent)
  }
}

extension LedgerTable {
  /// What it says of the persons of the whole project.
  fileprivate var ofPersons: LedgerTable {
    let units = units.filter { $0.code == Self.wholeProject && $0.counting == .persons }
    return LedgerTable(
      number: number, period: period, k: k, countsReturns: countsReturns,
      units: units.map { Unit(code: $0.code, counting: $0.counting) },
      cells: units.isEmpty ? [] : cells.filter { $0.unit == Self.wholeProject })
  }
}
