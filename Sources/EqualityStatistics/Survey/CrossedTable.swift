package import DisclosureTables

/// Who is in which group of a family, by gender, and whether they agree.
package struct CrossedTable: Sendable {
  package let gender: GroupAxis
  package let groups: GroupAxis

  /// The codes of the family that the table has, by their places in the family's axis.
  private let codes: [Int]

  /// The counts by gender, atom and outcome; last in each those whose answer is unknown.
  package private(set) var inner: [Int]

  /// The sums of indices by gender and atom, in parts, with those whose answer is unknown.
  package private(set) var sums: [Int]

  package init(of gender: GroupAxis, by groups: GroupAxis) {
    self.gender = gender
    self.groups = groups
    codes = groups.crossedCodes
    sums = [Int](
      repeating: 0, count: (gender.axis.atoms.count + 1) * (groups.axis.atoms.count + 1))
    inner = [Int](repeating: 0, count: 2 * sums.count)
  }

  /// Counts one person; an atom is nil where the answer is unknown.
  package mutating func add(_ value: OutcomeValue, gender: Int?, atom: Int?) {
    let atoms = groups.axis.atoms.count
    let row = gender ?? self.gender.axis.atoms.count
    let cell = row * (atoms + 1) + (atom ?? atoms)
    inner[2 * cell + (value.agrees ? 0 : 1)] += 1
    sums[cell] += value.index?.parts ?? 0
  }

  /// The places in ``sums`` of everyone in these codes; a nil code counts everyone along its axis.
  package func cells(gender: Int?, code: Int?) -> [Int] {
    let (rows, columns) = (self.gender.axis.atoms, groups.axis.atoms)
    return (0...rows.count).flatMap { row in
      (0...columns.count).filter { column in
        (gender.map { row < rows.count && rows[row].contains($0) } ?? true)
          && (code.map { column < columns.count && columns[column].contains($0) } ?? true)
      }.map { row * (columns.count + 1) + $0 }
    }
  }

  /// How many codes the table has in all, with those for the unknown and for all.
  private var width: Int { codes.count + 2 }

  /// The place of a cell in ``table(showing:)``; a nil code counts everyone along its axis, and nil
  /// is returned where the table has no such code.
  package func place(gender: Int?, code: Int?, outcome: Int) -> Int? {
    let row = gender.map { self.gender.crossedCodes.firstIndex(of: $0) }
    let column = code.map { codes.firstIndex(of: $0) }
    guard let row = row ?? self.gender.crossedCodes.count + 1, let column = column ?? width - 1
    else { return nil }
    return 3 * (row * width + column) + outcome
  }

  /// The table, of which the cells of these genders and of the family's groups are shown; what they
  /// say only if `outcomes` are too.
  package func table(showing genders: Set<Int>, outcomes: Bool) -> CrossTable {
    let axes = [
      gender.withUnknown(gender.crossedCodes), groups.withUnknown(codes), SurveyTable.outcome,
    ]
    let marks = axes[0].codes.indices.flatMap { row in
      axes[1].isShown.flatMap { isShown in
        let isShown = isShown && axes[0].isShown[row] && genders.contains(gender.crossedCodes[row])
        return [isShown && outcomes, isShown && outcomes, isShown]
      }
    }
    return CrossTable(axes: axes, inner: inner, isShown: marks)
  }
}

extension GroupAxis {
  /// The codes that can be worked out where two dimensions are crossed: the groups, everyone with a
  /// known answer, and the rest of a group without a smaller one inside it.
  ///
  /// How many are in a gender and not in a group is never told, and each count shown is k or more.
  fileprivate var crossedCodes: [Int] {
    let isShown = axis.isShown
    let rests = remainders.filter { isShown[$0.whole] && isShown[$0.part] }.map(\.code)
    let kept = Set(rests + [whole])
    return axis.codes.indices.filter { isShown[$0] || kept.contains($0) }
  }
}
