package import DisclosureTables

/// The groups of people along one axis of a survey table, and what can be worked out from them.
///
/// Atoms are what one can answer; a group is everyone with some of those answers. The axis has a
/// code for each group, and codes that no table shows, for what readers may work out: everyone with a
/// known answer, everyone but a group, those in several groups, and the rest of a group without a
/// smaller one inside it. Groups of the same people share a code.
package struct GroupAxis: Hashable, Sendable {
  package let axis: Axis

  /// For each group, its code; nil where nobody can be in it.
  package let groups: [Int?]

  /// For each group, the code of everyone else with a known answer; nil where there is none.
  package let complements: [Int?]

  /// The code of everyone with a known answer.
  package let whole: Int

  /// Whether figures may tell of everyone but a group.
  package let tellsRests: Bool

  /// Codes that are what is left of one told code without another.
  package let remainders: [Remainder]

  package struct Remainder: Hashable, Sendable {
    package let code: Int
    package let whole: Int
    package let part: Int
  }

  /// Makes the axis of `groups`, each a set of the `atomCount` atoms.
  ///
  /// Atoms in more than one of the first `countedOnce` groups are those who chose several.
  /// `showsWhole` says whether the table shows everyone too, and `tellsRests` whether figures may tell
  /// of everyone but a group.
  package init(
    _ name: String, atomCount: Int, groups sets: [Set<Int>], countedOnce: Int,
    showsWhole: Bool = false, tellsRests: Bool = false
  ) {
    var codes = CodeList(atomCount: atomCount)
    let everyone = Set(0..<atomCount)
    groups = sets.map { codes.add($0) }
    if showsWhole { codes.add(everyone) }
    let shown = codes.sets
    complements = sets.map { codes.add(everyone.subtracting($0)) }
    let own = sets.prefix(countedOnce)
    var remainders: [Remainder] = []
    let told = tellsRests ? codes.sets : shown
    for (whole, outer) in told.enumerated() {
      for (part, inner) in told.enumerated() where inner.isStrictSubset(of: outer) {
        guard let code = codes.add(outer.subtracting(inner)) else { continue }
        remainders.append(Remainder(code: code, whole: whole, part: part))
      }
    }
    self.remainders = remainders
    self.tellsRests = tellsRests
    codes.add(everyone.filter { atom in own.count { $0.contains(atom) } > 1 })
    // Everyone is a code in any case: there is somebody to ask.
    whole = codes.add(everyone) ?? 0
    axis = codes.axis(name, showing: shown.count)
  }

  /// The same axis with those added whose answer is unknown: codes for them, and for all.
  ///
  /// Neither is shown; the last code counts everyone, known or not, and the last atom are those
  /// whose answer is unknown.
  package var withUnknown: Axis { withUnknown(Array(axis.codes.indices)) }

  /// The same with only some of the codes, given by their places in order.
  package func withUnknown(_ kept: [Int]) -> Axis {
    let count = kept.count
    return Axis(
      axis.name, codes: kept.map { axis.codes[$0] } + ["unknown", "all"],
      derivedCount: kept.count { !axis.isShown[$0] } + 2,
      atoms: axis.atoms.map { codes in
        kept.indices.filter { codes.contains(kept[$0]) } + [count + 1]
      } + [[count, count + 1]])
  }
}

/// Codes as sets of atoms, each set once, in the order in which they came.
private struct CodeList {
  let atomCount: Int
  private(set) var sets: [Set<Int>] = []

  init(atomCount: Int) { self.atomCount = atomCount }

  /// The code of a set; nil for the empty one, which is no group.
  @discardableResult
  mutating func add(_ set: Set<Int>) -> Int? {
    guard !set.isEmpty else { return nil }
    if let known = sets.firstIndex(of: set) { return known }
    sets.append(set)
    return sets.count - 1
  }

  func axis(_ name: String, showing shownCount: Int) -> Axis {
    Axis(
      name, codes: sets.indices.map(String.init), derivedCount: sets.count - shownCount,
      atoms: (0..<atomCount).map { atom in sets.indices.filter { sets[$0].contains(atom) } })
  }
}
