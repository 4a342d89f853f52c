package import EqualityModel

/// Individual deviations that are alike and may be one pattern: something for people to look at.
///
/// It never changes what a deviation is said to be.
package struct RepeatSignal: Hashable, Sendable {
  /// Nil where no ground is stated.
  package let ground: Ground?
  package let area: DeviationArea

  /// The codes of the units that they are from, in order.
  package let units: [String]

  /// The first and the last month of the first run of them.
  package let months: ClosedRange<Month>

  /// How many make a signal, within how many months.
  package static let count = 3
  package static let monthCount = 6

  /// The signals in some deviations, by ground and area.
  package static func all(in deviations: [Deviation]) -> [RepeatSignal] {
    let individual = deviations.filter { $0.level == .individual }
    return (Ground.allCases.map(Optional.some) + [nil]).flatMap { ground in
      DeviationArea.allCases.compactMap { area in
        signal(
          in: individual.filter { deviation in
            deviation.area == area
              && (ground.map(deviation.grounds.contains) ?? deviation.grounds.isEmpty)
          }, ground, area)
      }
    }
  }

  private static func signal(
    in alike: [Deviation], _ ground: Ground?, _ area: DeviationArea
  ) -> RepeatSignal? {
    let sorted = alike.sorted { $0.received < $1.received }
    let first = sorted.indices.dropLast(count - 1).first { place in
      sorted[place].received.distance(to: sorted[place + count - 1].received) < monthCount
    }
    guard let first else { return nil }
    let start = sorted[first].received
    let run = sorted[first...].prefix { start.distance(to: $0.received) < monthCount }
    return RepeatSignal(
      ground: ground, area: area, units: Set(run.map(\.unit)).sorted(),
      months: start...run[run.endIndex - 1].received)
  }
}
