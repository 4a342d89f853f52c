/// The least and the most that terms can add up to, and how many of them have no limit.
struct Extremes {
  private var least = 0
  private var most = 0
  private var leastUnbounded = 0
  private var mostUnbounded = 0

  init(of row: Int, in system: OpenSystem, _ lower: [Int], _ upper: [Int]) {
    let terms = system.terms(of: row)
    for index in terms.indices {
      let term = terms[index]
      let isUnbounded = upper[term.unknown] == Propagation.unbounded
      let weight = system.weight(index)
      let (low, high) = (
        weight * lower[term.unknown], isUnbounded ? 0 : weight * upper[term.unknown]
      )
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

  /// The least that all but one term can add up to, of which these are `weight` times the bounds.
  func least(without term: Int32, _ weight: Int, _ low: Int, _ high: Int) -> Int? {
    if term >= 0 { return leastUnbounded > 0 ? nil : least - weight * low }
    if high == Propagation.unbounded { return leastUnbounded > 1 ? nil : least }
    return leastUnbounded > 0 ? nil : least + weight * high
  }

  func most(without term: Int32, _ weight: Int, _ low: Int, _ high: Int) -> Int? {
    if term < 0 { return mostUnbounded > 0 ? nil : most + weight * low }
    if high == Propagation.unbounded { return mostUnbounded > 1 ? nil : most }
    return mostUnbounded > 0 ? nil : most - weight * high
  }
}
