/// How far someone who was referred has come when a month closes; everyone decided on is at one.
package enum AccessStage: Int, CaseIterable, Sendable {
  case declined
  case notStarted
  case ongoing
  case ended

  /// What tables show: everyone decided on, and those who have come at least so far.
  ///
  /// Each is a set of stages; so what one counts and another does not is a set of stages too.
  package enum Passage: String, CaseIterable, Sendable {
    case decided = "_T"
    case declined, accepted, started, ended

    package var stages: Set<AccessStage> {
      switch self {
      case .decided: Set(AccessStage.allCases)
      case .declined: [.declined]
      case .accepted: [.notStarted, .ongoing, .ended]
      case .started: [.ongoing, .ended]
      case .ended: [.ended]
      }
    }
  }

  /// The sets of stages that no table shows, and that shown ones leave when taken from each other.
  static let differences: [Set<AccessStage>] = [
    [.notStarted], [.ongoing], [.notStarted, .ongoing], [.declined, .notStarted],
    [.declined, .notStarted, .ongoing],
  ]
}
