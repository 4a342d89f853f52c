import EqualityModel

/// One participation: a row of a file, or of the store.
///
/// The participant is the position in the file's list until it is a key in the store.
struct Stay: Hashable {
  var participant: Int32
  let unit: Int32
  var start: Int32
  let end: Int32
  let reason: Int32

  /// Whether both are of one participant in one unit.
  func isBeside(_ other: Stay) -> Bool { participant == other.participant && unit == other.unit }

  /// Whether both, with different starts, may be one stay whose start is better known in one.
  ///
  /// The less exact start must hold the other, and neither end may come before that.
  func mayBe(_ other: Stay) -> Bool {
    let exact = max(start, other.start)
    guard Self.holds(min(start, other.start), exact) else { return false }
    return !Self.isOver(end, before: exact) && !Self.isOver(other.end, before: exact)
  }

  /// Whether a year or a month, packed, is that of a date.
  private static func holds(_ date: Int32, _ inner: Int32) -> Bool {
    if date % 10000 == 0 { return date / 10000 == inner / 10000 }
    return date % 100 == 0 && date / 100 == inner / 100
  }

  private static func isOver(_ end: Int32, before start: Int32) -> Bool {
    guard let end = PartialDate(packed: Int(end)), let start = PartialDate(packed: Int(start))
    else { return false }
    return end.isCertainlyBefore(start)
  }
}

extension Stay: Comparable {
  /// The order of the store's own table, in which adding many is quickest.
  static func < (one: Stay, other: Stay) -> Bool {
    if one.participant != other.participant { return one.participant < other.participant }
    if one.unit != other.unit { return one.unit < other.unit }
    return one.start < other.start
  }
}

/// What an anonymous registration says: those that say the same cannot be told apart.
struct AnonymousStay: Hashable {
  let unit: Int32
  let start: Int32
  let end: Int32
  let reason: Int32
  let gender: Int32

  /// The unit and the year: what a file is the whole list of.
  var list: List { List(unit: unit, year: start / 10000) }

  struct List: Hashable {
    let unit: Int32
    let year: Int32
  }
}

extension AnonymousStay: Comparable {
  static func < (one: AnonymousStay, other: AnonymousStay) -> Bool {
    (one.unit, one.start, one.end, one.reason, one.gender)
      < (other.unit, other.start, other.end, other.reason, other.gender)
  }
}
