import EqualityModel

/// A file that says which codes of a dimension are parts of which: `child;parent`.
///
/// Any depth, also uneven. What no row gives a parent lies at the top. Where one code does, it is
/// the whole and is shown as `_T`; where several do, `_T` is added above them.
package enum HierarchyFile {
  /// Reads the codes in the order in which the file first names them, a parent before its child.
  package static func read(_ bytes: [UInt8]) -> ImportResult<CodeTree> {
    var records = GuardedRecords(
      bytes, expecting: [child, parent].flatMap { [$0.swedish, $0.english] })
    var outline = HierarchyOutline()
    if let fields = fields(of: &records) {
      while records.next() { outline.readRow(&records, child: fields.child, parent: fields.parent) }
      outline.check(&records, child: fields.child)
    }
    return records.result(outline.tree)
  }

  private static let child = Text(sv: "kod", en: "child")
  private static let parent = Text(sv: "överordnad", en: "parent")

  private static func fields(
    of records: inout GuardedRecords
  ) -> (child: Int, parent: Int)? {
    guard !records.headers.isEmpty else { return nil }
    let found = [child, parent].map { name in
      records.headers.firstIndex { header in
        [name.swedish, name.english].map(ColumnKey.init).contains(ColumnKey(header))
      }
    }
    guard let first = found[0], let second = found[1], records.headers.count == 2 else {
      records.add(.hierarchy(.notTwoColumns), in: nil, line: records.line)
      return nil
    }
    return (first, second)
  }
}

/// The rows of a hierarchy file, and whether they make a tree.
private struct HierarchyOutline {
  private var codes: [String] = []
  private var positions: [String: Int] = [:]

  /// For each code, its parent and the line that says so.
  private var above: [(parent: Int, line: Int)?] = []

  mutating func readRow(_ records: inout GuardedRecords, child: Int, parent: Int) {
    for field in [child, parent] { CodeCell.check(&records, field) }
    let name = CodeCell.code(records.cell(child))
    if name == CodeTree.total { records.add(.hierarchy(.totalHasParent), in: child) }
    guard !records.isFaulty else { return }
    let whole = position(of: CodeCell.code(records.cell(parent)))
    let part = position(of: name)
    if let earlier = above[part] {
      let isSame = earlier.parent == whole
      records.add(
        .hierarchy(isSame ? .repeated(line: earlier.line) : .secondParent(line: earlier.line)),
        in: child)
    } else {
      above[part] = (whole, records.line)
    }
  }

  private mutating func position(of code: String) -> Int {
    if let position = positions[code] { return position }
    positions[code] = codes.count
    codes.append(code)
    above.append(nil)
    return codes.count - 1
  }

  func check(_ records: inout GuardedRecords, child: Int) {
    if codes.isEmpty, records.faults.isEmpty { records.add(.hierarchy(.empty), in: nil, line: 0) }
    for lines in loops { records.add(.hierarchy(.loop(lines: lines)), in: child, line: lines[0]) }
  }

  /// The tree, with the whole first.
  var tree: CodeTree {
    let tops = codes.indices.filter { above[$0] == nil }
    guard let top = tops.first, tops.count == 1 else { return treeUnderAddedTop }
    let order = [top] + codes.indices.filter { $0 != top }
    var places = [Int](repeating: 0, count: codes.count)
    for (place, code) in order.enumerated() { places[code] = place }
    return CodeTree(
      codes: [CodeTree.total] + order.dropFirst().map { codes[$0] },
      parents: order.map { above[$0].map { places[$0.parent] } }, topName: codes[top])
  }

  private var treeUnderAddedTop: CodeTree {
    let total = positions[CodeTree.total]
    guard let total else {
      return CodeTree(
        codes: [CodeTree.total] + codes, parents: [nil] + above.map { ($0?.parent ?? -1) + 1 })
    }
    // `_T` is one top among several: the others are parts of it too.
    let order = [total] + codes.indices.filter { $0 != total }
    var places = [Int](repeating: 0, count: codes.count)
    for (place, code) in order.enumerated() { places[code] = place }
    return CodeTree(
      codes: order.map { codes[$0] },
      parents: order.map { $0 == total ? nil : above[$0].map { places[$0.parent] } ?? 0 })
  }

  /// The lines of each ring of codes that lie under each other.
  private var loops: [[Int]] {
    var visit = [Int](repeating: -1, count: codes.count)
    var loops: [[Int]] = []
    for start in codes.indices {
      var position = start
      while visit[position] < 0, let next = above[position]?.parent {
        visit[position] = start
        position = next
      }
      if visit[position] == start { loops.append(ring(through: position)) }
      if visit[position] < 0 { visit[position] = start }
    }
    return loops
  }

  private func ring(through start: Int) -> [Int] {
    var lines: [Int] = []
    var position = start
    repeat {
      guard let (parent, line) = above[position] else { break }
      lines.append(line)
      position = parent
    } while position != start
    return lines.sorted()
  }
}
