/// The dimensions of a table with all their totals, and where its cells stand.
///
/// There are two dense arrays, as in a cross table: the cells, and the inner cells that they are
/// sums of. In both the last dimension varies fastest.
package struct TableLayout: Sendable {
  package let names: [String]
  package let trees: [CodeTree]

  /// The most cells that a table may have, and the most codes that a dimension may.
  package static let cellLimit = 20_000_000
  package static let codeLimit = 10_000

  package init(names: [String], trees: [CodeTree]) {
    self.names = names
    self.trees = trees
  }

  package var cellCount: Int { trees.reduce(1) { $0 * $1.codes.count } }

  /// What each code of a dimension adds to the place of a cell.
  func cellOffsets(of dimension: Int) -> [Int] {
    let stride = trees[(dimension + 1)...].reduce(1) { $0 * $1.codes.count }
    return trees[dimension].codes.indices.map { $0 * stride }
  }
}

extension TableLayout {
  /// The same with the further dimensions that divide any of these tables published earlier.
  ///
  /// A cell of the first layout is the one with the same codes that is the total of all others; it
  /// stands as many times further on as there are cells for each of the first.
  package func with(_ tables: [LongTable]) -> TableLayout {
    var (names, trees) = (names, trees)
    let all = tables.flatMap(\.dimensions).filter(\.isDivided)
    for dimension in all {
      let key = ColumnKey(dimension.name)
      guard !names.contains(where: { ColumnKey($0) == key }) else { continue }
      let same = all.filter { ColumnKey($0.name) == key }
      var seen: Set<String> = [CodeTree.total]
      names.append(dimension.name)
      trees.append(
        same.lazy.compactMap(\.tree).first
          ?? CodeTree(parts: same.flatMap(\.codes).filter { seen.insert($0).inserted }))
    }
    return TableLayout(names: names, trees: trees)
  }

  /// Whether the table has no more cells than can be handled.
  package var isWithinLimit: Bool {
    trees.reduce(1) { min($0, Self.cellLimit + 1) * $1.codes.count } <= Self.cellLimit
  }
}

extension LongTable.Dimension {
  /// Whether it has any code but the total.
  var isDivided: Bool { codes.contains { $0 != CodeTree.total } }
}

extension LongTable {
  /// The layout of a table whose inner cells these are.
  package var innerLayout: TableLayout {
    TableLayout(
      names: dimensions.map(\.name), trees: dimensions.map { $0.tree ?? CodeTree(parts: $0.codes) })
  }

  /// The counts of the inner cells of ``innerLayout``; a cell without a row has none.
  package var innerCounts: [Int] {
    let trees = innerLayout.trees
    var places: [[Int]] = []
    var size = 1
    for (dimension, tree) in zip(dimensions, trees).reversed() {
      let leaves = Dictionary(uniqueKeysWithValues: zip(tree.leaves, 0...))
      let stride = size
      places.append(
        dimension.codes.map { code in
          tree.position(of: code).flatMap { leaves[$0] }.map { $0 * stride } ?? 0
        })
      size *= leaves.count
    }
    var counts = [Int](repeating: 0, count: size)
    for (row, place) in rowPlaces(places.reversed()).enumerated() {
      counts[place] = figures[row] ?? 0
    }
    return counts
  }
}
