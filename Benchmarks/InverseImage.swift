import DisclosureProtection
import DisclosureTables
import EqualityStatistics

/// The reader who runs our program (ATTACKS.md 3.2, oracle O1).
///
/// Every table of two rows and three columns with counts up to `greatest` is protected, and the
/// tables are sorted by what comes out. Whoever sees an output, and knows how it was made, knows
/// that the truth is among the tables that give it.
///
/// No reader knows a greatest count. So where the possible values of a hidden cell do not suffice,
/// tables with counts up to three times as great are looked for that give the same output.
struct InverseImage {
  /// In how many tables the reader learns something about a hidden small cell.
  struct Finding {
    /// Tables with a cell of 1 to k − 1.
    var tables = 0

    /// Of them: a hidden small cell has one possible value.
    var exact = 0

    /// Of them: all possible values of a hidden small cell are small.
    var allSmall = 0

    /// Cells hidden in all of them.
    var hidden = 0

    /// Cells hidden in tables without any small cell.
    var hiddenElsewhere = 0
  }

  let family: TableFamily

  /// The tables that give each output.
  private var outputs: [[Int?]: [[Int]]] = [:]

  /// What each hidden cell may count as far as tables of the family tell, and as far as all do.
  private var possible: [[Int?]: (inside: [Set<Int>], all: [Set<Int>])] = [:]

  /// Whether so many possible values of a hidden cell suffice.
  private let suffices: (Set<Int>) -> Bool

  /// Protects all tables with counts up to `greatest`.
  init(
    greatest: Int, suffices: @escaping (Set<Int>) -> Bool,
    rules: @escaping (CrossTable) -> ProtectionRules
  ) {
    self.suffices = suffices
    family = TableFamily(greatest: greatest, rules: rules)
    family.forEach { inner in outputs[family.published(inner), default: []].append(inner) }
    for (output, truths) in outputs {
      let counts = truths.map { family.table($0).counts }
      let hidden = output.indices.filter { output[$0] == nil }
      let inside = hidden.map { cell in Set(counts.map { $0[cell] }) }
      possible[output] = (inside, widened(inside, of: hidden, in: output))
    }
  }

  /// The possible values, and where they do not suffice those that larger tables add.
  private func widened(_ inside: [Set<Int>], of hidden: [Int], in output: [Int?]) -> [Set<Int>] {
    var all = inside
    guard !all.allSatisfy(suffices) else { return all }
    family.forEachLarger(lookingLike: output) { inner in
      guard family.published(inner) == output else { return true }
      let counts = family.table(inner).counts
      for (place, cell) in hidden.enumerated() { all[place].insert(counts[cell]) }
      return !all.allSatisfy(suffices)
    }
    return all
  }

  /// The findings among the tables with no count above `limit`, of readers who know that none has
  /// more than the greatest of the family, and of others.
  func findings(limit: Int) -> (inside: Finding, all: Finding) {
    var (inside, all) = (Finding(), Finding())
    for (output, truths) in outputs {
      guard let possible = possible[output] else { continue }
      let hidden = output.indices.filter { output[$0] == nil }
      for truth in truths where truth.allSatisfy({ $0 <= limit }) {
        let counts = family.table(truth).counts
        add(hidden.map { counts[$0] }, possible.inside, to: &inside)
        add(hidden.map { counts[$0] }, possible.all, to: &all)
      }
    }
    return (inside, all)
  }

  private func add(_ hidden: [Int], _ possible: [Set<Int>], to finding: inout Finding) {
    let small = hidden.indices.filter { (1..<Self.k).contains(hidden[$0]) }
    guard !small.isEmpty else {
      finding.hiddenElsewhere += hidden.count
      return
    }
    finding.tables += 1
    finding.hidden += hidden.count
    finding.exact += small.contains { possible[$0].count == 1 } ? 1 : 0
    finding.allSmall += small.contains { possible[$0].allSatisfy { $0 < Self.k } } ? 1 : 0
  }
}

extension InverseImage {
  private static let k = 5

  /// Prints what is found about tables with counts up to 7 with one discretion, or with each; or as
  /// `jamlik protect` protects them.
  static func measure(_ name: String?) {
    let greatest = 7
    let isAsProtect = name == "protect"
    print("discretion;counts;reader;with a small cell;one value;all small;hidden;elsewhere")
    for discretion in [ProtectionRules.Discretion.none, .value, .smallness]
    where name == nil || name == "\(discretion)" || isAsProtect && discretion != .smallness {
      let image = image(greatest: greatest, discretion, asProtect: isAsProtect)
      for limit in [3, greatest] {
        let (inside, all) = image.findings(limit: limit)
        for (reader, found) in [("knows the greatest count", inside), ("does not", all)] {
          print(
            "\(discretion);0 to \(limit);\(reader);\(found.tables);\(found.exact);"
              + "\(found.allSmall);\(found.hidden);\(found.hiddenElsewhere)")
        }
      }
    }
  }

  /// Looks among larger tables for what the discretion asks for.
  private static func image(
    greatest: Int, _ discretion: ProtectionRules.Discretion, asProtect: Bool
  ) -> InverseImage {
    let suffices: (Set<Int>) -> Bool = { values in
      switch discretion {
      case .none: true
      case .value: values.count > 1 || values.contains { $0 >= k }
      case .smallness: values.contains { $0 >= k }
      }
    }
    return InverseImage(greatest: greatest, suffices: suffices) { table in
      var rules = ProtectionRules(k: k, hidingFewestCellsOf: table)
      if asProtect {
        rules = ProtectionRules(k: k, costs: TableCosts.costs(of: table))
        rules.discreetCosts = TableCosts.costs(over: table.axes)
      } else {
        rules.effort = 0
      }
      rules.discretion = discretion
      return rules
    }
  }
}
