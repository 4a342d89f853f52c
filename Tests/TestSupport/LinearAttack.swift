/// The attack of a reader with a linear programme, who asks how large a group can be at all.
///
/// Fractions of people are allowed, so the answer is never below the truth: if even this maximum is
/// less than k, the group is proven to be small. Exact: a dense simplex with whole-number pivoting
/// (every entry shares one denominator, as in Bareiss's elimination) and Bland's rule, so it ends.
/// Numbers too large for it stop the test rather than give a wrong answer.
public struct LinearAttack {
  private let unknowns: Reduction
  private var tableau: Tableau

  /// Finds one population that agrees with the knowledge, fractions allowed.
  ///
  /// - Precondition: there is one.
  public init(on knowledge: Knowledge) {
    let reduced = Reduction(of: knowledge)
    unknowns = reduced
    tableau = Tableau(rows: reduced.rows, columnCount: reduced.columnCount)
    tableau.becomeFeasible()
  }

  /// Whether the group could have `size` members or more, as far as linear programming can tell.
  public mutating func canHave(_ size: Int, in group: [Int]) -> Bool {
    let (columns, constant) = unknowns.columns(of: group)
    return tableau.raise(columns, to: size - constant)
  }

  /// Whether the group could have no members, as far as linear programming can tell.
  public mutating func canBeEmpty(_ group: [Int]) -> Bool {
    let (columns, constant) = unknowns.columns(of: group)
    return constant == 0 && tableau.canVanish(columns)
  }

  /// The largest whole number that the group's maximum allows; nil where there is no limit.
  public mutating func greatest(of group: [Int]) -> Int? {
    let (columns, constant) = unknowns.columns(of: group)
    guard let value = tableau.greatest(of: columns) else { return nil }
    return value + constant
  }
}

/// The system without what is plain: unknowns that must be zero, or are given by one sum alone.
private struct Reduction {
  private(set) var rows: [Tableau.Row] = []
  private(set) var columnCount = 0
  private var value: [Int?]
  private var least: [Int]
  private var column: [Int]

  init(of knowledge: Knowledge) {
    value = [Int?](repeating: nil, count: knowledge.unknownCount)
    least = [Int](repeating: 0, count: knowledge.unknownCount)
    column = [Int](repeating: -1, count: knowledge.unknownCount)
    while settle(knowledge.sums) {}
    let open = knowledge.populated.filter { group in !group.contains { (value[$0] ?? 0) > 0 } }
      .map(live)
    for group in open where group.count == 1 { least[group[0]] = 1 }
    for unknown in value.indices where value[unknown] == nil {
      column[unknown] = columnCount
      columnCount += 1
    }
    addRows(knowledge.sums, populated: open.filter { $0.allSatisfy { least[$0] == 0 } })
    for equal in knowledge.equals { addRow(equal.one, equal.other) }
  }

  private func live(_ unknowns: [Int]) -> [Int] { unknowns.filter { value[$0] == nil } }

  private mutating func settle(_ sums: [Knowledge.Sum]) -> Bool {
    var hasSettled = false
    for sum in sums {
      let open = live(sum.unknowns)
      let rest = sum.value - sum.unknowns.reduce(0) { $0 + (value[$1] ?? 0) }
      precondition(rest >= 0, "no population gives these figures")
      guard !open.isEmpty, rest == 0 || open.count == 1 else { continue }
      for unknown in open { value[unknown] = rest }
      hasSettled = true
    }
    return hasSettled
  }

  private mutating func addRows(_ sums: [Knowledge.Sum], populated: [[Int]]) {
    var seen: Set<[Int]> = []
    for sum in sums {
      let open = live(sum.unknowns)
      guard !open.isEmpty, seen.insert(open).inserted else { continue }
      let known = sum.unknowns.reduce(0) { $0 + (value[$1] ?? least[$1]) }
      rows.append(.init(plus: open.map { column[$0] }, minus: [], is: sum.value - known))
    }
    for group in Set(populated).sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      rows.append(.init(plus: group.map { column[$0] }, minus: [columnCount], is: 1))
      columnCount += 1
    }
  }

  /// As many in one group as in the other.
  private mutating func addRow(_ one: [Int], _ other: [Int]) {
    let rest = columns(of: other).constant - columns(of: one).constant
    let (plus, minus) = rest >= 0 ? (one, other) : (other, one)
    let row = Tableau.Row(plus: columns(of: plus).columns, minus: columns(of: minus).columns, is: abs(rest))
    guard !row.plus.isEmpty || !row.minus.isEmpty else {
      precondition(rest == 0, "no population gives these figures")
      return
    }
    rows.append(row)
  }

  /// The unknowns of the group as columns, and what it has for certain besides.
  func columns(of group: [Int]) -> (columns: [Int], constant: Int) {
    (
      live(group).map { column[$0] },
      group.reduce(0) { $0 + (value[$1] ?? least[$1]) }
    )
  }
}

