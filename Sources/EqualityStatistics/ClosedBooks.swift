/// The participations as they have been counted in what is published.
///
/// A month that has been published is closed. What is registered later, corrected or voided is
/// booked in the first month that is not: nobody can tell from two publications that one person's
/// registration came late, or that it has been changed.
package struct ClosedBooks: Sendable {
  let close: Close?

  /// The stays that began before the close, as they were counted; open where they had not ended.
  let closed: [BookedStay]

  /// Nothing has been published yet where `close` is nil.
  package init(_ closed: [BookedStay], until close: Close?) {
    self.closed = closed
    self.close = close
  }

  /// How the participations that are registered now are counted.
  package func booked(_ registered: [BookedStay]) -> [BookedStay] {
    guard let close else { return registered }
    var booked: [BookedStay] = []
    booked.reserveCapacity(registered.count)
    let genders = gendersOfPeople
    var (old, new) = (
      closed.sorted(by: Self.precedes)[...], registered.sorted(by: Self.precedes)[...]
    )
    while let first = [old.first, new.first].compactMap({ $0 }).min(by: Self.precedes) {
      let was = old.prefix { !Self.differs($0, first) }
      let isNow = new.prefix { !Self.differs($0, first) }
      (old, new) = (old[was.endIndex...], new[isNow.endIndex...])
      booked += Self.book(Array(isNow), after: Array(was), close)
    }
    for index in booked.indices {
      if let gender = genders[booked[index].participant] { booked[index].gender = gender }
    }
    return booked
  }

  /// A person's registered gender stays what it was when the person was first counted.
  private var gendersOfPeople: [Int32: Int32] {
    closed.reduce(into: [:]) { genders, stay in
      if stay.participant != 0 { genders[stay.participant] = stay.gender }
    }
  }

  /// What is to be kept once all up to `close` has been published: what it counted.
  package static func closing(_ booked: [BookedStay], at close: Close) -> [BookedStay] {
    booked.map { stay in
      var stay = stay.asCounted
      stay.start -= stay.start % 100
      stay.end = stay.ended(by: close) ? stay.end - stay.end % 100 : 0
      return stay
    }.filter { $0.began(by: close) }
  }

  /// By person and unit, or of anonymous registrations by unit and gender; then in order of time.
  private static func precedes(_ one: BookedStay, _ other: BookedStay) -> Bool {
    (one.participant, one.unit, one.anonymousGender, one.start, one.end)
      < (other.participant, other.unit, other.anonymousGender, other.start, other.end)
  }

  private static func differs(_ one: BookedStay, _ other: BookedStay) -> Bool {
    (one.participant, one.unit, one.anonymousGender)
      != (other.participant, other.unit, other.anonymousGender)
  }

  /// Books the stays of one person in one unit, of which some have been counted before.
  private static func book(
    _ registered: [BookedStay], after closed: [BookedStay], _ close: Close
  ) -> [BookedStay] {
    guard !closed.isEmpty else { return registered.map { late($0, close) } }
    var registered = registered
    var pairs: [(was: BookedStay, isNow: BookedStay?)] = closed.map { was in
      let same = registered.firstIndex { was.start / 100 == $0.start / 100 }
      return (was, same.map { registered.remove(at: $0) })
    }
    // What turned out to go on is counted as a second stay, and goes on as that.
    for index in pairs.indices where pairs[index].was.end != 0 {
      guard let isNow = pairs[index].isNow,
        !isNow.counted(after: pairs[index].was).ended(by: close),
        let open = pairs.firstIndex(where: { $0.was.end == 0 && $0.isNow == nil })
      else { continue }
      (pairs[open].isNow, pairs[index].isNow) = (isNow, nil)
    }
    for index in pairs.indices where pairs[index].isNow == nil && !registered.isEmpty {
      guard registered[0].began(by: close) else { break }
      pairs[index].isNow = registered.removeFirst()
    }
    return pairs.flatMap { continued($0.was, as: $0.isNow, close) }
      + registered.map { late($0, close) }
  }

  /// A stay that has been counted before, and what is registered of it now.
  private static func continued(
    _ was: BookedStay, as isNow: BookedStay?, _ close: Close
  ) -> [BookedStay] {
    var stay = was
    let isNow = isNow?.counted(after: was)
    guard was.end == 0 else {
      // What has ended stays ended. If it turns out to go on, it goes on from the first open month.
      guard var isNow, !isNow.ended(by: close) else { return [was] }
      isNow.start = close.firstOpen(like: isNow.start)
      return [was, isNow]
    }
    stay.end = isNow?.end ?? close.firstOpen(like: was.start)
    stay = stay.asCounted
    if stay.ended(by: close) { stay.end = close.firstOpen(like: stay.end) }
    return [stay]
  }

  /// A stay that has not been counted before: if it began in what is closed, it begins afterwards.
  private static func late(_ stay: BookedStay, _ close: Close) -> BookedStay {
    var stay = stay.asCounted
    if stay.began(by: close) { stay.start = close.firstOpen(like: stay.start) }
    if stay.ended(by: close) { stay.end = close.firstOpen(like: stay.end) }
    return stay
  }
}

extension BookedStay {
  /// The gender where there is nobody whom it belongs to.
  fileprivate var anonymousGender: Int32 { participant == 0 ? gender : 0 }
}
