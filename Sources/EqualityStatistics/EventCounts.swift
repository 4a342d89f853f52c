import DisclosureTables
import EqualityModel

/// How many people with one participation began, ended or were there, by unit, gender and interval.
struct EventCounts {
  private let intervalCount: Int
  private let genderCount = SeriesAxes.genderAxis.codes.count

  /// Running totals of beginnings and ends: by unit, gender, kind and interval.
  private var totals: [Int]

  init(_ axes: SeriesAxes, _ inner: [Int]) {
    intervalCount = axes.flows.intervalCount
    let units = axes.units.axis
    totals = [Int](
      repeating: 0, count: units.codes.count * genderCount * 2 * (intervalCount + 1))
    for place in inner.indices where inner[place] != 0 {
      let flow = place / axes.innerGrid.strides[1] % axes.innerGrid.extents[1]
      guard flow < 2 * intervalCount else { continue }
      for unit in units.atoms[place / axes.innerGrid.strides[0]] {
        for gender in SeriesAxes.genderAxis.atoms[place % axes.innerGrid.strides[1]] {
          totals[start(unit, gender, flow % 2) + flow / 2 + 1] += inner[place]
        }
      }
    }
    for row in stride(from: 0, to: totals.count, by: intervalCount + 1) {
      for interval in 0..<intervalCount { totals[row + interval + 1] += totals[row + interval] }
    }
  }

  private func start(_ unit: Int, _ gender: Int, _ kind: Int) -> Int {
    ((unit * genderCount + gender) * 2 + kind) * (intervalCount + 1)
  }

  /// How many an element counts: who began or ended in its intervals, or was there after the last.
  func count(_ flow: Flow, _ unit: Int, _ gender: Int) -> Int {
    let (first, end) = (flow.intervals.lowerBound, flow.intervals.upperBound + 1)
    let (begun, ended) = (start(unit, gender, 0), start(unit, gender, 1))
    return switch flow.measure {
    case .new: totals[begun + end] - totals[begun + first]
    case .ended: totals[ended + end] - totals[ended + first]
    case .ongoing: totals[begun + end] - totals[ended + end]
    default: 0
    }
  }
}
