import DisclosureProtection
import DisclosureTables

/// The reader who runs our program (ATTACKS.md 3.2, oracle O1).
///
/// Every table of two rows and three columns with counts up to `greatest` is protected, and the
/// tables are sorted by what comes out. Whoever sees an output, and knows how it was made, knows
/// that the truth is among the tables that give it.
struct InverseImage {
  private let greatest: Int
  private let axes = [
    Axis("row", codes: ["_T", "a", "b"], parents: [nil, 0, 0]),
    Axis("column", codes: ["_T", "x", "y", "z"], parents: [nil, 0, 0, 0]),
  ]
  private let k: Int

  init(greatest: Int, k: Int) {
    self.greatest = greatest
    self.k = k
  }

  /// In how many tables the reader learns something about a hidden small cell.
  struct Finding {
    /// Tables with a hidden cell of 1 to k − 1.
    var tables = 0

    /// Of them: a hidden small cell has one possible value.
    var exact = 0

    /// Of them: all possible values of a hidden small cell are small.
    var allSmall = 0

    /// Cells hidden in all of them.
    var hidden = 0
  }

  /// The findings among all tables, and among those with no count above `limit`.
  ///
  /// Near the greatest count the family of tables ends though the world does not: there the reader
  /// seems to know more than any reader could.
  func findings(limit: Int) -> (all: Finding, inside: Finding) {
    var outputs: [[Int?]: [[Int]]] = [:]
    var inner = [Int](repeating: 0, count: 6)
    repeat {
      let table = CrossTable(axes: axes, inner: inner)
      let costs = [Int](repeating: 1, count: table.counts.count)
      var rules = ProtectionRules(k: k, costs: costs)
      rules.effort = 0
      let published = protect(table, under: rules)
      outputs[published.counts, default: []].append(inner)
    } while next(&inner)

    var (all, inside) = (Finding(), Finding())
    for (published, truths) in outputs {
      let counts = truths.map { CrossTable(axes: axes, inner: $0).counts }
      let hidden = published.indices.filter { published[$0] == nil }
      let possible = hidden.map { cell in Set(counts.map { $0[cell] }) }
      for (truth, counts) in zip(truths, counts) {
        add(truth: counts, hidden, possible, to: &all)
        if truth.allSatisfy({ $0 <= limit }) { add(truth: counts, hidden, possible, to: &inside) }
      }
    }
    return (all, inside)
  }

  private func add(truth: [Int], _ hidden: [Int], _ possible: [Set<Int>], to finding: inout Finding)
  {
    let small = hidden.indices.filter { (1..<k).contains(truth[hidden[$0]]) }
    guard !small.isEmpty else { return }
    finding.tables += 1
    finding.hidden += hidden.count
    finding.exact += small.contains { possible[$0].count == 1 } ? 1 : 0
    finding.allSmall += small.contains { possible[$0].allSatisfy { $0 < k } } ? 1 : 0
  }

  private func next(_ inner: inout [Int]) -> Bool {
    for place in inner.indices {
      if inner[place] < greatest {
        inner[place] += 1
        return true
      }
      inner[place] = 0
    }
    return false
  }
}
