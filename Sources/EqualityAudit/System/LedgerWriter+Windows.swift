import EqualityModel

/// What the figures of one strand say at once about the differences between two points in time.
private struct Windows {
  let strand: Strand
  let measure: Measure
  let grid: TimeGrid

  /// For each step, whether a table shows that it brought nobody.
  private(set) var isEmptyStep: [Bool]

  /// For each two points, how many there were at least between them.
  private var least: [[Int]]

  init(_ strand: Strand, _ measure: Measure, _ grid: TimeGrid, _ index: LedgerIndex) {
    self.strand = strand
    self.measure = measure
    self.grid = grid
    func appearance(_ span: MonthSpan) -> LedgerIndex.Appearance? {
      index.appearances[strand.counted(measure, span)]
    }
    isEmptyStep = grid.steps.map { appearance($0)?.figures == [0] }
    let totals = grid.points.map { month in appearance(MonthSpan(nil, month))?.figures.max() }
    var ending: [[(start: Int, count: Int)]] = Array(repeating: [], count: grid.points.count + 1)
    for span in grid.spans {
      guard let appearance = appearance(span) else { continue }
      ending[grid.point(at: span.last)]
        .append((grid.point(at: span.monthBefore), appearance.figures.min() ?? 1))
    }
    least = (0...grid.points.count).map { _ in Array(repeating: 0, count: grid.points.count + 1) }
    for start in least.indices where start > 0 {
      for end in least.indices where end > start {
        var most = least[start][end - 1]
        for known in ending[end] where known.start >= start {
          most = max(most, least[start][known.start] + known.count)
        }
        if let before = totals[start - 1], let after = totals[end - 1] {
          most = max(most, after - before)
        }
        least[start][end] = most
      }
    }
  }

  /// The pairs of points whose difference may be small, by the points, and how many cannot be.
  func open(below k: Int) -> (pairs: [(start: Int, end: Int)], largeCount: Int) {
    var pairs: [(start: Int, end: Int)] = []
    var largeCount = 0
    for start in least.indices where start > 0 {
      for end in least.indices where end > start + 1 {
        // Steps that brought nobody begin and end no group of their own.
        guard !isEmptyStep[start], !isEmptyStep[end - 1] else { continue }
        if least[start][end] < k { pairs.append((start, end)) } else { largeCount += 1 }
      }
    }
    return (pairs, largeCount)
  }

  /// The months between two points.
  func span(_ start: Int, _ end: Int) -> MonthSpan {
    MonthSpan(grid.points[start - 1].advanced(by: 1), grid.points[end - 1])
  }

  /// The span up to the point before, but for steps that brought nobody.
  func beginning(of pair: (start: Int, end: Int)) -> MonthSpan {
    var end = pair.end - 1
    while end > pair.start + 1, isEmptyStep[end - 1] { end -= 1 }
    return span(pair.start, end)
  }
}

extension LedgerWriter {
  /// The most differences over time that are attacked.
  private static let windowLimit = 100_000

  /// Makes groups of those who came, or left, between any two points in time.
  ///
  /// Left out are differences that cannot be small, for so many are known to have come between.
  mutating func writeWindows() {
    let k = index.keys.reduce(0) { max($0, index.appearances[$1]?.k ?? 0) }
    var open: [(windows: Int, start: Int, end: Int)] = []
    var all: [Windows] = []
    for (strand, measure) in strandsOverTime {
      let windows = Windows(strand, measure, grid(strand.dating), index)
      let (pairs, largeCount) = windows.open(below: k)
      largeWindowCount += largeCount
      open += pairs.map { (all.count, $0.start, $0.end) }
      all.append(windows)
    }
    open.sort { one, other in
      (one.end - one.start, one.windows, one.start)
        < (other.end - other.start, other.windows, other.start)
    }
    omittedCount = max(0, open.count - Self.windowLimit)
    for pair in open.prefix(Self.windowLimit) {
      write(all[pair.windows], (pair.start, pair.end))
    }
  }

  /// The lines that tables show, each with what comes and goes in it.
  private var strandsOverTime: [(Strand, Measure)] {
    let shown = Set(index.keys.map(\.line)).sorted()
    return shown.flatMap { line in
      (0...Draft.allGenders).flatMap { gender in
        let isPersons = line == index.persons
        return (isPersons ? [Dating.byMonth, .all] : Dating.allCases).flatMap { dating in
          (isPersons ? [Measure.reached] : [.new, .ended]).map {
            (Strand(line: line, gender: gender, dating: dating), $0)
          }
        }
      }
    }
  }

  private mutating func write(_ windows: Windows, _ pair: (start: Int, end: Int)) {
    let span = windows.span(pair.start, pair.end)
    let key = windows.strand.counted(windows.measure, span)
    // Spans of the grid have their relations already.
    guard draft.number(of: key) == nil else { return }
    draft.attack(key)
    windowCount += 1
    draft.stateTotals(windows.strand, windows.measure, span)
    let (measure, strand) = (windows.measure, windows.strand)
    draft.tie(
      [
        strand.counted(measure, windows.beginning(of: pair)),
        strand.counted(measure, windows.span(pair.end - 1, pair.end)),
      ], [key])
  }
}
