import EqualityModel

/// The points in time that published periods begin and end at, and the spans between them.
struct TimeGrid {
  /// The last month before each point, in ascending order.
  let points: [Month]

  /// The spans from each point to the next, the first of them since the project began.
  let steps: [MonthSpan]

  /// The published spans that are not steps, each with the spans that divide it.
  let longSpans: [Division]

  /// All spans between two points that have a name: every step but the first, and the long spans.
  let spans: [MonthSpan]

  init(_ published: Set<MonthSpan>) {
    let points = Set(published.flatMap { [$0.monthBefore, $0.last].compactMap(\.self) }).sorted()
    self.points = points
    steps = points.indices.map { index in
      MonthSpan(index == 0 ? nil : points[index - 1].advanced(by: 1), points[index])
    }
    let known = Set(steps)
    let long = published.filter { $0.first != nil && !known.contains($0) }.sorted()
    spans = steps.dropFirst() + long
    let all = spans
    longSpans = long.map { Division(of: $0, among: all) }
  }

  /// The number of the point at the end of this month; 0 for the beginning of the project.
  func point(at month: Month?) -> Int {
    guard let month else { return 0 }
    return (points.firstIndex(of: month) ?? 0) + 1
  }
}

/// A span and the shorter ones that it is made of.
struct Division {
  let span: MonthSpan

  /// Spans that divide it, each the longest that fits from the left; none where there are gaps.
  let parts: [MonthSpan]

  /// The longest spans within it.
  let inside: [MonthSpan]

  init(of span: MonthSpan, among candidates: [MonthSpan]) {
    self.span = span
    let shorter = candidates.filter { span.contains($0) && $0 != span && $0.first != nil }
    parts = Self.parts(of: span, among: shorter)
    inside = shorter.filter { part in
      !shorter.contains { $0.contains(part) && $0 != part }
    }
  }

  private static func parts(of span: MonthSpan, among candidates: [MonthSpan]) -> [MonthSpan] {
    var parts: [MonthSpan] = []
    var start = span.first
    while let first = start, first <= span.last {
      let fitting = candidates.filter { $0.first == first }
      guard let longest = fitting.max(by: { $0.last < $1.last }) else { return [] }
      parts.append(longest)
      start = longest.last.advanced(by: 1)
    }
    return parts
  }

  /// The longest spans within it that share neither its beginning nor its end.
  var middles: [MonthSpan] { inside.filter { $0.first != span.first && $0.last != span.last } }
}

extension MonthSpan: Comparable {
  /// Short spans first, then early ones; those since the project began by their ends.
  public static func < (one: MonthSpan, other: MonthSpan) -> Bool {
    (one.length, one.last) < (other.length, other.last)
  }

  private var length: Int { first.map { $0.distance(to: last) } ?? .max }
}
