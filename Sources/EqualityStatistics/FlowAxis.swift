import DisclosureTables
import EqualityModel

/// The axis of time: every measure of every period, tied together as flows and stocks are.
///
/// Its atoms are the beginnings and the ends of each interval, so that what is ongoing is always
/// what was, and what has begun, less what has ended. A beginning and an end in one interval are a
/// compound. Registrations without a month are atoms of their own.
struct FlowAxis {
  let axis: Axis

  /// The flow of each code; those that no table shows come last.
  let flows: [Flow]
  let intervalCount: Int

  private let positions: [Flow: Int]
  private let events: [Event]
  private let atoms: [Event: Int]

  /// Something that happens: an atom of the axis.
  enum Event: Hashable {
    case beginning(Int)
    case end(Int)
    case undated(Span)

    /// By how much it changes a flow.
    func effect(on flow: Flow) -> Int {
      switch self {
      case .beginning(let interval): flow.counts(began: interval, ended: Span.open) ? 1 : 0
      case .end(let interval):
        // Someone who began long ago, with this end and without.
        (flow.counts(began: -1, ended: interval) ? 1 : 0)
          - (flow.counts(began: -1, ended: Span.open) ? 1 : 0)
      case .undated(.undated(let began, let ended)):
        flow.counts(year: began, endYear: ended) ? 1 : 0
      case .undated(.dated): 0
      }
    }
  }

  /// Makes the axis of what tables show.
  ///
  /// `undated` are the spans of which no month is known.
  init(showing shown: [Flow], intervalCount: Int, undated: [Span]) {
    var flows: [Flow] = []
    var seen: Set<Flow> = []
    for flow in shown + Self.elements(intervalCount)
    where seen.insert(flow).inserted {
      flows.append(flow)
    }
    let intervals = 0..<intervalCount
    let events =
      intervals.flatMap { [Event.beginning($0), .end($0)] }
      + undated.map(Event.undated)
    let effects = events.map { event in flows.map { event.effect(on: $0) } }
    axis = Axis(
      "time", codes: flows.map { "\($0.measure) \($0.intervals)" },
      derivedCount: flows.count - Set(shown).count,
      atoms: effects.map { effects in effects.indices.filter { effects[$0] > 0 } },
      deductions: effects.map { effects in effects.indices.filter { effects[$0] < 0 } },
      compounds: intervals.map { [2 * $0, 2 * $0 + 1] })
    self.flows = flows
    self.events = events
    self.intervalCount = intervalCount
    positions = Dictionary(uniqueKeysWithValues: flows.enumerated().map { ($1, $0) })
    atoms = Dictionary(uniqueKeysWithValues: events.enumerated().map { ($1, $0) })
  }

  /// What must be a code so that no stock can become negative, and no group be overlooked.
  private static func elements(_ intervalCount: Int) -> [Flow] {
    (0..<intervalCount).flatMap { interval in
      [Measure.new, .ended, .ongoing].map { Flow($0, in: interval...interval) }
    }
  }

  func code(of flow: Flow) -> Int? { positions[flow] }

  func atom(of event: Event) -> Int? { atoms[event] }

  /// For each atom, whether no month is known of it.
  var isUndated: [Bool] {
    events.map { event in
      if case .undated = event { true } else { false }
    }
  }
}
