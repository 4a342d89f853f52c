import EqualityReports
import EqualityStatistics

/// What indices say of how many agree: whoever agrees has 75 to 100, everyone else less than 75.
struct IndexBounds {
  /// The largest index, in parts, of someone who does not agree.
  private let largestOther: Int

  init(asking questionCount: Int) {
    largestOther = DomainIndex.largestWithoutAgreement(asking: questionCount)
  }

  /// A number of people, and in what interval the sum of their indices is.
  private struct Sum {
    let count: Int
    let low: Int
    let high: Int
  }

  /// The bounds on those who agree in each group with an index, and in the rest of one group
  /// without another.
  func bounds(from indices: [Int: CodedNumber], _ family: FamilyProtection) -> [CellBound] {
    var sums: [Int: Sum] = [:]
    for (code, index) in indices {
      sums[code] = family.count(code, SurveyTable.all).map { Self.sum(of: index, over: $0) }
    }
    let rest = family.table.groups.remainders.compactMap { remainder -> (Int, Sum)? in
      guard let whole = sums[remainder.whole], let part = sums[remainder.part] else { return nil }
      let sum = Sum(
        count: whole.count - part.count, low: whole.low - part.high, high: whole.high - part.low)
      return (remainder.code, sum)
    }
    let all = sums.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } + rest
    return all.compactMap { code, sum in bound(on: code, sum, family) }
  }

  private static func sum(of index: CodedNumber, over count: Int) -> Sum {
    let (half, full) = (DomainIndex.point / 2, 100 * DomainIndex.point)
    let low = (2 * index.stored - 1) * half
    let high = (2 * index.stored + 1) * half - 1
    return Sum(
      count: count, low: index.stored == 4 ? 0 : count * low,
      high: count * (index.stored == 96 ? full : high))
  }

  private func bound(on code: Int, _ sum: Sum, _ family: FamilyProtection) -> CellBound? {
    guard family.count(code, SurveyTable.agree) == nil else { return nil }
    let full = 100 * DomainIndex.point
    let most = min(sum.count, max(0, sum.high) / (DomainIndex.agreement * DomainIndex.point))
    let beyond = sum.low - sum.count * largestOther
    let least = beyond > 0 ? (beyond + full - largestOther - 1) / (full - largestOther) : 0
    guard most < sum.count || least > 0 else { return nil }
    return CellBound(cell: 3 * code + SurveyTable.agree, atLeast: min(least, most), atMost: most)
  }
}
