import EqualityModel

/// What one person's participations add to the tables: each beginning and each end once.
///
/// An event counts for the project if it begins or ends the person's time there; all count for
/// their units. Coming back after a break is for the project neither new nor reached again.
struct PersonEvents {
  /// Something that happens in a unit.
  struct Event {
    /// The position of the unit in the tree.
    let unit: Int
    let what: FlowAxis.Event

    /// Whether the project does not count it, for another one is counted already.
    let isSecond: Bool
  }

  private(set) var events: [Event] = []

  init(of stays: [Stay], on timeline: Timeline) {
    let episodes = Episode.all(of: stays)
    var (begins, ends) = (places(of: episodes.map(\.began)), places(of: episodes.map(\.ended)))
    let undated = stays.countedWithoutMonth
    for (index, stay) in stays.enumerated() {
      let unit = Int(stay.unit)
      switch stay.span {
      case .dated(let began, let ended):
        // The first to begin or end in a month begins or ends the episode; others add nothing.
        let (first, last) = (begins.removeValue(forKey: began), ends.removeValue(forKey: ended))
        if let interval = timeline.interval(of: began) {
          let isReturn = first.map { $0 > 0 } ?? false
          events.append(
            Event(
              unit: unit, what: isReturn ? .comingBack(interval) : .beginning(interval),
              isSecond: first == nil))
        }
        if let interval = timeline.interval(of: ended) {
          events.append(Event(unit: unit, what: .end(interval), isSecond: last == nil))
        }
      case .undated:
        events.append(Event(unit: unit, what: .undated(stay.span), isSecond: index != undated))
      }
    }
  }
}

/// The place of each episode, by the month in which it begins or ends.
private func places(of months: [Int]) -> [Int: Int] {
  Dictionary(uniqueKeysWithValues: months.enumerated().map { ($1, $0) })
}
