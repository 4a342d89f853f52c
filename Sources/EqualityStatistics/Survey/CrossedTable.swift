package import DisclosureTables

/// Who is in which group of a family, by gender, and whether they agree.
package struct CrossedTable: Sendable {
  package let gender: GroupAxis
  package let groups: GroupAxis

  /// The counts by gender, atom and outcome; last in each those whose answer is unknown.
  private var inner: [Int]

  package init(of gender: GroupAxis, by groups: GroupAxis) {
    self.gender = gender
    self.groups = groups
    inner = [Int](
      repeating: 0, count: (gender.axis.atoms.count + 1) * (groups.axis.atoms.count + 1) * 2)
  }

  /// Counts one person; an atom is nil where the answer is unknown.
  package mutating func add(agrees: Bool, gender: Int?, atom: Int?) {
    let atoms = groups.axis.atoms.count
    let row = gender ?? self.gender.axis.atoms.count
    inner[2 * (row * (atoms + 1) + (atom ?? atoms)) + (agrees ? 0 : 1)] += 1
  }

  /// How many codes the family has with those for the unknown and for all.
  private var width: Int { groups.axis.codes.count + 2 }

  /// The place of a cell in ``table(showing:)``; a nil code counts everyone along its axis.
  package func place(gender: Int?, code: Int?, outcome: Int) -> Int {
    let row = gender ?? self.gender.axis.codes.count + 1
    return 3 * (row * width + (code ?? width - 1)) + outcome
  }

  /// The table, of which the cells of these genders and of the family's groups are shown.
  package func table(showing genders: Set<Int>) -> CrossTable {
    let axes = [gender.withUnknown, groups.withUnknown, SurveyTable.outcome]
    let shown = groups.axis.isShown + [false, false]
    let marks = axes[0].codes.indices.flatMap { row in
      shown.flatMap { isShown in
        [Bool](repeating: isShown && genders.contains(row), count: 3)
      }
    }
    return CrossTable(axes: axes, inner: inner, isShown: marks)
  }
}
