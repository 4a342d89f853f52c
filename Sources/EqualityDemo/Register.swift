import EqualityModel

/// Draws everyone in a project, and writes down what is known of them and when.
struct Register {
  private let plan: DemoPlan
  private var dice: Dice
  private var registrations: [Registration] = []

  /// All registrations of `participants` people, in the order of an export.
  ///
  /// Exactly `participants` are to be counted: those with a pseudonym and at least one stay that
  /// is not a mistake, and one for each anonymous registration.
  static func registrations(of participants: Int, in plan: DemoPlan, seed: UInt64) -> [Registration]
  {
    var register = Register(plan: plan, dice: Dice(seed: seed))
    register.fill(with: participants)
    return register.ordered
  }

  private init(plan: DemoPlan, dice: Dice) {
    self.plan = plan
    self.dice = dice
  }

  private mutating func fill(with participants: Int) {
    let anonymous = (participants + 25) / 50
    let identified = participants - anonymous
    let mistakes = (participants * 35 + 9999) / 10000
    var numbers = Array(1...identified + mistakes)
    dice.shuffle(&numbers)
    for (index, number) in numbers.enumerated() {
      let person =
        index < identified
        ? Person.drawn(for: plan, withMistake: index < mistakes, &dice)
        : Person.mistaken(for: plan, &dice)
      register(person, pseudonym(number, of: numbers.count))
    }
    for _ in 0..<anonymous { registerAnonymously() }
  }

  private func pseudonym(_ number: Int, of count: Int) -> String {
    let digits = String(number)
    let width = max(4, String(count).utf8.count)
    return plan.letter + String(repeating: "0", count: width - digits.utf8.count) + digits
  }

  private mutating func register(_ person: Person, _ pseudonym: String) {
    let participant = person.participant(pseudonym, in: plan, &dice)
    for stay in person.stays { register(stay, of: participant, person.gender) }
  }

  private mutating func register(_ stay: Stay, of participant: Participant, _ gender: Gender) {
    let monthOnly = dice.happens(perMille: 10)
    let ended = stay.end <= plan.lastDay
    let startKnown = known(stay.start.month, after: Delay.start)
    let participation = Participation(
      participant: participant, unit: stay.unit.code, start: stay.start.date(monthOnly: monthOnly),
      end: ended ? stay.end.date(monthOnly: monthOnly) : nil, endReason: ended ? stay.reason : nil,
      gender: gender)
    registrations.append(
      Registration(
        participation: participation, startKnown: startKnown,
        endKnown: ended ? endKnown(stay, startKnown: startKnown) : nil))
  }

  /// When a start is registered: late or not, but before the project's last export.
  private mutating func known(_ month: Month, after delay: Shares<Int>) -> Month {
    min(month.advanced(by: dice.pick(delay)), plan.months.upperBound)
  }

  /// When an end is registered: a mistake is taken back at once, other ends may wait a month.
  private mutating func endKnown(_ stay: Stay, startKnown: Month) -> Month {
    let delay = stay.isMistake ? 0 : dice.pick(Delay.end)
    return max(startKnown, stay.end.month.advanced(by: delay))
  }

  /// Without consent, SUS keeps no more than the gender and the year (DOMAIN.md 3.1).
  private mutating func registerAnonymously() {
    let month = dice.pick(plan.intake)
    let participation = Participation(
      participant: nil, unit: dice.pick(plan.teams).code, start: PartialDate(year: month.year)!,
      gender: dice.pick(Person.genders))
    registrations.append(
      Registration(
        participation: participation, startKnown: known(month, after: Delay.start), endKnown: nil))
  }

  /// By pseudonym, then start, with anonymous registrations last: nothing tells who came first.
  private var ordered: [Registration] {
    let keyed = registrations.map { (key: Self.place(of: $0.participation), registration: $0) }
    return keyed.sorted { $0.key < $1.key }.map(\.registration)
  }

  /// Parts between spaces, which sort before the hyphen of a date: a month before its days.
  private static func place(of participation: Participation) -> String {
    let last = "~"
    let person = participation.participant?.pseudonym ?? last
    let end = participation.end?.description ?? last
    return [person, participation.start.description, participation.unit, end]
      .joined(separator: " ") + " \(participation.gender.rawValue)"
  }
}
