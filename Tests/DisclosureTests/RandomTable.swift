import DisclosureProtection
import DisclosureTables
import TestSupport

/// A table and rules of the kinds that the statistics have, and of stranger ones.
struct RandomTable {
  let table: CrossTable
  let rules: ProtectionRules

  /// For each cell, by how much its count exceeds its members.
  let repetitions: [Int]

  /// A table of one to four axes with no more than `limit` inner cells.
  init(limit: Int, using generator: inout SeededGenerator) {
    var axes: [Axis] = []
    for number in 0..<Int.random(in: 1...4, using: &generator) {
      let axis = Axis.random(named: "axis \(number)", using: &generator)
      let size = (axes + [axis]).reduce(1) { $0 * $1.atoms.count }
      if size <= limit { axes.append(axis) }
    }
    self.init(axes: axes, using: &generator)
  }

  init(axes: [Axis], using generator: inout SeededGenerator) {
    let innerCount = axes.reduce(1) { $0 * $1.atoms.count }
    let inner = Self.counts(innerCount, using: &generator)
    let counts = CrossTable(axes: axes, inner: inner).counts
    let repeats = Int.random(in: 0..<4, using: &generator) == 0
    repetitions = counts.map { count in
      repeats && count > 1 ? Int.random(in: 0..<count, using: &generator) : 0
    }
    table = CrossTable(axes: axes, inner: inner, repetitions: repeats ? repetitions : [])
    var rules = ProtectionRules(
      k: Int.random(in: 2...10, using: &generator),
      costs: Self.costs(of: counts, using: &generator))
    rules.effort = [0, 1, 1, 1, 2].randomElement(using: &generator) ?? 1
    self.rules = rules
  }

  /// Skewed counts: few large, many small, and a share of zeros.
  private static func counts(_ count: Int, using generator: inout SeededGenerator) -> [Int] {
    let zeros = Int.random(in: 0...9, using: &generator)
    let bound = [3, 8, 30, 300].randomElement(using: &generator) ?? 3
    return (0..<count).map { _ in
      if Int.random(in: 0..<10, using: &generator) < zeros { return 0 }
      let bound = Int.random(in: 1...bound, using: &generator)
      return Int.random(in: 0...bound, using: &generator)
    }
  }

  private static func costs(of counts: [Int], using generator: inout SeededGenerator) -> [Int] {
    switch Int.random(in: 0..<3, using: &generator) {
    case 0: counts.map { _ in 1 }
    case 1: counts.map { 1 + $0 }
    default: counts.map { _ in Int.random(in: 1...1000, using: &generator) }
    }
  }
}

extension Axis {
  static func random(named name: String, using generator: inout SeededGenerator) -> Axis {
    switch Int.random(in: 0..<7, using: &generator) {
    case 0, 1: list(name, length: Int.random(in: 1...4, using: &generator))
    case 2, 3: hierarchy(name, length: Int.random(in: 2...8, using: &generator), using: &generator)
    case 4: overlapping(name)
    case 5: month(name)
    default: anySelections(name, using: &generator)
    }
  }

  /// A few codes and their total.
  static func list(_ name: String, length: Int) -> Axis {
    Axis(
      name, codes: (0..<length).map { "c\($0)" } + ["_T"], atoms: (0..<length).map { [$0, length] })
  }

  /// A tree of any shape, parents with a single child among them.
  static func hierarchy(
    _ name: String, length: Int, using generator: inout SeededGenerator
  ) -> Axis {
    let parents = (0..<length).map { $0 == 0 ? nil : Int.random(in: 0..<$0, using: &generator) }
    return Axis(name, codes: (0..<length).map { "c\($0)" }, parents: parents)
  }

  /// 16–24 beside 16–29 beside all.
  static func overlapping(_ name: String) -> Axis {
    Axis(name, codes: ["16-24", "16-29", "_T"], atoms: [[0, 1, 2], [1, 2], [2]])
      .withDifferences
  }

  /// The stocks and flows of a month.
  ///
  /// The atoms: stayed, left, joined, joined and left again, had left before.
  static func month(_ name: String) -> Axis {
    Axis(
      name, codes: ["new", "ended", "ongoing", "active", "reached"],
      atoms: [[2, 3, 4], [1, 3, 4], [0, 2, 3, 4], [0, 1, 3, 4], [4]]
    ).withDifferences
  }

  /// Selections without any order; there may be members whom no code counts.
  static func anySelections(_ name: String, using generator: inout SeededGenerator) -> Axis {
    let codes = (0..<Int.random(in: 1...4, using: &generator)).map { "c\($0)" }
    let atoms = (0..<Int.random(in: 1...4, using: &generator)).map { _ in
      codes.indices.filter { _ in Bool.random(using: &generator) }
    }
    let axis = Axis(name, codes: codes, atoms: atoms)
    return Bool.random(using: &generator) ? axis.withDifferences : axis
  }

  /// The same axis with a derived code for each difference of two codes that is no code itself.
  var withDifferences: Axis {
    var sets = codes.indices.map { code in atoms.indices.filter { atoms[$0].contains(code) } }
    for (one, other) in codes.indices.flatMap({ one in codes.indices.map { (one, $0) } }) {
      let difference = sets[one].filter { !sets[other].contains($0) }
      if !difference.isEmpty, !sets.contains(difference) { sets.append(difference) }
    }
    let derived = sets.count - codes.count
    return Axis(
      name, codes: codes + (0..<derived).map { "derived \($0)" }, derivedCount: derived,
      atoms: atoms.indices.map { atom in sets.indices.filter { sets[$0].contains(atom) } })
  }
}
