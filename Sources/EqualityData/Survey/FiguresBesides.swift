import DisclosureTables
import EqualityReports
import EqualityStatistics

/// The indices and shares that are shown beside a table by gender, of its genders and its groups.
///
/// They tie the counts of several cells together. So a population that proves a small group safe has
/// to be one that can have them all.
struct FiguresBesides {
  private let counts: [Int]
  private let sums: [Int]

  /// What the index of someone who answers every statement is a multiple of, in parts.
  private let unit: Int

  /// Cells of which the sum of indices is in an interval.
  private var indices: [(cells: [Int], interval: ClosedRange<Int>)] = []

  /// Places among the counts that add up to no more than so many.
  private var shares: [(places: [Int], most: Int)] = []

  init(
    _ table: CrossedTable, gender: CrossProtection.Margin, family: CrossProtection.Margin,
    everyone: GroupFigures, asking questionCount: Int
  ) {
    counts = table.inner
    sums = table.sums
    unit = 25 * DomainIndex.point / max(questionCount, 1)
    let bounds = IndexBounds(asking: questionCount)
    for (margin, isGender) in [(gender, true), (family, false)] {
      func cells(_ code: Int) -> [Int] {
        table.cells(gender: isGender ? code : nil, code: isGender ? nil : code)
      }
      for (code, index) in margin.indices.sorted(by: { $0.key < $1.key }) {
        guard let count = margin.protection.count(code, SurveyTable.all) else { continue }
        indices.append((cells(code), bounds.interval(of: index, over: count)))
      }
      for (code, share) in margin.shares.sorted(by: { $0.key < $1.key }) {
        guard let count = margin.protection.count(code, SurveyTable.all) else { continue }
        let few = share == CodedNumber(coding: 0) ? SurveyTable.agree : SurveyTable.other
        shares.append((cells(code).map { 2 * $0 + few }, count / 20))
      }
    }
    if let index = everyone.index, let count = everyone.count {
      indices.append((Array(sums.indices), bounds.interval(of: index, over: count)))
    }
  }

  /// Whether the other population is seen to be one that can have all these figures.
  ///
  /// Whoever is elsewhere in it brings the mean index of those who say the same; what then is too
  /// much or too little is made up for by those who are free to answer otherwise.
  func canHold(in witness: Witness) -> Bool {
    var counts = counts
    for change in witness.changes { counts[change.innerCell] += change.amount }
    guard shares.allSatisfy({ share in share.places.reduce(0) { $0 + counts[$1] } <= share.most })
    else { return false }
    guard !indices.isEmpty else { return true }
    var sums = sums
    for cell in sums.indices where isChanged(cell, counts) {
      let more = (0..<2).reduce(0) { sum, outcome in
        sum + (counts[2 * cell + outcome] - self.counts[2 * cell + outcome]) * usual(outcome)
      }
      sums[cell] = nearest(to: sums[cell] + more, in: range(of: cell, counts))
    }
    for _ in 0..<Self.rounds {
      var isSettled = true
      for (cells, interval) in indices {
        let sum = cells.reduce(0) { $0 + sums[$1] }
        guard !interval.contains(sum) else { continue }
        isSettled = false
        settle(
          &sums, of: cells, by: min(max(sum, interval.lowerBound), interval.upperBound) - sum,
          counts)
      }
      if isSettled { return true }
    }
    return false
  }

  /// More rounds help no more.
  private static let rounds = 40

  private func isChanged(_ cell: Int, _ counts: [Int]) -> Bool {
    counts[2 * cell] != self.counts[2 * cell] || counts[2 * cell + 1] != self.counts[2 * cell + 1]
  }

  /// The index, in parts, that those who move are first taken to have.
  private func usual(_ outcome: Int) -> Int {
    outcome == SurveyTable.agree ? 88 * DomainIndex.point : 40 * DomainIndex.point
  }

  /// What the sum of a cell can be, in multiples of the unit: any such sum is that of some answers.
  private func range(of cell: Int, _ counts: [Int]) -> ClosedRange<Int> {
    let (agreeing, others) = (counts[2 * cell], counts[2 * cell + 1])
    let least = agreeing * DomainIndex.agreement * DomainIndex.point
    let most =
      agreeing * 100 * DomainIndex.point
      + others * (DomainIndex.agreement * DomainIndex.point - unit)
    return least...most
  }

  private func nearest(to sum: Int, in range: ClosedRange<Int>) -> Int {
    let whole = (2 * max(sum, 0) + unit) / (2 * unit) * unit
    return min(max(whole, range.lowerBound), range.upperBound)
  }

  /// Changes the sums of some cells so that together they change by `change`, as far as they can;
  /// first where the fewest figures are touched.
  private func settle(_ sums: inout [Int], of cells: [Int], by change: Int, _ counts: [Int]) {
    var left = change
    for cell in cells.sorted(by: { (ties(of: $0), $0) < (ties(of: $1), $1) }) where left != 0 {
      let moved = nearest(to: sums[cell] + left, in: range(of: cell, counts))
      left -= moved - sums[cell]
      sums[cell] = moved
    }
  }

  private func ties(of cell: Int) -> Int { indices.count { $0.cells.contains(cell) } }
}
