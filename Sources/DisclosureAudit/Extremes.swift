/// The least and the most that terms can add up to, and how many of them have no limit.
struct Extremes {
  private var least = 0
  private var most = 0
  private var leastUnbounded = 0
  private var mostUnbounded = 0

  init(_ terms: ArraySlice<Int32>, _ lower: [Int], _ upper: [Int]) {
    for term in terms {
      let (low, high) = (lower[term.unknown], upper[term.unknown])
      let isUnbounded = high == Propagation.unbounded
      if term < 0 {
        most -= low
        if isUnbounded { leastUnbounded += 1 } else { least -= high }
      } else {
        least += low
        if isUnbounded { mostUnbounded += 1 } else { most += high }
      }
    }
  }

  func canBe(_ value: Int) -> Bool {
    (leastUnbounded > 0 || least <= value) && (mostUnbounded > 0 || most >= value)
  }

  func least(without term: Int32, _ low: Int, _ high: Int) -> Int? {
    if term >= 0 { return leastUnbounded > 0 ? nil : least - low }
    if high == Propagation.unbounded { return leastUnbounded > 1 ? nil : least }
    return leastUnbounded > 0 ? nil : least + high
  }

  func most(without term: Int32, _ low: Int, _ high: Int) -> Int? {
    if term < 0 { return mostUnbounded > 0 ? nil : most + low }
    if high == Propagation.unbounded { return mostUnbounded > 1 ? nil : most }
    return mostUnbounded > 0 ? nil : most - high
  }
}
