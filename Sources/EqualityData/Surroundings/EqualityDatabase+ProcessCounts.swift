import DisclosureProtection
import DisclosureTables
import EqualityModel
import EqualityReports
import EqualityStatistics

extension EqualityDatabase {
  /// How many activities there were: of these nothing needs protection.
  func done(_ activities: [Activity]) -> [String: Int?] {
    var counts = [ProcessReport.key("activities", "_T"): Optional(activities.count)]
    for kind in Activity.Kind.allCases {
      counts[ProcessReport.key("activities", kind.code)] = activities.count { $0.kind == kind }
    }
    counts[ProcessReport.key("principles", "meeting")] = activities.count {
      $0.kind == .meeting && $0.hasPrinciplesItem
    }
    for step in 1...7 {
      counts[ProcessReport.key("step", String(step))] = activities.count { $0.step == step }
    }
    return counts
  }

  /// How many took part, by kind and gender.
  ///
  /// How many activities there were bounds no hidden number of those who took part: an activity can
  /// have had nobody, and one person can have been at several.
  func attendance(of activities: [Activity]) -> [String: Int?] {
    let kinds = Activity.Kind.allCases
    var inner = [Int](repeating: 0, count: kinds.count * 3)
    for activity in activities {
      let place = (activity.kind.rawValue - 1) * 3
      let (women, men) = (activity.women ?? 0, activity.men ?? 0)
      inner[place] += women
      inner[place + 1] += men
      inner[place + 2] += activity.total - women - men
    }
    let table = CrossTable(
      axes: [
        Axis(
          "kind", codes: ["_T"] + kinds.map(\.code), parents: [nil] + kinds.map { _ in 0 }),
        Axis("gender", codes: ["_T", "woman", "man", "rest"], parents: [nil, 0, 0, 0]),
      ], inner: inner)
    let figures = protect(
      table, under: ProtectionRules(k: project.k, costs: TableCosts.costs(of: table)))
    var counts: [String: Int?] = [:]
    for cell in figures.cells where cell.codes[1] != "rest" {
      counts[ProcessReport.key("attendance", cell.codes[0], cell.codes[1])] = .some(cell.count)
    }
    return counts
  }

  /// How many women and men were asked about violence: each gender by itself.
  func asked(_ questions: [ViolenceQuestions]) -> [String: Int?] {
    var counts: [String: Int?] = [:]
    for gender in [Gender.woman, .man] {
      let own = questions.filter { $0.gender == gender }
      let numbers = [
        own.reduce(0) { $0 + $1.asked }, own.reduce(0) { $0 + $1.declined },
        own.reduce(0) { $0 + $1.notAsked },
      ]
      let codes = ["asked", "declined", "not_asked"]
      let parts = divided(numbers, by: codes)
      counts[ProcessReport.key("violence", "_T", gender.code)] =
        .some(parts == nil ? nil : numbers.reduce(0, +))
      for code in codes {
        counts[ProcessReport.key("violence", code, gender.code)] = .some(parts?[code] ?? nil)
      }
      let offered = own.reduce(0) { $0 + ($1.supportOffered ?? 0) }
      let isShown = (parts?["asked"] ?? nil) != nil
      let support = isShown ? divided([offered, numbers[0] - offered], by: ["yes", "no"]) : nil
      counts[ProcessReport.key("violence", "support", gender.code)] = .some(support?["yes"] ?? nil)
    }
    return counts
  }

  private func divided(_ numbers: [Int], by codes: [String]) -> [String: Int?]? {
    let items = numbers.enumerated().flatMap { place, number in
      [Answer.OptionSet](repeating: .init([place]), count: number)
    }
    return ProtectedDivision.counts(of: items, by: codes, k: project.kSensitive)
  }
}