/// A simplex tableau of whole numbers over one common denominator.
private struct Tableau {
  struct Row {
    let plus: [Int]
    let minus: [Int]
    let value: Int

    init(plus: [Int], minus: [Int], is value: Int) {
      self.plus = plus
      self.minus = minus
      self.value = value
    }
  }

  /// The last entry of a row is its right-hand side; the last row is what is to be raised.
  private var entries: [[Int]]
  private var denominator = 1

  /// The column that each row determines; beyond the last while none does yet.
  private var basis: [Int]
  private let width: Int

  init(rows: [Row], columnCount: Int) {
    width = columnCount
    entries = rows.map { row in
      var entries = [Int](repeating: 0, count: columnCount + 1)
      for column in row.plus { entries[column] += 1 }
      for column in row.minus { entries[column] -= 1 }
      entries[columnCount] = row.value
      precondition(row.value >= 0, "no population gives these figures")
      return entries
    }
    basis = rows.indices.map { columnCount + $0 }
  }

  mutating func becomeFeasible() {
    let sum = (0...width).map { column in entries.reduce(0) { $0 + $1[column] } }
    entries.append(sum)
    while entries[basis.count][width] > 0, let column = risingColumn {
      guard let row = leavingRow(for: column) else { break }
      pivot(row, column)
    }
    precondition(entries[basis.count][width] == 0, "no population gives these figures")
    entries.removeLast()
    for row in basis.indices.reversed() where basis[row] >= width { replaceArtificial(row) }
  }

  private mutating func replaceArtificial(_ row: Int) {
    if let column = (0..<width).first(where: { entries[row][$0] != 0 }) {
      if entries[row][column] < 0 { entries[row] = entries[row].map { -$0 } }
      pivot(row, column)
    } else {
      entries.remove(at: row)
      basis.remove(at: row)
    }
  }

  /// Raises the sum of these columns until it is `size` or cannot grow; returns whether it got there.
  mutating func raise(_ columns: [Int], to size: Int) -> Bool {
    start(raising: columns)
    defer { entries.removeLast() }
    while -entries[basis.count][width] < size * denominator {
      guard let column = risingColumn else { return false }
      guard let row = leavingRow(for: column) else { return true }
      pivot(row, column)
    }
    return true
  }

  mutating func greatest(of columns: [Int]) -> Int? {
    start(raising: columns)
    defer { entries.removeLast() }
    while let column = risingColumn {
      guard let row = leavingRow(for: column) else { return nil }
      pivot(row, column)
    }
    return -entries[basis.count][width] / denominator
  }

  /// Lowers the sum of these columns as far as it goes; returns whether it gets to nothing.
  mutating func canVanish(_ columns: [Int]) -> Bool {
    start(raising: columns)
    for column in 0...width { entries[basis.count][column].negate() }
    defer { entries.removeLast() }
    while entries[basis.count][width] > 0 {
      guard let column = risingColumn, let row = leavingRow(for: column) else { return false }
      pivot(row, column)
    }
    return true
  }

  /// Adds the row of what the sum of these columns gains by each column, and minus its value.
  private mutating func start(raising columns: [Int]) {
    var gains = [Int](repeating: 0, count: width + 1)
    for column in columns { gains[column] = denominator }
    for row in basis.indices where columns.contains(basis[row]) {
      for column in 0...width { gains[column] -= entries[row][column] }
    }
    entries.append(gains)
  }

  private var risingColumn: Int? { (0..<width).first { entries[basis.count][$0] > 0 } }

  private func leavingRow(for column: Int) -> Int? {
    var best: Int?
    for row in basis.indices where entries[row][column] > 0 {
      guard let rival = best else {
        best = row
        continue
      }
      let mine = entries[row][width] * entries[rival][column]
      let theirs = entries[rival][width] * entries[row][column]
      if mine < theirs || mine == theirs && basis[row] < basis[rival] { best = row }
    }
    return best
  }

  private mutating func pivot(_ row: Int, _ column: Int) {
    let source = entries[row]
    let pivot = source[column]
    for other in entries.indices where other != row {
      let factor = entries[other][column]
      guard factor != 0 || pivot != denominator else { continue }
      for index in 0...width {
        let (old, change) = (entries[other][index], source[index])
        guard old != 0 || change != 0 else { continue }
        entries[other][index] = (old * pivot - factor * change) / denominator
      }
    }
    denominator = pivot
    basis[row] = column
  }
}
