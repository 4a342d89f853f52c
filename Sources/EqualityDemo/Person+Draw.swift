import EqualityModel

extension Person {
  /// A participant with a first stay, and perhaps a second.
  ///
  /// `withMistake` adds a registration of the first stay in a wrong unit.
  static func drawn(for plan: DemoPlan, withMistake: Bool, _ dice: inout Dice) -> Person {
    let gender = dice.pick(genders)
    let first = stay(dice.pick(plan.teams), from: arrival(plan, &dice), plan, &dice)
    var stays = [first]
    if dice.happens(perMille: secondStay) { stays.append(second(after: first, plan, &dice)) }
    if withMistake {
      let wrong = another(than: first.unit, plan, &dice)
      stays.append(mistake(wrong, from: first.start, plan, &dice))
    }
    return Person(gender: gender, stays: stays)
  }

  /// Someone whose only registration was a mistake.
  static func mistaken(for plan: DemoPlan, _ dice: inout Dice) -> Person {
    let gender = dice.pick(genders)
    let unit = dice.pick(plan.teams)
    return Person(gender: gender, stays: [mistake(unit, from: arrival(plan, &dice), plan, &dice)])
  }

  private static func arrival(_ plan: DemoPlan, _ dice: inout Dice) -> Day {
    plan.startDay(in: dice.pick(plan.intake), &dice)
  }

  private static func stay(
    _ unit: ProjectUnit, from start: Day, _ plan: DemoPlan, _ dice: inout Dice
  ) -> Stay {
    Stay(in: unit, from: start, closing: plan.lastDay, &dice)
  }

  private static func mistake(
    _ unit: ProjectUnit, from start: Day, _ plan: DemoPlan, _ dice: inout Dice
  ) -> Stay {
    Stay(mistakenIn: unit, from: start, notAfter: plan.lastDay, &dice)
  }

  /// A return after the first stay, or, where the project has no time for that, an overlap.
  private static func second(after first: Stay, _ plan: DemoPlan, _ dice: inout Dice) -> Stay {
    let back = first.end.advanced(by: dice.roll(30...210)).workday
    if back <= plan.lastDay, dice.happens(perMille: 700) {
      let unit = dice.happens(perMille: 500) ? first.unit : dice.pick(plan.teams)
      return stay(unit, from: back, plan, &dice)
    }
    let common = min(first.end, plan.lastDay).number - first.start.number
    let start = first.start.advanced(by: dice.roll(0...common)).workday
    return stay(another(than: first.unit, plan, &dice), from: start, plan, &dice)
  }

  private static func another(
    than unit: ProjectUnit, _ plan: DemoPlan, _ dice: inout Dice
  ) -> ProjectUnit {
    var other = dice.pick(plan.teams)
    while other.code == unit.code { other = dice.pick(plan.teams) }
    return other
  }
}
