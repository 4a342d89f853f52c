import EqualityModel

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
