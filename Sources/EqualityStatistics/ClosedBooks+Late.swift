extension ClosedBooks {
  /// How many of the participations that are registered now and began in closed months were counted
  /// in them, and how many were registered or corrected afterwards; nil while no month is closed.
  package func punctuality(of registered: [BookedStay]) -> (inTime: Int, late: Int)? {
    guard let close else { return nil }
    var counted: [BookedStay: Int] = [:]
    for stay in closed { counted[stay.beginning, default: 0] += 1 }
    var (inTime, late) = (0, 0)
    for stay in Self.closing(registered, at: close).map(\.beginning) {
      let left = counted[stay, default: 0]
      counted[stay] = left - 1
      if left > 0 { inTime += 1 } else { late += 1 }
    }
    return (inTime, late)
  }
}

extension BookedStay {
  /// Whose it is, where, and when it began; an anonymous one by its gender.
  fileprivate var beginning: BookedStay {
    BookedStay(
      participant: participant, unit: unit, gender: participant == 0 ? gender : 0, start: start,
      end: 0)
  }
}
