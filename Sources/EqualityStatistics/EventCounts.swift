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
      let (kind, interval): (Int, Int)
      switch axes.flows.event(of: flow) {
      case .beginning(let number): (kind, interval) = (0, number)
      case .end(let number): (kind, interval) = (1, number)
      case .comingBack, .elsewhere, .undated: continue
      }
      for unit in units.atoms[place / axes.innerGrid.strides[0]] {
        for gender in SeriesAxes.genderAxis.atoms[place % axes.innerGrid.strides[1]] {
          totals[start(unit, gender, kind) + interval + 1] += inner[place]
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

  /// How many of them a flow counts.
  func count(_ flow: Flow, _ unit: Int, _ gender: Int) -> Int {
    let (first, end) = (flow.intervals.lowerBound, flow.intervals.upperBound + 1)
    let (begun, ended) = (start(unit, gender, 0), start(unit, gender, 1))
    return switch flow.kind {
    case .measure(.new), .first(.new): totals[begun + end] - totals[begun + first]
    case .measure(.ended): totals[ended + end] - totals[ended + first]
    case .measure(.ongoing): totals[begun + end] - totals[ended + end]
    case .measure(.active): totals[begun + end] - totals[ended + first]
    case .measure(.reached), .first(.reached): totals[begun + end]
    case .gone(let measure):
      totals[begun + end] - count(flow.counting(.measure(measure)), unit, gender)
    case .measure(.undated), .first, .back, .undated: 0
    }
  }
}
