import DisclosureProtection
import DisclosureTables

/// All tables of two rows and three columns with counts up to a greatest, and larger ones.
struct TableFamily {
  let greatest: Int
  let rules: (CrossTable) -> ProtectionRules
  private let axes = [
    Axis("row", codes: ["_T", "a", "b"], parents: [nil, 0, 0]),
    Axis("column", codes: ["_T", "x", "y", "z"], parents: [nil, 0, 0, 0]),
  ]

  func table(_ inner: [Int]) -> CrossTable { CrossTable(axes: axes, inner: inner) }

  func published(_ inner: [Int]) -> [Int?] {
    let table = table(inner)
    return protect(table, under: rules(table)).counts
  }

  /// Calls `body` with the inner cells of each table of the family.
  func forEach(_ body: ([Int]) -> Void) {
    let everything = [Int?](repeating: nil, count: 12)
    _ = extend([], to: greatest, like: everything) { inner in
      body(inner)
      return true
    }
  }

  /// Calls `body` with larger tables that have the figures of `output`, until it has seen enough,
  /// or many thousands.
  func forEachLarger(lookingLike output: [Int?], _ body: ([Int]) -> Bool) {
    var patience = 20_000
    _ = extend([], to: 3 * greatest, like: output) { inner in
      patience -= 1
      return patience > 0 && (inner.allSatisfy { $0 <= greatest } || body(inner))
    }
  }

  /// Goes on with more inner cells in every way that fits; returns whether to go on after that.
  private func extend(
    _ inner: [Int], to limit: Int, like output: [Int?], _ body: ([Int]) -> Bool
  ) -> Bool {
    guard inner.count < 6 else {
      let fits = zip(table(inner).counts, output).allSatisfy { count, figure in
        figure == nil || figure == count
      }
      return !fits || body(inner)
    }
    let (row, column) = (inner.count / 3 + 1, inner.count % 3 + 1)
    let own = output[4 * row + column]
    let above = row == 2 ? inner[column - 1] : 0
    let before = inner[(3 * (row - 1))...].reduce(0, +)
    let most = min(
      limit, (output[column] ?? .max) - above, (output[4 * row] ?? .max) - before,
      (output[0] ?? .max) - inner.reduce(0, +))
    let range = own.map { $0...$0 } ?? 0...max(0, most)
    return range.allSatisfy { count in
      count > most || extend(inner + [count], to: limit, like: output, body)
    }
  }
}
