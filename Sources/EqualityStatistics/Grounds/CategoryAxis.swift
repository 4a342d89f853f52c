import DisclosureTables
import EqualityModel

/// How people are divided by their answers to one question.
package struct CategoryAxis {
  let categories: [String]
  let allowsSeveral: Bool

  /// Whether there can be someone of whom no category is known.
  let hasUnknown: Bool

  package init(_ categories: [String], allowsSeveral: Bool, hasUnknown: Bool = true) {
    self.categories = categories
    self.allowsSeveral = allowsSeveral
    self.hasUnknown = hasUnknown
  }

  /// The axis over some answers, and last those who have none where there can be such.
  ///
  /// The codes: everyone, those who have answered, the categories; then those who have not, and
  /// where one can choose several, those who have answered and not chosen this one.
  func axis(_ name: String, of answers: [UInt64]) -> Axis {
    let heads = hasUnknown ? [GroundTable.all, GroundTable.known] : [GroundTable.all]
    let derived =
      (hasUnknown ? ["unknown"] : []) + (allowsSeveral ? categories.map { "not \($0)" } : [])
    let codes = heads + categories + derived
    let firstOther = codes.count - categories.count
    let atoms = answers.map { bits in
      let chosen = Answer.OptionSet(bits: bits)
      let others = allowsSeveral ? categories.indices.filter { !chosen.contains($0) } : []
      return Array(heads.indices) + chosen.positions.map { heads.count + $0 }
        + others.map { firstOther + $0 }
    }
    return Axis(
      name, codes: codes, derivedCount: derived.count,
      atoms: atoms + (hasUnknown ? [[0, heads.count + categories.count]] : []))
  }
}
