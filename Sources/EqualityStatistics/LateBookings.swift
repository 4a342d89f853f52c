package import EqualityModel

/// What is counted in the first open month although it happened before: what was registered late,
/// corrected or voided.
package struct LateBookings: Sendable {
  /// One participation that begins or ends late in the books.
  private struct Event {
    let measure: Measure
    let stay: BookedStay

    /// Whether it is also one of the whole project, and not of one of its units only.
    let isOfProject: Bool
  }

  /// The month in which all of it is counted; nil where nothing has been published yet.
  package let month: Month?
  private var events: [Event] = []

  /// Compares what is `booked` with what is `registered`, where all up to `close` has been counted.
  package init(of booked: [BookedStay], registered: [BookedStay], after close: Close?) {
    month = close?.month.advanced(by: 1)
    guard let month else { return }
    let people = Dictionary(grouping: booked.filter { $0.participant != 0 }, by: \.participant)
    for (measure, date) in [(Measure.new, \BookedStay.start), (.ended, \BookedStay.end)] {
      var inTime: [BookedStay: Int] = [:]
      for stay in registered where Self.isIn(month, stay[keyPath: date]) {
        inTime[stay.whose, default: 0] += 1
      }
      for stay in booked where Self.isIn(month, stay[keyPath: date]) {
        let left = inTime[stay.whose, default: 0]
        inTime[stay.whose] = left - 1
        guard left <= 0 else { continue }
        let isOfProject = people[stay.participant, default: []].allSatisfy { other in
          switch measure {
          case .new: other.start / 100 >= stay.start / 100
          default: other.end != 0 && other.end / 100 <= stay.end / 100
          }
        }
        events.append(Event(measure: measure, stay: stay, isOfProject: isOfProject))
      }
    }
  }

  private static func isIn(_ month: Month, _ date: Int32) -> Bool {
    Int(date) / 100 == month.year * 100 + month.month
  }

  /// How many people that a figure counts are counted late in it, as far as that is certain.
  ///
  /// `units` are the positions of a unit and all below it; nil for the whole project.
  package func people(_ measure: Measure, _ gender: GenderCategory, in units: Set<Int>?) -> Int {
    let concerned = events.filter { event in
      event.measure == measure
        && GenderCategory(Gender(rawValue: Int(event.stay.gender)) ?? .unknown) == gender
        && (units.map { $0.contains(Int(event.stay.unit)) } ?? event.isOfProject)
    }.map(\.stay.participant)
    return concerned.count { $0 == 0 } + Set(concerned).subtracting([0]).count
  }
}

extension BookedStay {
  /// Whose it is and where, and of an anonymous registration its gender: nothing of when.
  fileprivate var whose: BookedStay {
    BookedStay(
      participant: participant, unit: unit, gender: participant == 0 ? gender : 0, start: 0, end: 0)
  }
}
