package import DisclosureTables

/// Who is in which group, and whether they agree: of everyone with a value of one outcome.
package struct SurveyTable: Sendable {
  package let groups: GroupAxis

  /// The counts by atom and by outcome, and last those of people whose answer is unknown.
  private var inner: [Int]

  /// The sum of the indices of each code, in parts.
  package private(set) var sums: [Int]

  /// The outcome as an axis: those who agree, those who do not, and all.
  package static let outcome = Axis(
    "outcome", codes: ["agree", "other", "all"], atoms: [[0, 2], [1, 2]])

  /// The places of the outcome's codes.
  package static let (agree, other, all) = (0, 1, 2)

  package init(of groups: GroupAxis) {
    self.groups = groups
    inner = [Int](repeating: 0, count: 2 * (groups.axis.atoms.count + 1))
    sums = [Int](repeating: 0, count: groups.axis.codes.count)
  }

  /// Counts one person; the atom is nil where the answer is unknown.
  package mutating func add(_ value: OutcomeValue, atom: Int?) {
    inner[2 * (atom ?? groups.axis.atoms.count) + (value.agrees ? 0 : 1)] += 1
    guard let atom, let index = value.index else { return }
    for code in groups.axis.atoms[atom] { sums[code] += index.parts }
  }

  /// The table without those whose answer is unknown.
  ///
  /// It says nothing of how many there are in all: other people may have answered nothing else.
  package var known: CrossTable {
    CrossTable(axes: [groups.axis, Self.outcome], inner: Array(inner.dropLast(2)))
  }

  /// The table with those whose answer is unknown, and with everyone in its last code.
  package var everyone: CrossTable {
    CrossTable(axes: [groups.withUnknown, Self.outcome], inner: inner)
  }

  /// What it costs to hide a cell of ``known``: how many a group is, is missed more than what it says.
  package func costs(of table: CrossTable) -> [Int] {
    table.counts.indices.map { cell in
      let magnitude = Int.bitWidth - table.counts[cell].leadingZeroBitCount
      return (cell % 3 == Self.all ? 6 : 1) * (4 + magnitude)
    }
  }
}
