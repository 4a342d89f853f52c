/// Packed dates until which something may be kept: a month or a year means its last day.
enum RetentionDate {
  /// The one of two that comes first; nil where there is none.
  static func earlier(_ one: Int?, _ other: Int?) -> Int? {
    guard let one, let other else { return one ?? other }
    return endsBefore(other, one) ? other : one
  }

  static func endsBefore(_ one: Int, _ other: Int) -> Bool { last(one) < last(other) }

  private static func last(_ date: Int) -> Int {
    date + (date % 100 == 0 ? 31 : 0) + (date / 100 % 100 == 0 ? 1200 : 0)
  }
}
