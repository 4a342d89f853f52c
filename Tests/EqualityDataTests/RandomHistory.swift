import EqualityData
import TestSupport

/// A made-up project: who took part where and when, how it was registered, and which tables were
/// asked for.
///
/// Everything happens at the end of some month, counted from the project's first.
struct RandomHistory {
  struct Unit {
    let code: String
    let parent: Int?
  }

  /// One participation as it is registered at some time.
  struct Row: Hashable {
    let person: Int
    let unit: Int
    let first: Int
    var last: Int?
    var gender: String
    var isVoid = false

    /// Whether the month is known in which it began, and that in which it ended.
    var knowsFirst = true
    var knowsLast = true

    /// Whether it is counted in whole years only, for of one of its dates no more is known.
    var isByYear: Bool { !knowsFirst || last != nil && !knowsLast }

    /// The stay it is, however it is corrected.
    var stay: [Int] { [person, unit, first] }
  }

  enum Step {
    case register([Row])
    case withdraw(person: Int)
    case publish(GenderRequest)
  }

  /// How large a project is, and what happens in it.
  struct Shape {
    var people = 10...60
    var months = 3...6
    var outlines = RandomHistory.smallOutlines
    var genders = [["woman", "man"]]
    var tables = 3...6

    /// Whether people can have several participations.
    var hasSeveral = false

    /// Whether things are registered late, corrected and voided.
    var isLate = false

    /// Whether people are erased.
    var isErased = false

    /// Whether tables may be given in the place of others.
    var isRolledUp = false

    /// Whether there are dates of which only the year is known.
    var hasYears = false

    /// Whether every month is published by unit when it is over, besides the other tables.
    var isMonthly = false
  }

  let units: [Unit]
  let firstMonth: Month
  let monthCount: Int

  /// How many people the project is to reach, which it need not come near; nil where it has not said.
  let target: Int?
  let steps: [(month: Int, step: Step)]

  /// Whether people can have several participations.
  let hasSeveral: Bool

  /// Whether there are dates of which only the year is known.
  let hasYears: Bool

  /// Whether one rule says how everything is counted that has been registered.
  ///
  /// What is kept of the erased is not a matter of rules, nor how several stays are told apart that
  /// have been corrected.
  let isFollowed: Bool

  /// Each unit as its name and its parent's position.
  static let smallOutlines: [[Unit]] = [
    outline("P"), outline("P", "A<0"), outline("P", "A<0", "B<0"),
    outline("P", "A<0", "A1<1", "A2<1", "B<0"), outline("P", "A<0", "A1<1", "B<0"),
  ]

  static func outline(_ units: String...) -> [Unit] {
    units.map { unit in
      let parts = unit.split(separator: "<")
      return Unit(code: String(parts[0]), parent: parts.count > 1 ? Int(parts[1]) : nil)
    }
  }

  /// The codes of a unit and of all above it; the topmost is the whole project.
  func codes(of unit: Int) -> Set<String> {
    Set(sequence(first: unit) { units[$0].parent }.map { $0 == 0 ? "_T" : units[$0].code })
  }
}

extension RandomHistory {
  init(_ shape: Shape, using random: inout SeededGenerator) {
    units = shape.outlines.randomElement(using: &random) ?? []
    monthCount = .random(in: shape.months, using: &random)
    hasSeveral = shape.hasSeveral
    hasYears = shape.hasYears
    isFollowed = !shape.isErased && !(shape.isLate && shape.hasSeveral)
    firstMonth = Month(ordinal: .random(in: 2019 * 12..<2021 * 12, using: &random))
    target =
      shape.isRolledUp && Int.random(in: 0..<4, using: &random) > 0
      ? .random(in: 36...3600, using: &random) : nil
    let people = RandomPeople(
      shape, units: units, monthCount: monthCount, using: &random)
    let wishes = RandomWishes(
      shape, units: units, firstMonth: firstMonth, monthCount: monthCount, using: &random)
    var steps: [(month: Int, step: Step)] = []
    var known: Set<Row> = []
    for month in 0..<monthCount {
      let rows = people.registered(at: month).filter { known.insert($0).inserted }
      if !rows.isEmpty { steps.append((month, .register(rows))) }
      steps += people.erased.filter { $0.month == month }.map {
        (month, .withdraw(person: $0.person))
      }
      steps += wishes.requests.filter { $0.month == month }.map { (month, .publish($0.request)) }
    }
    self.steps = steps
  }
}

/// The people of a made-up project, and what is known of them when.
private struct RandomPeople {
  private(set) var erased: [(month: Int, person: Int)] = []

  /// Rows, each with the month from which on it is registered so.
  private var rows: [(month: Int, row: RandomHistory.Row)] = []

