import EqualityModel

extension LedgerWriter {
  /// The most differences over time that are attacked.
  private static let windowLimit = 100_000

  /// Makes groups of those who came, came back, or left, between any two points in time.
  ///
  /// Left out are differences that cannot be small, for so many are known to have come between.
  mutating func writeWindows() {
    let k = index.keys.reduce(0) { max($0, index.appearances[$1]?.k ?? 0) }
    var open: [(windows: Int, start: Int, end: Int)] = []
    var all: [Windows] = []
    for (course, dating) in courses {
      let windows = Windows(course, grid(dating), index)
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
  private var courses: [(Strand.Course, Dating)] {
    let shown = Set(index.keys.map(\.line)).sorted()
    return shown.flatMap { line in
      (0...Draft.allGenders).flatMap { gender in
        let isPersons = line == index.persons
        return (isPersons ? [Dating.byMonth, .all] : Dating.allCases).flatMap { dating in
          let strand = Strand(line: line, gender: gender, dating: dating, hasReturns: isPersons)
          return courses(of: strand).map { ($0, dating) }
        }
      }
    }
  }

  private func courses(of strand: Strand) -> [Strand.Course] {
    guard strand.hasReturns else { return [strand.new, strand.ended] }
    guard !index.countsReturns else { return [strand.new] }
    return [strand.new, strand.ended] + (strand.dating == .byMonth ? [strand.back] : [])
  }

  private mutating func write(_ windows: Windows, _ pair: (start: Int, end: Int)) {
    let span = windows.span(pair.start, pair.end)
    let key = windows.course(span)
    // Spans of the grid have their relations already.
    guard draft.number(of: key) == nil else { return }
    draft.attack(key)
    windowCount += 1
    draft.stateTotals(windows.course, span)
    draft.tie(
      [
        windows.course(windows.beginning(of: pair)),
        windows.course(windows.span(pair.end - 1, pair.end)),
      ], [key])
  }
}
