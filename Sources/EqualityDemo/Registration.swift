import EqualityModel

/// A participation, and when those who registered it knew of its start and of its end.
struct Registration: Sendable {
  let participation: Participation
  let startKnown: Month

  /// Nil where there is no end to know of.
  let endKnown: Month?

  /// What the register held just after the end of `month`; nil if it had not heard of it.
  func participation(asOf month: Month) -> Participation? {
    guard startKnown <= month else { return nil }
    if let endKnown, endKnown <= month { return participation }
    var open = participation
    open.end = nil
    open.endReason = nil
    return open
  }
}

/// How many months pass before a start and an end are registered.
enum Delay {
  static let start: Shares<Int> = [0: 930, 1: 35, 2: 20, 3: 15]
  static let end: Shares<Int> = [0: 900, 1: 100]
}
