import EqualityModel

/// The years that tables of whole years tell apart of registrations without a month.
///
/// Whoever has a table of the year and one that ends with its last month takes one from the other,
/// and learns how many are registered without a month: of those years, and of all before them.
struct UndatedYears {
  /// Stretches of years without a gap, the first since the beginning.
  let stretches: [ClosedRange<Int>]

  init(of tables: [TableScope]) {
    let years = tables.compactMap(\.years)
    let ends = Set(years.flatMap { [$0.lowerBound - 1, $0.upperBound] }).sorted()
    stretches = zip([-1] + ends, ends).map { $0 + 1...$1 }
  }

  /// What each stretch needs as codes of the axis of time.
  var flows: [Flow] {
    stretches.flatMap { years in
      [Measure.new, .ended, .ongoing].map { Self.flow($0, years) }
    }
  }

  /// The groups that can be learned of, each as flows that add up to it.
  var groups: [[Flow]] {
    stretches.map { [Self.flow(.ongoing, $0)] }
      + stretches.indices.flatMap { first in
        stretches.indices[first...].flatMap { last in
          [Measure.new, .ended].map { measure in
            stretches[first...last].map { Self.flow(measure, $0) }
          }
        }
      }
  }

  private static func flow(_ measure: Measure, _ years: ClosedRange<Int>) -> Flow {
    Flow(
      .undated(measure), in: 0...0,
      years: measure == .ongoing ? years.upperBound...years.upperBound : years)
  }
}