  init(
    _ shape: RandomHistory.Shape, units: [RandomHistory.Unit], monthCount: Int,
    using random: inout SeededGenerator
  ) {
    let hasDirect = Int.random(in: 0..<3, using: &random) == 0
    let places = units.indices.filter { unit in hasDirect || !units.contains { $0.parent == unit } }
    let genders = shape.genders.randomElement(using: &random) ?? []
    for person in 0..<Int.random(in: shape.people, using: &random) {
      let (one, other) = (
        Int.random(in: 0..<genders.count, using: &random),
        Int.random(in: 0..<genders.count, using: &random)
      )
      let isSeveral = shape.hasSeveral && Int.random(in: 0..<5, using: &random) == 0
      var seen: Set<[Int]> = []
      for _ in 0..<(isSeveral ? Int.random(in: 2...3, using: &random) : 1) {
        let first = Int.random(in: (shape.hasYears ? -14 : -2)..<monthCount, using: &random)
        let length = Int.random(in: 0..<max(4, monthCount), using: &random)
        var row = RandomHistory.Row(
          person: person, unit: places.randomElement(using: &random) ?? 0, first: first,
          last: Int.random(in: 0..<3, using: &random) == 0 ? nil : first + length,
          gender: genders[min(one, other)])
        if shape.hasYears {
          (row.knowsFirst, row.knowsLast) = Self.knownMonths(using: &random)
        }
        if seen.insert(row.stay).inserted { register(row, shape, using: &random) }
      }
      if shape.isErased, Int.random(in: 0..<10, using: &random) == 0 {
        erased.append((.random(in: 0..<monthCount, using: &random), person))
      }
    }
  }

  private static func knownMonths(
    using random: inout SeededGenerator
  ) -> (first: Bool, last: Bool) {
    switch Int.random(in: 0..<10, using: &random) {
    case 0, 1: (false, false)
    case 2: (false, true)
    case 3: (true, false)
    default: (true, true)
    }
  }

  private mutating func register(
    _ row: RandomHistory.Row, _ shape: RandomHistory.Shape, using random: inout SeededGenerator
  ) {
    func delay() -> Int {
      shape.isLate && Int.random(in: 0..<6, using: &random) == 0
        ? Int.random(in: 1...3, using: &random) : 0
    }
    let begins = max(0, row.first) + delay()
    let ends = row.last.map { max(begins, $0 + delay()) }
    var open = row
    if begins != ends { open.last = nil }
    rows.append((begins, open))
    if let ends, begins != ends { rows.append((ends, row)) }
    guard shape.isLate else { return }
    if !shape.hasSeveral, Int.random(in: 0..<15, using: &random) == 0 {
      var corrected = ends.map { _ in row } ?? open
      corrected.gender = shape.genders[0].randomElement(using: &random) ?? row.gender
      rows.append((max(begins, ends ?? 0) + Int.random(in: 0...2, using: &random), corrected))
    }
    guard Int.random(in: 0..<12, using: &random) == 0 else { return }
    var wrong = ends.map { _ in row } ?? open
    wrong.isVoid = true
    wrong.last = wrong.last ?? wrong.first
    rows.append((max(begins, ends ?? 0) + Int.random(in: 0...2, using: &random), wrong))
  }

  /// What is registered at the end of a month, of those who are not erased by then.
  func registered(at month: Int) -> [RandomHistory.Row] {
    let gone = Set(erased.filter { $0.month < month }.map(\.person))
    var latest: [[Int]: RandomHistory.Row] = [:]
    for (known, row) in rows where known <= month { latest[row.stay] = row }
    return latest.values.filter { !gone.contains($0.person) }
      .sorted { $0.stay.lexicographicallyPrecedes($1.stay) }
  }
}

/// The tables that are asked for, in random order, none before its period is over.
private struct RandomWishes {
  private(set) var requests: [(month: Int, request: GenderRequest)] = []

  init(
    _ shape: RandomHistory.Shape, units: [RandomHistory.Unit], firstMonth: Month, monthCount: Int,
    using random: inout SeededGenerator
  ) {
    if shape.isMonthly {
      requests = (0..<monthCount).map {
        (
          $0,
          GenderRequest(period: Period(firstMonth.advanced(by: $0)), byUnit: true, rollUp: .none)
        )
      }
    }
    let number = requests.count + Int.random(in: shape.tables, using: &random)
    while requests.count < number {
      let start = Int.random(in: 0..<monthCount, using: &random)
      let month = firstMonth.advanced(by: start)
      let period =
        shape.hasYears && Bool.random(using: &random)
        ? Self.yearOrItsLastMonth(month, using: &random) : Self.period(month, using: &random)
      let over = firstMonth.distance(to: period.last)
      guard over < monthCount else { continue }
      let unit = Bool.random(using: &random) ? nil : units.randomElement(using: &random)?.code
      let asked =
        Bool.random(using: &random) ? over : .random(in: over..<monthCount, using: &random)
      requests.append(
        (
          asked,
          GenderRequest(
            period: period, unit: unit, byUnit: .random(using: &random),
            rollUp: shape.isRolledUp ? .automatic : .none)
        ))
    }
  }

  /// A year, or the month that it ends with.
  private static func yearOrItsLastMonth(
    _ month: Month, using random: inout SeededGenerator
  ) -> Period {
    let last = month.advanced(by: 12 - month.month)
    let length = Int.random(in: 0..<3, using: &random) == 0 ? 1 : 12
    return Period(from: last.advanced(by: 1 - length), through: last) ?? Period(last)
  }

  /// A month, quarter, half-year or year, or any run of months.
  private static func period(_ month: Month, using random: inout SeededGenerator) -> Period {
    func whole(_ length: Int) -> Period? {
      let first = month.advanced(by: -((month.month - 1) % length))
      return Period(from: first, through: first.advanced(by: length - 1))
    }
    let period =
      switch Int.random(in: 0..<10, using: &random) {
      case 0, 1: whole(3)
      case 2: whole(6)
      case 3: whole(12)
      case 4, 5:
        Period(from: month, through: month.advanced(by: .random(in: 1...4, using: &random)))
      default: Period(month)
      }
    return period ?? Period(month)
  }
}
