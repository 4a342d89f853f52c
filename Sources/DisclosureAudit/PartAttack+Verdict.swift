/// A bound on an unknown, and what proves it; nil if it was known before.
struct Limit {
  let value: Int
  let reason: Proof.Reason?
}

/// What an attack on an unknown came to.
enum Verdict {
  /// A table of whole numbers was seen in which the group is not small.
  case safe

  /// Nothing was proven, and no such table was seen.
  case undecided

  /// The unknown is proven to be within these limits.
  case narrowed(low: Limit, high: Limit, isTight: Bool)
}

extension PartAttack {
  /// Parts of no more unknowns than this are searched for the very ends of every interval.
  private static let smallPart = 40

  /// Finds out whether the group of `unknown` can be proven small, or its size worked out.
  mutating func verdict(on unknown: Int) -> Verdict {
    guard effort.isLeft else { return fromBounds(unknown) }
    let k = k
    guard bounds.upper[unknown] >= k else {
      return verdict(on: unknown, below: Limit(value: bounds.upper[unknown], reason: nil))
    }
    var high = climb(unknown, rising: true) { ($0.most[unknown] ?? -1) >= k }
    if seen.most[unknown] ?? -1 >= k { return verdict(onLarge: unknown) }
    high = better(high, bounds.upper[unknown])
    if high.map({ $0.value >= k }) ?? true {
      guard isImpossible(unknown, in: k...(high?.value ?? Propagation.unbounded))
      else { return seen.most[unknown] ?? -1 >= k ? .safe : .undecided }
      high = Limit(value: k - 1, reason: exhaustion)
    }
    guard let high else { return .undecided }
    return verdict(on: unknown, below: high)
  }

  /// The verdict on a group that can be large: whether its size is the only one.
  private mutating func verdict(onLarge unknown: Int) -> Verdict {
    guard !seen.vary(unknown), let size = seen.most[unknown] else { return .safe }
    guard let low = climb(unknown, rising: false, until: { $0.vary(unknown) }), low.value == size,
      let high = climb(unknown, rising: true, until: { $0.vary(unknown) }), high.value == size
    else { return .safe }
    return .narrowed(low: low, high: high, isTight: true)
  }

  /// The verdict on a group with fewer than k members: whether it can be proven to have any.
  private mutating func verdict(on unknown: Int, below high: Limit) -> Verdict {
    var low = Limit(value: bounds.lower[unknown], reason: nil)
    if low.value == 0, high.value > 0 {
      low = climb(unknown, rising: false) { $0.least[unknown] == 0 } ?? low
      if low.value == 0, seen.least[unknown] != 0, isImpossible(unknown, in: 0...0) {
        low = Limit(value: 1, reason: exhaustion)
      }
      if low.value == 0 { return verdict(onEmpty: unknown, below: high) }
    }
    var high = high
    narrow(unknown, &low, &high)
    if system.cells.count <= Self.smallPart { tighten(unknown, &low, &high) }
    let isTight = seen.least[unknown] == low.value && seen.most[unknown] == high.value
    return .narrowed(low: low, high: high, isTight: isTight)
  }

  /// The verdict on a small group that may be empty: where zeros are protected, whether it must be.
  private mutating func verdict(onEmpty unknown: Int, below high: Limit) -> Verdict {
    if protectsZeros, fractions, seen.most[unknown] ?? 0 == 0 {
      let limit = climb(unknown, rising: true) { $0.most[unknown] ?? 0 > 0 }
      if let limit, limit.value == 0 {
        return .narrowed(low: Limit(value: 0, reason: nil), high: limit, isTight: true)
      }
    }
    if protectsZeros, seen.most[unknown] ?? 0 == 0 {
      if isImpossible(unknown, in: 1...high.value) {
        let none = Limit(value: 0, reason: nil)
        return .narrowed(
          low: none, high: Limit(value: 0, reason: exhaustion), isTight: seen.least[unknown] == 0)
      }
      guard seen.most[unknown] ?? 0 > 0 else { return .undecided }
    }
    return seen.least[unknown] == 0 ? .safe : .undecided
  }

  /// Moves the limits to the ends that the equations allow, as long as there is effort for it.
  ///
  /// For a group that was seen with two sizes that is a luxury.
  private mutating func narrow(_ unknown: Int, _ low: inout Limit, _ high: inout Limit) {
    for isEager in [true, false] where low.value < high.value {
      guard isEager ? !seen.vary(unknown) : effort.operations > luxury else { continue }
      let (least, most) = (low.value, high.value)
      if seen.least[unknown] != least {
        let limit = climb(unknown, rising: false) {
          $0.least[unknown] == least || isEager && $0.vary(unknown)
        }
        if let limit, limit.value > least { low = limit }
      }
      if seen.most[unknown] != most {
        let limit = climb(unknown, rising: true) {
          $0.most[unknown] == most || isEager && $0.vary(unknown)
        }
        if let limit, limit.value < most { high = limit }
      }
    }
  }

  /// Moves the limits to the ends that tables of whole numbers reach.
  private mutating func tighten(_ unknown: Int, _ low: inout Limit, _ high: inout Limit) {
    while low.value < high.value, seen.most[unknown] != high.value,
      isImpossible(unknown, in: high.value...high.value)
    {
      high = Limit(value: high.value - 1, reason: exhaustion)
    }
    while low.value < high.value, seen.least[unknown] != low.value,
      isImpossible(unknown, in: low.value...low.value)
    {
      low = Limit(value: low.value + 1, reason: exhaustion)
    }
  }

  /// What propagation alone says, when there is no effort left for more.
  private func fromBounds(_ unknown: Int) -> Verdict {
    let (low, high) = (bounds.lower[unknown], bounds.upper[unknown])
    guard low > 0 && high < k || low == high else {
      let isSafe = seen.most[unknown] ?? -1 >= k && seen.vary(unknown)
      return isSafe || seen.least[unknown] == 0 && seen.vary(unknown) ? .safe : .undecided
    }
    return .narrowed(
      low: Limit(value: low, reason: nil), high: Limit(value: high, reason: nil), isTight: false)
  }

  private var exhaustion: Proof.Reason { .exhaustion(relations: system.relations) }

  private func better(_ limit: Limit?, _ bound: Int) -> Limit? {
    guard bound != Propagation.unbounded, bound <= limit?.value ?? .max else { return limit }
    return bound == limit?.value ? limit : Limit(value: bound, reason: nil)
  }
}
