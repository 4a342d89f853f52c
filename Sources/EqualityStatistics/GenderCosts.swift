import DisclosureTables
import EqualityModel

/// What it costs to hide a cell of a gender table: how much its readers would miss it.
///
/// Women and men of the whole project are dearest. The residual categories give way first and the
/// grand total with them, for its parts can stand in for it; then the small units before the large,
/// and the measures that follow from others.
enum GenderCosts {
  /// One cost for each cell of a table by unit, time and gender.
  static func costs(of counts: [Int], over axes: SeriesAxes) -> [Int] {
    let units = axes.units.axis
    let unitWeights = units.codes.indices.map { unit in
      unit == axes.units.project
        ? 40 : 4 + units.atoms.indices.count { units.code(unit, counts: $0) }
    }
    let flowWeights = axes.flows.flows.map { weight(of: $0.kind) }
    let genderWeights = SeriesAxes.genderAxis.codes.map(weight(ofGender:))
    return counts.indices.map { cell in
      let codes = axes.grid.coordinates(of: cell)
      return unitWeights[codes[0]] * flowWeights[codes[1]] * genderWeights[codes[2]]
        * (4 + magnitude(counts[cell]))
    }
  }

  private static func weight(of kind: Flow.Kind) -> Int {
    switch kind {
    case .measure(.reached), .first(.reached): 6
    case .measure(.new), .first(.new): 5
    case .measure(.ongoing): 4
    case .measure(.ended): 2
    default: 1
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
