import EqualityModel

extension StatementDraft {
  /// States what a table shows, and how its cells add up by category and by gender.
  mutating func state(_ table: StatementTable) {
    let columns = table.classes + table.sums
    if let division = table.division {
      for column in table.classes { stateKinds(of: table, division, column) }
    } else if !table.categories.isEmpty {
      for column in columns { stateRows(of: table, column) }
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

  private mutating func stateRows(of table: StatementTable, _ column: StatementTable.Column) {
    let known = table[table.hasUnknown ? .known : .everyone, column]
    if table.hasUnknown { tie([known, table[.unknown, column]], [table[.everyone, column]]) }
    for category in table.categories {
      tie([table[.category(category), column], table[.outside(category), column]], [known])
    }
    // Whoever has a known answer is in one category at least.
    let categories = table.categories.map { table[.category($0), column] }
    tie(categories, table.areApart ? [known] : [known, leftOver()])
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
        number: table.number, table: table.name, row: .init(cell.category), column: cell.column))
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
    return [.everyone] + (hasUnknown ? [.known, .unknown] : []) + categories.map { .category($0) }
      + categories.map { .outside($0) }
  }

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
