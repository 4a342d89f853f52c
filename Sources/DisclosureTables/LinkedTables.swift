/// Several tables of the same people, each over some of the same axes, stated as one table.
///
/// The one table has the axes of all. A cell of a table that lacks an axis is the one that counts
/// everyone along it. What can be learned from the tables together is then what can be learned from
/// the one, of which only their cells are shown:
///
///     // sex by area, and sex by age: linked by the counts of women and men
///     let linked = LinkedTables([[sex, area], [sex, age]])
///     CrossTable(axes: linked.axes, inner: inner, isShown: linked.isCell)
///
/// For that the joint counts must be known, by sex, area and age in the example; or else counts that
/// agree with every table: see ``CrossTable/init(linking:)``.
public struct LinkedTables: Sendable {
  /// The axes of all tables, in the order in which they first come.
  public let axes: [Axis]

  /// For each table, which of the axes it has.
  private let axesOf: [[Int]]

  /// For each axis, the code that counts everyone along it; nil where every table has the axis.
  private let wholes: [Int?]

  /// Links tables with these axes; axes of the same name are the same.
  ///
  /// - Precondition: an axis is the same in every table that has it, and where a table lacks it,
  ///   one of its codes counts all its atoms, with nothing deducted.
  public init(_ tables: [[Axis]]) {
    var axes: [Axis] = []
    axesOf = tables.map { table in
      table.map { axis in
        if let known = axes.firstIndex(where: { $0.name == axis.name }) {
          precondition(axes[known] == axis, "an axis is the same in every table")
          return known
        }
        axes.append(axis)
        return axes.count - 1
      }
    }
    let axesOf = axesOf
    wholes = axes.indices.map { axis in
      guard axesOf.contains(where: { !$0.contains(axis) }) else { return nil }
      let whole = axes[axis].whole
      precondition(whole != nil, "a code counts everyone where a table lacks the axis")
      return whole
    }
    self.axes = axes
  }

  /// The layout of the cells of the one table.
  public var cells: Grid { Grid(extents: axes.map(\.codes.count)) }

  /// Which cells of the one table a table's cells are, in their order.
  public func places(of table: Int) -> [Int] {
    let strides = cells.strides
    let missing = axes.indices.filter { !axesOf[table].contains($0) }
    let start = missing.reduce(0) { $0 + (wholes[$1] ?? 0) * strides[$1] }
    return axesOf[table].reduce([start]) { places, axis in
      places.flatMap { place in axes[axis].codes.indices.map { place + $0 * strides[axis] } }
    }
  }

  /// For each cell of the one table, whether it is a cell of any table whose codes are shown.
  public var isCell: [Bool] {
    var marks = [Bool](repeating: false, count: cells.count)
    for (table, axesOfTable) in axesOf.enumerated() {
      let shown = axesOfTable.reduce([true]) { partial, axis in
        partial.flatMap { shown in axes[axis].isShown.map { shown && $0 } }
      }
      for (place, isShown) in zip(places(of: table), shown) where isShown { marks[place] = true }
    }
    return marks
  }
}

extension Axis {
  /// The first code that counts all atoms, with nothing deducted.
  var whole: Int? {
    codes.indices.first { code in atoms.indices.allSatisfy { self.code(code, counts: $0) } }
  }
}

extension CrossTable {
  /// States tables of the same people as one, with joint counts that agree with every table.
  ///
  /// The joint counts are made up: each further table is joined to those before by what they have
  /// in common, in proportion and rounded. That is no loss. Whether a small group of a table is safe
  /// depends on which populations agree with what is published, not on which of them is the true
  /// one; only the counts of the tables' own cells must be true, and these are. A cell of no table
  /// is neither shown nor a group.
  ///
  /// Two tables can always be joined if they agree on what they have in common. More can if each
  /// further one agrees with those before as they have been joined, which is certain where what it
  /// has in common with them is in one of them; else the result is nil, and the joint counts must
  /// come from elsewhere.
  /// - Precondition: as for ``LinkedTables``; everyone is counted once.
  public init?(linking tables: [CrossTable]) {
    let linked = LinkedTables(tables.map(\.axes))
    var joint = Joint(axes: [], inner: [tables.first?.inner.reduce(0, +) ?? 0])
    for table in tables {
      precondition(table.members == table.counts, "everyone is counted once")
      guard let next = joint.joined(by: Joint(axes: table.axes, inner: table.inner)) else {
        return nil
      }
      joint = next
    }
    let isCell = linked.isCell
    var isGroup = [Bool](repeating: false, count: isCell.count)
    for table in tables.indices { for place in linked.places(of: table) { isGroup[place] = true } }
    self.init(axes: joint.axes, inner: joint.inner, isShown: isCell, isGroup: isGroup)
  }
}

/// Inner counts over some axes.
private struct Joint {
  let axes: [Axis]
  let inner: [Int]

  /// Adds the axes of another table that are new; nil where the two disagree.
  ///
  /// Whatever they have in common is divided by the one and by the other.
  func joined(by other: Joint) -> Joint? {
    let isNew = other.axes.map { axis in !axes.contains { $0.name == axis.name } }
    let common = zip(other.axes, isNew).filter { !$1 }.map(\.0)
    let new = zip(other.axes, isNew).filter(\.1).map(\.0)
    let width = new.reduce(1) { $0 * $1.atoms.count }
    let classCount = common.reduce(1) { $0 * $1.atoms.count }
    var rows = [[Int]](repeating: [], count: classCount)
    for (place, class_) in numbers(of: common).enumerated() { rows[class_].append(place) }
    var columns = [[Int]](repeating: [Int](repeating: 0, count: width), count: classCount)
    for (count, (class_, column)) in zip(
      other.inner, zip(other.numbers(of: common), other.numbers(of: new)))
    {
      columns[class_][column] = count
    }
    var joint = [Int](repeating: 0, count: inner.count * width)
    for (rows, columns) in zip(rows, columns) {
      guard rows.reduce(0, { $0 + inner[$1] }) == columns.reduce(0, +) else { return nil }
      fill(&joint, rows, columns)
    }
    return Joint(axes: axes + new, inner: joint)
  }

  /// For each inner cell, its number in the grid of some of the axes alone.
  private func numbers(of some: [Axis]) -> [Int] {
    let grid = Grid(extents: some.map(\.atoms.count))
    return axes.reduce([0]) { numbers, axis in
      let stride = some.firstIndex { $0.name == axis.name }.map { grid.strides[$0] } ?? 0
      return numbers.flatMap { number in axis.atoms.indices.map { number + $0 * stride } }
    }
  }

  /// Divides the counts of some inner cells by columns: in proportion, and what is left in order.
  private func fill(_ joint: inout [Int], _ rows: [Int], _ columns: [Int]) {
    let total = columns.reduce(0, +)
    guard total > 0 else { return }
    var left = columns
    var rest = rows.map { inner[$0] }
    for (number, row) in rows.enumerated() where inner[row] > 0 {
      for column in columns.indices {
        let (high, low) = inner[row].multipliedFullWidth(by: columns[column])
        let share = total.dividingFullWidth((high, low)).quotient
        joint[row * columns.count + column] = share
        left[column] -= share
        rest[number] -= share
      }
    }
    var column = 0
    for (number, row) in rows.enumerated() {
      while rest[number] > 0 {
        let count = min(rest[number], left[column])
        joint[row * columns.count + column] += count
        rest[number] -= count
        left[column] -= count
        if left[column] == 0 { column += 1 }
      }
    }
  }
}
