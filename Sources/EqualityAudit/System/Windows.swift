import EqualityModel

/// What figures of those who come, or go, say at once about the differences between two points in time.
struct Windows {
  let course: Strand.Course
  private let grid: TimeGrid

  /// For each step, whether a table shows that it brought nobody.
  private let isEmptyStep: [Bool]

  /// For each two points, how many there were at least between them.
  private let least: [[Int]]

  init(_ course: @escaping Strand.Course, _ grid: TimeGrid, _ index: LedgerIndex) {
    self.course = course
    self.grid = grid
    let known = KnownSpans(course, grid, index)
    isEmptyStep = grid.steps.map { known.appearance($0)?.figures == [0] }
    least = known.leastBetween
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

/// The spans that tables show, with what they show of them.
private struct KnownSpans {
  let course: Strand.Course
  let grid: TimeGrid
  let index: LedgerIndex

  init(_ course: @escaping Strand.Course, _ grid: TimeGrid, _ index: LedgerIndex) {
    self.course = course
    self.grid = grid
    self.index = index
  }

  func appearance(_ span: MonthSpan) -> LedgerIndex.Appearance? {
    index.appearances[course(span)]
  }

  /// For each two points, how many there were at least between them; a hidden count is 1 or more.
  var leastBetween: [[Int]] {
    let totals = grid.points.map { appearance(MonthSpan(nil, $0))?.figures.max() }
    let ending = ending
    let none = [Int](repeating: 0, count: ending.count)
    var least = [[Int]](repeating: none, count: ending.count)
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
    return least
  }

  /// For each point, the shown spans that end there: where they begin, and their least count.
  private var ending: [[(start: Int, count: Int)]] {
    var ending: [[(start: Int, count: Int)]] = Array(repeating: [], count: grid.points.count + 1)
    for span in grid.spans {
      guard let appearance = appearance(span) else { continue }
      let start = grid.point(at: span.monthBefore)
      ending[grid.point(at: span.last)].append((start, appearance.figures.min() ?? 1))
    }
    return ending
  }
}
