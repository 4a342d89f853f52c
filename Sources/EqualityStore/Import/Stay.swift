import EqualityModel

/// One row of a file with a participant: their position in the file's list until they have a key
/// in the store, then that key.
struct Stay {
  var participant: Int32
  let unit: Int32
  let start: Int32
  let end: Int32
  let reason: Int32
  let row: Int32

  /// How many contradictions are told of.
  static let contradictionLimit = 100

  var isVoided: Bool { reason == Int32(EndReason.misregistration.rawValue) }

  /// Whether both are the same participation: one participant, unit and start.
  func isSame(as other: Stay) -> Bool {
    participant == other.participant && unit == other.unit && start == other.start
  }

  func hasSameEnd(as other: Stay) -> Bool { end == other.end && reason == other.reason }
}

extension Stay: Comparable {
  /// The order of the store's own table, in which adding many is quickest; then that of the file.
  static func < (one: Stay, other: Stay) -> Bool {
    if one.participant != other.participant { return one.participant < other.participant }
    if one.unit != other.unit { return one.unit < other.unit }
    if one.start != other.start { return one.start < other.start }
    return one.row < other.row
  }
}

/// What an anonymous registration says: those that say the same cannot be told apart.
struct AnonymousStay: Hashable {
  let unit: Int32
  let start: Int32
  let end: Int32
  let reason: Int32
  let gender: Int32
}

extension AnonymousStay: Comparable {
  static func < (one: AnonymousStay, other: AnonymousStay) -> Bool {
    (one.unit, one.start, one.end, one.reason, one.gender)
      < (other.unit, other.start, other.end, other.reason, other.gender)
  }
}
