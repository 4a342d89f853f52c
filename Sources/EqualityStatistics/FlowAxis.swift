import DisclosureTables
import EqualityModel

/// The axis of time: every measure of every period, tied together as flows and stocks are.
///
/// Its atoms are the beginnings and the ends of each interval, so that what is ongoing is always
/// what was, and what has begun, less what has ended. A beginning and an end in one interval are a
/// compound. Coming back to the project is an atom beside beginning there, and so are registrations
/// without a month. What has gone from one unit may come back to another: that is an atom too, so
/// that nothing is below zero but what cannot be.
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
    case comingBack(Int)
    case undated(Span)
    case elsewhere

    /// By how much it changes a flow.
    func effect(on flow: Flow) -> Int {
      if case .gone(let measure) = flow.kind {
        return self == .elsewhere
          ? 1
          : effect(on: flow.counting(.first(.reached)))
            - effect(on: flow.counting(.ofPersons(measure)))
      }
      switch self {
      case .beginning(let interval):
        return flow.kind != .back && flow.counts(began: interval) ? 1 : 0
      case .comingBack(let interval):
        return !flow.isOfFirst && flow.counts(began: interval) ? 1 : 0
      case .end(let interval):
        // Someone who began long ago, with this end and without.
        return (flow.counts(began: -1, ended: interval) ? 1 : 0)
          - (flow.counts(began: -1) ? 1 : 0)
      case .undated(.undated(let began, let ended)):
        return flow.counts(year: began, endYear: ended) ? 1 : 0
      case .undated(.dated), .elsewhere: return 0
      }
    }
  }

  /// Makes the axis of what tables show.
  ///
  /// `undated` are the spans of which no month is known; `gone` are flows that can be worked out,
  /// and `returns` says whether anyone comes back.
  init(
    showing shown: [Flow], gone: [Flow], intervalCount: Int, undated: [Span], returns: Bool
  ) {
    var flows: [Flow] = []
    var seen: Set<Flow> = []
    for flow in shown + Self.elements(intervalCount, returns: returns) + gone
    where seen.insert(flow).inserted {
      flows.append(flow)
    }
    let intervals = 0..<intervalCount
    // In order of time: that is the order in which searches look, and how far back.
    let events =
      intervals.flatMap { [Event.beginning($0), .end($0)] + (returns ? [.comingBack($0)] : []) }
      + (returns ? [.elsewhere] : []) + undated.map(Event.undated)
    let atoms = Dictionary(uniqueKeysWithValues: events.enumerated().map { ($1, $0) })
    let effects = events.map { event in flows.map { event.effect(on: $0) } }
    axis = Axis(
      "time", codes: flows.map { "\($0.kind) \($0.intervals)" },
      derivedCount: flows.count - Set(shown).count,
      atoms: effects.map { effects in effects.indices.filter { effects[$0] > 0 } },
      deductions: effects.map { effects in effects.indices.filter { effects[$0] < 0 } },
      compounds: intervals.map { [atoms[.beginning($0)], atoms[.end($0)]].compactMap { $0 } }
        + (returns
          ? intervals.map { [atoms[.end($0)], atoms[.comingBack($0)]].compactMap { $0 } } : []))
    self.flows = flows
    self.events = events
    self.intervalCount = intervalCount
    positions = Dictionary(uniqueKeysWithValues: flows.enumerated().map { ($1, $0) })
    self.atoms = atoms
  }

  /// What must be a code so that no stock can become negative, and no group be overlooked.
  private static func elements(_ intervalCount: Int, returns: Bool) -> [Flow] {
    let kinds: [Flow.Kind] =
      [.measure(.new), .measure(.ended), .measure(.ongoing)]
      + (returns ? [.first(.new), .back] : [])
    return (0..<intervalCount).flatMap { interval in
      kinds.map { Flow($0, in: interval...interval) }
    }
  }

  /// What happens as the atom.
  func event(of atom: Int) -> Event { events[atom] }

  /// Whether anyone comes back.
  var hasReturns: Bool { atoms[.elsewhere] != nil }

  func code(of flow: Flow) -> Int? { positions[flow] }

  /// The atom of an event; where no table tells who comes back, coming back is a beginning.
  func atom(of event: Event) -> Int? {
    if let atom = atoms[event] { return atom }
    guard case .comingBack(let interval) = event else { return nil }
    return atoms[.beginning(interval)]
  }

  /// Whether the atom can be in places that the project counts, and in places that it does not.
  func isPossible(_ atom: Int, isSecond: Bool) -> Bool {
    switch events[atom] {
    case .comingBack: !isSecond
    case .elsewhere: isSecond
    default: true
    }
  }
}
