import EqualityModel

/// What one person's participations add to the tables: each beginning and each end once.
///
/// An event counts for the project if it begins or ends the person's time there; all count for
/// their units. Coming back after a break counts for the project as new, and not as reached.
struct PersonEvents {
  /// Something that happens in a unit, or nowhere but in the project.
  struct Event {
    /// The position of the unit in the tree; nil for coming back to the project.
    let unit: Int?
    let what: FlowAxis.Event

    /// Whether the project has counted the person already.
    let isSecond: Bool
  }

  private(set) var events: [Event] = []

  init(of stays: [Stay], on timeline: Timeline) {
    let episodes = Episode.all(of: stays)
    var begins = episodes.map(\.began)
    var ends = episodes.map(\.ended).filter { $0 != Span.open }
    let undated = stays.countedWithoutMonth
    for (index, stay) in stays.enumerated() {
      switch stay.span {
      case .dated(let began, let ended):
        add(at: began, in: stay, on: timeline, firsts: &begins, episodes.first?.began) {
          .beginning($0)
        }
        add(at: ended, in: stay, on: timeline, firsts: &ends, nil) { .end($0) }
      case .undated:
        events.append(
          Event(unit: Int(stay.unit), what: .undated(stay.span), isSecond: index != undated))
      }
    }
  }

  /// Adds what happens in this month; it is the person's first if it is in `firsts`, once.
  ///
  /// A first beginning after the `earliest` is coming back.
  private mutating func add(
    at month: Int, in stay: Stay, on timeline: Timeline, firsts: inout [Int], _ earliest: Int?,
    _ what: (Int) -> FlowAxis.Event
  ) {
    let place = firsts.firstIndex(of: month)
    if let place { firsts.remove(at: place) }
    guard let interval = timeline.interval(of: month) else { return }
    let isReturn = place != nil && earliest.map { $0 != month } ?? false
    if isReturn { events.append(Event(unit: nil, what: .comingBack(interval), isSecond: false)) }
    events.append(
      Event(unit: Int(stay.unit), what: what(interval), isSecond: place == nil || isReturn))
  }
}
