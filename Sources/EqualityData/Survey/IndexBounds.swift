import DisclosureTables
import EqualityReports
import EqualityStatistics

/// What indices say of how many agree: whoever agrees has 75 to 100, everyone else less than 75.
struct IndexBounds {
  /// The largest index, in parts, of someone who does not agree.
  private let largestOther: Int

  /// What every index is a multiple of, in parts.
  private let step: Int

  init(asking questionCount: Int) {
    step = DomainIndex.step(asking: questionCount)
    largestOther = DomainIndex.largestWithoutAgreement(asking: questionCount)
  }

  /// A number of people, and in what interval the sum of their indices is.
  private struct Sum: Equatable {
    let count: Int
    var low: Int
    var high: Int

    static func + (one: Sum, other: Sum) -> Sum {
      Sum(count: one.count + other.count, low: one.low + other.low, high: one.high + other.high)
    }

    static func - (one: Sum, other: Sum) -> Sum {
      Sum(count: one.count - other.count, low: one.low - other.high, high: one.high - other.low)
    }

    func narrowed(by other: Sum?) -> Sum {
      guard let other else { return self }
      return Sum(count: count, low: max(low, other.low), high: min(high, other.high))
    }
  }

  private static let full = 100 * DomainIndex.point

  /// The bounds on those who agree in each code of which the sum of indices can be worked out.
  ///
  /// A code is known with its index, and where it is one known code without another, or both
  /// together; and so on, until nothing more follows.
  func bounds(from indices: [Int: CodedNumber], _ family: FamilyProtection) -> [CellBound] {
    guard !indices.isEmpty else { return [] }
    var sums: [Int: Sum] = [:]
    for code in family.table.groups.axis.codes.indices {
      guard let count = family.count(code, SurveyTable.all) else { continue }
      let possible = possibleSum(of: count, agreeing: family.count(code, SurveyTable.agree))
      sums[code] = possible.narrowed(
        by: indices[code].map { index in
          let interval = interval(of: index, over: count)
          return Sum(count: count, low: interval.lowerBound, high: interval.upperBound)
        })
    }
    var round = 0
    while round < Self.rounds, narrow(&sums, by: family.table.groups.remainders) { round += 1 }
    return sums.sorted { $0.key < $1.key }.compactMap { bound(on: $0, $1, family) }
  }

  /// Far more rounds than sums of sums are deep.
  private static let rounds = 20

  /// Works out what two codes tell of a third; returns whether anything new has come of it.
  private func narrow(_ sums: inout [Int: Sum], by remainders: [GroupAxis.Remainder]) -> Bool {
    let before = sums
    func learn(_ code: Int, _ sum: Sum) {
      sums[code] = possibleSum(of: sum.count, agreeing: nil).narrowed(by: sum)
        .narrowed(by: sums[code])
    }
    for remainder in remainders {
      if let whole = sums[remainder.whole], let part = sums[remainder.part] {
        learn(remainder.code, whole - part)
      }
      if let whole = sums[remainder.whole], let rest = sums[remainder.code] {
        learn(remainder.part, whole - rest)
      }
      if let part = sums[remainder.part], let rest = sums[remainder.code] {
        learn(remainder.whole, part + rest)
      }
    }
    return sums != before
  }

  /// What the sum can be of so many people, of whom so many agree where that is known.
  private func possibleSum(of count: Int, agreeing: Int?) -> Sum {
    guard let agreeing else { return Sum(count: count, low: 0, high: count * Self.full) }
    return Sum(
      count: count, low: agreeing * DomainIndex.agreement * DomainIndex.point,
      high: agreeing * Self.full + (count - agreeing) * largestOther)
  }

  /// In what interval the sum of the indices of so many people is, whose index is shown.
  func interval(of index: CodedNumber, over count: Int) -> ClosedRange<Int> {
    let half = DomainIndex.point / 2
    let low = index.stored == 4 ? 0 : count * (2 * index.stored - 1) * half
    let high = index.stored == 96 ? Self.full : (2 * index.stored + 1) * half - 1
    let least = (low + step - 1) / step * step
    return least...max(least, count * high / step * step)
  }

  private func bound(on code: Int, _ sum: Sum, _ family: FamilyProtection) -> CellBound? {
    guard family.count(code, SurveyTable.agree) == nil else { return nil }
    let most = min(sum.count, max(0, sum.high) / (DomainIndex.agreement * DomainIndex.point))
    let beyond = sum.low - sum.count * largestOther
    let least =
      beyond > 0 ? (beyond + Self.full - largestOther - 1) / (Self.full - largestOther) : 0
    guard most < sum.count || least > 0 else { return nil }
    return CellBound(cell: 3 * code + SurveyTable.agree, atLeast: min(least, most), atMost: most)
  }
}
