import EqualityModel

/// The records of a units file, and whether they make one tree.
struct UnitOutline {
  private var rows: [UnitRow] = []
  private var positions: [String: Int] = [:]
  private var hasParentColumn = false

  /// Keeps a record, unless its unit is listed already.
  mutating func add(_ row: UnitRow, to source: inout RecordSource<UnitColumn>) {
    hasParentColumn = source.has(.parent)
    guard !row.code.isEmpty else { return }
    if let earlier = positions[row.code] {
      return source.add(.unit(.repeated(line: rows[earlier].line)), in: .unit)
    }
    positions[row.code] = rows.count
    rows.append(row)
  }

  /// Adds a fault for every record that does not fit into the tree.
  func check(_ source: inout RecordSource<UnitColumn>) {
    if rows.isEmpty, source.faults.isEmpty { source.add(.unit(.noUnits), in: nil, line: 0) }
    guard hasParentColumn else { return }
    for row in rows where row.isSound {
      guard let parent = row.parent, positions[parent] == nil else { continue }
      let near = source.faults.isFull ? nil : nearest(to: parent)
      source.add(.unit(.missingParent(suggestion: near)), in: .parent, line: row.line)
    }
    checkRoots(&source)
    for lines in loops { source.add(.unit(.loop(lines: lines)), in: .parent, line: lines[0]) }
  }

  /// The units in the order of the file.
  var units: [ProjectUnit] {
    let parents = Set(rows.compactMap(\.parent))
    return rows.map { row in
      let kind = row.kind ?? usualKind(of: row, hasChildren: parents.contains(row.code))
      return ProjectUnit(code: row.code, parent: row.parent, name: row.name, kind: kind)
    }
  }

  private func nearest(to parent: String) -> String? {
    Nearest.candidate(to: parent, among: rows.filter(\.isSound)) { [$0.code] }?.code
  }

  private func checkRoots(_ source: inout RecordSource<UnitColumn>) {
    let roots = rows.filter { $0.parent == nil }
    for root in roots.dropFirst() {
      source.add(.unit(.secondRoot(line: roots[0].line)), in: .parent, line: root.line)
    }
  }

  /// What a unit usually is, from its place: below the project lie associations, below them
  /// subprojects, and at the ends activities.
  private func usualKind(of row: UnitRow, hasChildren: Bool) -> ProjectUnit.Kind {
    guard let parent = row.parent else { return .project }
    guard hasChildren else { return .activity }
    let isBelowRoot = positions[parent].map { rows[$0].parent == nil } ?? false
    return isBelowRoot ? .association : .subproject
  }
}

extension UnitOutline {
  /// The lines of each ring of units that lie under each other.
  private var loops: [[Int]] {
    var visit = Array(repeating: -1, count: rows.count)
    var loops: [[Int]] = []
    for start in rows.indices {
      var position = start
      while visit[position] < 0, let parent = parent(of: position) {
        visit[position] = start
        position = parent
      }
      if visit[position] == start { loops.append(ring(through: position)) }
      if visit[position] < 0 { visit[position] = start }
    }
    return loops
  }

  private func ring(through start: Int) -> [Int] {
    var lines = [rows[start].line]
    var position = start
    while let parent = parent(of: position), parent != start {
      lines.append(rows[parent].line)
      position = parent
    }
    return lines.sorted()
  }

  private func parent(of position: Int) -> Int? {
    rows[position].parent.flatMap { positions[$0] }
  }
}
