import EqualityModel

extension StatementDraft {
  /// States what a table shows, and how its cells add up by category and by gender.
  mutating func state(_ table: StatementTable) {
    let columns = table.classes + table.sums
    if let division = table.division {
      for column in table.classes { stateKinds(of: table, division, column) }
    } else if let other = table.other {
      for column in columns { stateRows(of: table, and: other, column) }
    } else if !table.categories.isEmpty {
      for column in columns {
        stateRows(own: table.own, hasUnknown: table.hasUnknown) { table[$0, column] }
      }
    }
    for sum in table.sums {
      let parts = table.classes.filter { sum.has($0.genders[0]) }
      for row in table.rows where table.canHave(row, sum) {
        let own = parts.filter { table.canHave(row, $0) }
        tie(own.map { table[row, $0] }, [table[row, sum]])
      }
    }
    for cell in table.cells { state(cell, of: table) }
    for column in columns { attackRows(of: table, column) }
  }

  /// `cell` is the cell of a row of the division.
  private mutating func stateRows(
    own division: StatementTable.Division, hasUnknown: Bool,
    cell: (StatementGroup.Row) -> StatementGroup
  ) {
    let known = cell(hasUnknown ? .known : .everyone)
    if hasUnknown { tie([known, cell(.unknown)], [cell(.everyone)]) }
    for category in division.categories {
      tie([cell(.category(category)), cell(.outside(category))], [known])
    }
    // Whoever has a known answer is in one category at least.
    let categories = division.categories.map { cell(.category($0)) }
    tie(categories, division.areApart ? [known] : [known, leftOver()])
  }

  /// Of those in each row of one division, the rows of the other add up.
  private mutating func stateRows(
    of table: StatementTable, and other: StatementTable.Division, _ column: StatementTable.Column
  ) {
    for row in other.rows(hasUnknown: true) {
      stateRows(own: table.own, hasUnknown: true) { table[.crossing($0, row), column] }
    }
    for row in table.own.rows(hasUnknown: true) {
      stateRows(own: other, hasUnknown: true) { table[.crossing(row, $0), column] }
    }
  }

  /// Each row is the sum of the kinds of people who are in it; nobody is in a row without any.
  private mutating func stateKinds(
    of table: StatementTable, _ division: GroupDivision, _ column: StatementTable.Column
  ) {
    let kinds = table.kinds(of: column)
    for row in table.rows where table.canHave(row, column) {
      let own = kinds.filter { division.has($0, in: row) }
      tie(own.map { table[division.row(of: $0), column] }, [table[row, column]])
    }
  }

  private mutating func state(_ cell: StatementTable.Cell, of table: StatementTable) {
    let group = StatementGroup.stated(
      .init(
        number: table.number, table: table.name,
        row: cell.other.map { .crossing(.init(cell.category), .init($0)) } ?? .init(cell.category),
        column: cell.column))
    if let count = cell.count {
      show(count, of: group)
    } else if !table.protectsZeros {
      noteMember(of: group)
    }
  }

  /// Genders that a table puts together were not divided by it: they may well be empty.
  private mutating func attackRows(of table: StatementTable, _ column: StatementTable.Column) {
    let isShown = table.columns.contains(column)
    for row in table.rows where (isShown || row != .everyone) && table.canHave(row, column) {
      attack(
        table[row, column],
        Target(k: table.k, protectsZero: table.protectsZeros && isShown && row != .everyone))
    }
  }
}

extension StatementTable {
  var rows: [StatementGroup.Row] {
    if let division { return [.everyone] + division.rows }
    guard let other else { return own.rows(hasUnknown: hasUnknown) }
    return own.rows(hasUnknown: true).flatMap { row in
      other.rows(hasUnknown: true).map { .crossing(row, $0) }
    }
  }

  var own: Division { Division(categories: categories, areApart: areApart) }

  /// The kinds of people of a class of gender; none where the table is by categories.
  func kinds(of column: Column) -> [GroupDivision.Kind] {
    division?.kinds(of: column.genders[0], isTold: columns.contains(column)) ?? []
  }

  /// Whether anyone can be there, as far as readers know.
  func canHave(_ row: StatementGroup.Row, _ column: Column) -> Bool {
    guard let division else { return true }
    let own = classes.filter { column.has($0.genders[0]) }
    return own.contains { kinds(of: $0).contains { division.has($0, in: row) } }
  }

  subscript(row: StatementGroup.Row, column: Column) -> StatementGroup {
    .stated(.init(number: number, table: name, row: row, column: column.code))
  }
}

extension StatementTable.Division {
  func rows(hasUnknown: Bool) -> [StatementGroup.Row] {
    [.everyone] + (hasUnknown ? [.known, .unknown] : []) + categories.map { .category($0) }
      + categories.map { .outside($0) }
  }
}
