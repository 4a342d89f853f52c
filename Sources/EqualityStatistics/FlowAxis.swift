import DisclosureTables
import EqualityModel

/// The axis of time: every measure of every period, tied together as flows and stocks are.
///
/// Its atoms are the beginnings and the ends of each interval, so that what is ongoing is always
/// what was, and what has begun, less what has ended. A beginning and an end in one interval are a
/// compound. Registrations without a month are atoms of their own, by their years.
struct FlowAxis {
  let axis: Axis

  /// The flow of each code; those that no table shows come last.
  let flows: [Flow]

  private let positions: [Flow: Int]
  private let undated: [Stay.Span: Int]
  let intervalCount: Int

  /// Makes the axis of what tables show; `undated` are the stays whose months are not known.
  init(showing shown: [Flow], intervalCount: Int, undated: [Stay.Span]) {
    var flows: [Flow] = []
    for flow in shown + Self.elements(intervalCount) where !flows.contains(flow) {
      flows.append(flow)
    }
    let shownCount = Set(shown).count
    let events = Self.events(intervalCount, undated)
    axis = Axis(
      "time", codes: flows.map { "\($0.measure.code) \($0.intervals)" },
      derivedCount: flows.count - shownCount,
      atoms: events.map { event in flows.indices.filter { event.effect(on: flows[$0]) > 0 } },
      deductions: events.map { event in flows.indices.filter { event.effect(on: flows[$0]) < 0 } },
      compounds: (0..<intervalCount).map { [2 * $0, 2 * $0 + 1] })
    self.flows = flows
    self.intervalCount = intervalCount
    positions = Dictionary(uniqueKeysWithValues: flows.enumerated().map { ($1, $0) })
    self.undated = Dictionary(
      uniqueKeysWithValues: undated.enumerated().map { ($1, 2 * intervalCount + $0) })
  }

  /// What must be a code so that no stock can become negative, and no group be overlooked.
  private static func elements(_ intervalCount: Int) -> [Flow] {
    (0..<intervalCount).flatMap { interval in
      [Measure.new, .ended, .ongoing].map { Flow($0, in: interval...interval) }
    }
  }

  func code(of flow: Flow) -> Int? { positions[flow] }

  /// The atoms of one participation.
  func atoms(of span: Stay.Span) -> [Int] {
    switch span {
    case .dated(let began, let ended):
      [2 * began] + (ended == Stay.Span.open ? [] : [2 * ended + 1])
    case .undated: undated[span].map { [$0] } ?? []
    }
  }

  /// Something that happens: an atom of the axis.
  private enum Event {
    case beginning(Int)
    case end(Int)
    case undated(Stay.Span)

    /// By how much a member more changes a flow.
    func effect(on flow: Flow) -> Int {
      switch self {
      case .beginning(let interval): flow.counts(.dated(began: interval, ended: Stay.Span.open)) ? 1 : 0
      case .end(let interval):
        // Someone who began long ago, with this end and without.
        (flow.counts(.dated(began: -1, ended: interval)) ? 1 : 0)
          - (flow.counts(.dated(began: -1, ended: Stay.Span.open)) ? 1 : 0)
      case .undated(let span): flow.counts(span) ? 1 : 0
      }
    }
  }

  private static func events(_ intervalCount: Int, _ undated: [Stay.Span]) -> [Event] {
    (0..<intervalCount).flatMap { [Event.beginning($0), .end($0)] } + undated.map(Event.undated)
  }
}
