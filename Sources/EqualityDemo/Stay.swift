import EqualityModel

/// One stay as it really was, before anyone registers it.
struct Stay {
  let unit: ProjectUnit
  let start: Day

  /// The last day; for a stay that outlasts the project, a day after the project's end.
  let end: Day

  let reason: EndReason?

  var isMistake: Bool { reason == .misregistration }
}

extension Stay {
  /// An ordinary stay; most of those that would outlast the project end as it closes.
  init(in unit: ProjectUnit, from start: Day, closing lastDay: Day, _ dice: inout Dice) {
    let days = Self.dayCount(&dice)
    let planned = Self.wound(up: start.advanced(by: days), from: start, by: lastDay, &dice)
    self.unit = unit
    self.start = start
    end = Self.end(planned, from: start, &dice)
    reason = dice.pick(days < 28 ? Self.reasonsSoon : Self.reasons)
  }

  /// A registration by mistake, found out within two months, and before the project ends.
  init(mistakenIn unit: ProjectUnit, from start: Day, notAfter lastDay: Day, _ dice: inout Dice) {
    self.unit = unit
    self.start = start
    end = min(start.advanced(by: dice.roll(60)), lastDay)
    reason = .misregistration
  }

  /// The tenths of all longer stays, in days: nine months on average, most of them shorter.
  private static let deciles = [28, 75, 120, 165, 210, 255, 310, 370, 450, 560, 760]

  private static func dayCount(_ dice: inout Dice) -> Int {
    if dice.happens(perMille: 20) { return 0 }
    if dice.happens(perMille: 40) { return dice.roll(1...27) }
    let tenth = dice.roll(10)
    return dice.roll(deciles[tenth]...deciles[tenth + 1] - 1)
  }

  /// For two of three that would end after `lastDay`: a day in the four months up to it instead.
  private static func wound(
    up planned: Day, from start: Day, by lastDay: Day, _ dice: inout Dice
  ) -> Day {
    guard planned > lastDay, dice.happens(perMille: 667) else { return planned }
    return lastDay.advanced(by: -dice.roll(0...min(120, lastDay.number - start.number)))
  }

  /// The planned day, moved to a working day or to the end of its month.
  ///
  /// Never to before `start`: that is a working day or the first of a month.
  private static func end(_ planned: Day, from start: Day, _ dice: inout Dice) -> Day {
    guard planned > start else { return start }
    return dice.happens(perMille: 200) ? planned.lastOfMonth : planned.workday
  }

  private static let reasons: Shares<EndReason?> = [
    .work: 225, .studies: 140, .jobSeeking: 160, .returnedToAuthority: 140, .otherActivity: 95,
    .moved: 50, .illness: 75, .ownRequest: 50, .interrupted: 35, .deceased: 2, .other: 18, nil: 10,
  ]

  private static let reasonsSoon: Shares<EndReason?> = [
    .interrupted: 350, .ownRequest: 250, .otherActivity: 150, .illness: 100, .other: 100,
    .moved: 50,
  ]
}
