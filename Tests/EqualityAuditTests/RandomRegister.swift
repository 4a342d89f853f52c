import EqualityAudit
import EqualityModel
import TestSupport

/// A small register of made-up people, counted with sets by the definitions and nothing else.
struct RandomRegister {
  struct Stay {
    let person: Int
    let unit: String
    let gender: GenderCategory

    /// The first and the last month; without an end, long after everything.
    let first: Month
    let last: Month

    /// Whether only the years of its dates are known.
    let isYearOnly: Bool
  }

  /// Each unit's parent; `_T` is the whole project.
  static let parents = ["A": "_T", "A1": "A", "A2": "A", "B": "_T"]
  static let units = ["_T", "A", "A1", "A2", "B"]
  static let firstMonth = Month(ordinal: 2020 * 12 + 6)

  let stays: [Stay]

  init(using random: inout SeededGenerator) {
    let people = Int.random(in: 5...60, using: &random)
    let hasDirect = Bool.random(using: &random)
    let hasYears = Bool.random(using: &random)
    let units = hasDirect ? Self.units : ["A1", "A2", "B"]
    var stays: [Stay] = []
    for person in 0..<people {
      let gender =
        [GenderCategory.woman, .woman, .man, .man, .man, .other, .unknown]
        .randomElement(using: &random) ?? .woman
      for _ in 0..<[1, 1, 1, 2, 3][Int.random(in: 0..<5, using: &random)] {
        let begins = Int.random(in: 0..<26, using: &random)
        let length = Int.random(in: 0..<20, using: &random)
        let first = Self.firstMonth.advanced(by: begins)
        let last = first.advanced(by: length > 15 ? 1000 : length)
        let isYearOnly = hasYears && Int.random(in: 0..<8, using: &random) == 0
        stays.append(
          Stay(
            person: person, unit: units.randomElement(using: &random) ?? "B", gender: gender,
            first: isYearOnly ? first.advanced(by: 1 - first.month) : first,
            last: isYearOnly ? last.advanced(by: 12 - last.month) : last, isYearOnly: isYearOnly))
      }
    }
    self.stays = stays
  }

  /// A table of some period and units; what is small is hidden if `isHiding`, and more by chance.
  func table(_ number: Int, isHiding: Bool, using random: inout SeededGenerator) -> LedgerTable {
    let period = Self.period(using: &random)
    let top = Self.units.randomElement(using: &random) ?? "_T"
    let isDivided = Bool.random(using: &random)
    let units = Self.units.filter { $0 == top || isDivided && Self.isInside($0, top) }
    var cells: [LedgerTable.Cell] = []
    for unit in units {
      for measure in Measure.allCases where measure != .undated || period.isWholeYears {
        for gender in GenderCategory.allCases.map(Optional.some) + [nil] {
          let count = count(unit, measure, gender, period)
          let isHidden =
            isHiding && count > 0 && (count < 5 || Int.random(in: 0..<5, using: &random) == 0)
          cells.append(
            .init(unit: unit, measure: measure, gender: gender, count: isHidden ? nil : count))
        }
      }
    }
    return LedgerTable(
      number: number, period: period, k: 5,
      units: units.map { unit in
        LedgerTable.Unit(
          code: unit, parent: Self.parents[unit].flatMap { units.contains($0) ? $0 : nil },
          addsUp: isDivided && Self.parents.values.contains(unit)
            && !stays.contains { $0.unit == unit && $0.first <= period.last },
          counting: unit == "_T" ? .persons : .participations)
      }, cells: cells)
  }

  private static func period(using random: inout SeededGenerator) -> Period {
    let texts = [
      "2020-08", "2020-Q4", "2020-12", "2020", "2021", "2020..2021", "2021-01", "2021-Q1",
      "2021-H1", "2021-02..2021-05", "2020-11..2021-02", "2021-Q3", "2021-08", "2021-09", "2022-02",
    ]
    return texts.randomElement(using: &random).flatMap { Period($0) } ?? Period(firstMonth)
  }

  private static func isInside(_ unit: String, _ top: String) -> Bool {
    sequence(first: unit) { parents[$0] }.contains(top)
  }
}

extension RandomRegister {
  /// What a table shows of a cell.
  func count(
    _ unit: String, _ measure: Measure, _ gender: GenderCategory?, _ period: Period
  ) -> Int {
    let inside = stays.filter {
      Self.isInside($0.unit, unit) && (gender == nil || $0.gender == gender)
    }
    guard unit == "_T" else { return inside.count { $0.isCounted(measure, period) } }
    return Dictionary(grouping: inside, by: \.person).values.reduce(0) { sum, stays in
      sum + Self.times(stays, measure, period)
    }
  }

  /// How often the project counts a person with these stays: who changes units has not left.
  private static func times(_ stays: [Stay], _ measure: Measure, _ period: Period) -> Int {
    let dated = stays.filter { !$0.isYearOnly }
    func isThere(after month: Month) -> Bool {
      dated.contains { $0.first <= month && $0.last > month }
    }
    let months = (0..<period.monthCount).map { period.first.advanced(by: $0) }
    let came = months.count { month in
      dated.contains { $0.first == month } && !isThere(after: month.advanced(by: -1))
    }
    let new = dated.map(\.first).min().map(period.contains) ?? false
    let times =
      switch measure {
      case .new: new ? 1 : 0
      case .ended:
        months.count { month in
          dated.contains { $0.last == month } && !isThere(after: month)
        }
      case .ongoing: isThere(after: period.last) ? 1 : 0
      case .active: came + (isThere(after: period.first.advanced(by: -1)) ? 1 : 0)
      case .reached: dated.contains { $0.first <= period.last } ? 1 : 0
      case .undated: 0
      }
    return times + (countedYear(stays)?.isCounted(measure, period) ?? false ? 1 : 0)
  }

  /// Of stays of which only the years are known the first, unless another began by that year.
  private static func countedYear(_ stays: [Stay]) -> Stay? {
    let first = stays.filter(\.isYearOnly).min {
      ($0.first, $0.last, $0.unit) < ($1.first, $1.last, $1.unit)
    }
    guard let first else { return nil }
    let isKnown = stays.contains { !$0.isYearOnly && $0.first.year <= first.first.year }
    return isKnown ? nil : first
  }
}

extension RandomRegister.Stay {
  fileprivate func isCounted(_ measure: Measure, _ period: Period) -> Bool {
    guard measure != .undated else {
      return isYearOnly && (period.first.year...period.last.year).contains(first.year)
    }
    guard !isYearOnly || period.isWholeYears else { return false }
    return switch measure {
    case .new: period.contains(first)
    case .ended: period.contains(last)
    case .ongoing: first <= period.last && last > period.last
    case .active: first <= period.last && last >= period.first
    case .reached: first <= period.last
    case .undated: false
    }
  }
}
