package import DisclosureTables
import EqualityModel

/// What it costs to hide a cell of a gender table: how much its readers would miss it.
///
/// Women and men of the whole project are dearest. The residual categories give way first and the
/// grand total with them, for its parts can stand in for it; then the small units before the large,
/// and the measures that follow from others.
package enum GenderCosts {
  /// One cost for each cell of a table by unit, measure and gender.
  package static func costs(of table: CrossTable) -> [Int] {
    let (units, measures, genders) = (table.axes[0], table.axes[1], table.axes[2])
    let unitWeights = units.codes.indices.map { unit in
      unit == 0 ? 40 : 4 + units.atoms.indices.count { units.code(unit, counts: $0) }
    }
    let measureWeights = measures.codes.map(weight(ofMeasure:))
    let genderWeights = genders.codes.map(weight(ofGender:))
    let grid = table.cells
    return table.counts.indices.map { cell in
      let codes = grid.coordinates(of: cell)
      return unitWeights[codes[0]] * measureWeights[codes[1]] * genderWeights[codes[2]]
        * (4 + magnitude(table.counts[cell]))
    }
  }

  private static func weight(ofMeasure code: String) -> Int {
    switch Measure(matching: code) {
    case .reached: 6
    case .new: 5
    case .ongoing: 4
    case .ended: 2
    case .active, .undated, nil: 1
    }
  }

  private static func weight(ofGender code: String) -> Int {
    switch GenderCategory(matching: code) {
    case .woman, .man: 12
    case .other, .unknown: 1
    case nil: 2
    }
  }

  /// The number of binary digits: the logarithm of the count, near enough.
  private static func magnitude(_ count: Int) -> Int {
    Int.bitWidth - count.leadingZeroBitCount
  }
}
