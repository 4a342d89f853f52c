/// How far someone who was referred has come when a month closes; everyone referred is at one.
package enum AccessStage: Int, CaseIterable, Sendable {
  case declined
  case notStarted
  case ongoing
  case ended

  /// Nothing is decided, or the referral was taken back.
  case undecided

  /// The stages of those decided on.
  package static let decided = allCases.filter { $0 != .undecided }

  /// What tables show: those not decided on, everyone decided on, and those who have come at least so
  /// far.
  ///
  /// Each is a set of stages; so what one counts and another does not is a set of stages too.
  package enum Passage: String, CaseIterable, Sendable {
    case undecided
    case decided = "_T"
    case declined, accepted, started, ended

    /// Those of people decided on.
    package static let ofDecided: [Self] = [.decided, .declined, .accepted, .started, .ended]

    package var stages: Set<AccessStage> {
      switch self {
      case .undecided: [.undecided]
      case .decided: Set(AccessStage.decided)
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
