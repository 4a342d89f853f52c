import EqualityModel

/// Someone who never was: a gender, and all the stays.
struct Person {
  let gender: Gender
  let stays: [Stay]

  static let genders: Shares<Gender> = [
    .woman: 548, .man: 434, .nonBinary: 7, .other: 4, .unknown: 7,
  ]

  /// How many in a thousand come a second time, or to a second unit at the same time.
  static let secondStay = 62
}

extension Person {
  /// The participant as registered: a pseudonym, and what the project asks of everyone.
  func participant(_ pseudonym: String, in plan: DemoPlan, _ dice: inout Dice) -> Participant {
    let birthYear = birthYear(within: plan.ages, &dice)
    return Participant(
      pseudonym: pseudonym, birthYear: dice.happens(perMille: 10) ? nil : birthYear,
      municipality: municipality(in: plan, &dice), consent: dice.pick(Self.consents))
  }

  private static let consents: Shares<Consent?> = [
    .given: 780, .declined: 140, .withdrawn: 20, nil: 60,
  ]

  /// A year that keeps the age within `ages` at every start; the middle ages are commonest.
  private func birthYear(within ages: ClosedRange<Int>, _ dice: inout Dice) -> Int {
    let years = stays.map(\.start.month.year)
    let span = ages.upperBound - ages.lowerBound
    let age = ages.lowerBound + dice.roll(0...span / 2) + dice.roll(0...span - span / 2)
    return max(years[0] - age, (years.max() ?? years[0]) - ages.upperBound)
  }

  /// Where the person lives: nearly always where the first unit is.
  private func municipality(in plan: DemoPlan, _ dice: inout Dice) -> String? {
    if dice.happens(perMille: 20) { return nil }
    return dice.happens(perMille: 40) ? dice.pick(plan.teams).name : stays[0].unit.name
  }
}
