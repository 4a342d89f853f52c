/// Which stays of a file the store has already, and what the others change.
///
/// A stay is known again by participant, unit and start. Where the start has become better known
/// since, or was better known before, it is still the same, unless there are several it could be.
struct StayMerge {
  private(set) var added: [Stay] = []
  private(set) var updated: [(stored: Stay, new: Stay)] = []
  private(set) var unchanged = 0

  /// Those of the store that the file does not have.
  private(set) var unmentioned: [Stay] = []

  // Of one participant and unit, those without one of the same start on the other side.
  private var loneStored: [Stay] = []
  private var loneListed: [Stay] = []

  /// Pairs two lists that are in order.
  ///
  /// No two of `listed` are of one participant, unit and start: the file would have been refused.
  init(stored: [Stay], listed: [Stay]) {
    precondition(zip(listed, listed.dropFirst()).allSatisfy(<))
    var (theirs, ours) = (stored[...], listed[...])
    while let stay = [theirs.first, ours.first].compactMap(\.self).min() {
      pair(theirs.popStays(beside: stay), ours.popStays(beside: stay))
    }
  }

  /// Pairs the stays of one participant in one unit.
  private mutating func pair(_ stored: ArraySlice<Stay>, _ listed: ArraySlice<Stay>) {
    loneStored.removeAll(keepingCapacity: true)
    loneListed.removeAll(keepingCapacity: true)
    var stored = stored
    for stay in listed {
      while let first = stored.first, first.start < stay.start {
        loneStored.append(stored.removeFirst())
      }
      if let first = stored.first, first.start == stay.start {
        update(stored.removeFirst(), to: stay)
      } else {
        loneListed.append(stay)
      }
    }
    loneStored += stored
    pairLone()
  }

  /// Pairs stays whose starts are not known equally well, where there is no choice.
  private mutating func pairLone() {
    for stay in loneListed {
      let candidates = loneStored.filter(stay.mayBe)
      guard candidates.count == 1, loneListed.count(where: candidates[0].mayBe) == 1 else {
        added.append(stay)
        continue
      }
      var exact = stay
      exact.start = max(stay.start, candidates[0].start)
      update(candidates[0], to: exact)
      loneStored.removeAll { $0 == candidates[0] }
    }
    unmentioned += loneStored
  }

  private mutating func update(_ stored: Stay, to new: Stay) {
    if stored == new { unchanged += 1 } else { updated.append((stored, new)) }
  }
}

extension ArraySlice<Stay> {
  /// Takes away, from the beginning, the stays of the same participant and unit as `stay`.
  fileprivate mutating func popStays(beside stay: Stay) -> ArraySlice<Stay> {
    let stays = prefix { $0.isBeside(stay) }
    removeFirst(stays.count)
    return stays
  }
}
