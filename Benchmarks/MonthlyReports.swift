import DisclosureProtection
import DisclosureTables
import EqualityDemo
import EqualityModel
import EqualityStatistics

/// The two-way tables of every monthly report of the synthetic projects.
enum MonthlyReports {
  /// Prints a line for each kind of table: the mean and the longest time of a month's.
  static func measure() throws {
    print("table;months;cells;hidden beside small ones;mean ms;longest ms")
    for (name, demo) in [("RSFM", DemoProject.rattStod), ("MIA Vidare", .miaVidare)] {
      let months = try demo.months.map { try Month(of: demo, $0) }
      show("\(name), measure by gender", months.map(\.measures))
      show("\(name), measure by gender of a unit", months.map(\.measuresOfUnit))
      show("\(name), unit by gender", months.map(\.units))
      showReached(name, demo)
    }
  }

  private static func show(_ name: String, _ tables: [(table: CrossTable, costs: [Int])]) {
    var (sum, longest, hidden) = (0.0, 0.0, 0)
    for (table, costs) in tables {
      var rules = ProtectionRules(k: 5, costs: costs)
      rules.effort = 1
      var published: PublishedTable?
      let seconds = processorSeconds { published = protect(table, under: rules) }
      let small = zip(table.members, table.isShown).count { (1..<5).contains($0) && $1 }
      hidden += (published?.counts.count { $0 == nil } ?? 0) - small
      sum += seconds
      longest = max(longest, seconds)
    }
    let mean = rounded(sum / Double(tables.count))
    let cells = tables[0].table.counts.count
    print("\(name);\(tables.count);\(cells);\(hidden);\(mean);\(rounded(longest))")
  }

  /// Those reached so far by municipality and gender, as `publish reach` protects them.
  private static func showReached(_ name: String, _ demo: DemoProject) {
    var times: [Double] = []
    var (hidden, cells) = (0, 0)
    for month in demo.months {
      guard let table = reached(demo.participations(asOf: month)) else { continue }
      var rules = ProtectionRules(k: 5, costs: GroundCosts.costs(of: table))
      rules.known = GroundTable.known(in: table)
      var published: Protection?
      times.append(processorSeconds { published = protection(of: table, under: rules) })
      guard case .proven(let figures) = published else { continue }
      hidden += figures.counts.count { $0 == nil }
      hidden -= zip(table.members, table.isShown).count { (1..<5).contains($0) && $1 }
      cells = figures.counts.count
    }
    let mean = rounded(times.reduce(0, +) / Double(max(1, times.count)))
    print(
      "\(name), municipality by gender;\(times.count);\(cells);\(hidden);\(mean);"
        + "\(rounded(times.max() ?? 0))")
  }

  private static func reached(_ rows: [Participation]) -> CrossTable? {
    var people: [String: (gender: GenderCategory, municipality: String?)] = [:]
    for row in rows {
      if let person = row.participant {
        people[person.pseudonym] = (GenderCategory(row.gender), person.municipality)
      }
    }
    let sizes = people.values.reduce(into: [:]) { $0[$1.gender, default: 0] += 1 }
      .filter { $0.value >= 5 }
    guard let classes = GenderClasses(published: sizes, total: nil, least: 5) else { return nil }
    let municipalities = Set(people.values.compactMap(\.municipality)).sorted()
    var table = GroundTable(
      categories: municipalities, allowsSeveral: false, classes: classes)
    for person in people.values {
      guard let place = municipalities.firstIndex(of: person.municipality ?? "") else { continue }
      table.add(person.gender, Answer.OptionSet([place]))
    }
    return table.table
  }

  /// Milliseconds with two decimals.
  private static func rounded(_ seconds: Double) -> Double {
    Double(Int(seconds * 100_000)) / 100
  }

  /// The tables of one month, and what it costs to hide each of their cells.
  private struct Month {
    let measures: (table: CrossTable, costs: [Int])
    let measuresOfUnit: (table: CrossTable, costs: [Int])
    let units: (table: CrossTable, costs: [Int])

    init(of demo: DemoProject, _ month: EqualityModel.Month) throws {
      let tree = try UnitTree(demo.units)
      let register = demo.participations(asOf: demo.months.upperBound)
      let period = Period(month)
      func series(of units: [Int]) -> SeriesTable {
        var numbers: [String: Int] = [:]
        var series = Series(
          of: tree, tables: [TableScope(period: period, units: units)],
          participantLimit: register.count + 1)
        for stay in register where stay.endReason != .misregistration {
          guard let unit = tree.position(of: stay.unit) else { continue }
          let next = numbers.count + 1
          let participant = stay.participant.map { numbers[$0.pseudonym] ?? next } ?? 0
          if let person = stay.participant { numbers[person.pseudonym] = participant }
          series.add(
            participant: participant, unit: unit, gender: stay.gender, start: stay.start.number,
            end: stay.end?.number ?? 0)
        }
        return series.table(k: 5)
      }
      let (project, unit) = (series(of: [0]), series(of: [1]))
      measures = (project.table, project.costs)
      measuresOfUnit = (unit.table, unit.costs)
      let table = Self.reached(series(of: Array(tree.units.indices)), tree, period)
      units = (table, TableCosts.costs(of: table))
    }

    /// The units by gender of all who have been reached, whatever else is known of them.
    private static func reached(_ series: SeriesTable, _ tree: UnitTree, _ period: Period)
      -> CrossTable
    {
      let units = Axis("unit", codes: tree.units.map(\.code), parents: tree.parents)
      let genders = GenderCategory.allCases.count
      let gender = Axis(
        "gender", codes: SeriesTable.genders, atoms: (0..<genders).map { [$0, genders] })
      let leaves = tree.units.indices.filter { !tree.hasChildren(at: $0) }
      let inner = leaves.flatMap { unit in
        (0..<genders).map { gender in
          series.cell(unit: unit, measure: .reached, period: period, gender: gender)
            .map { series.table.counts[$0] } ?? 0
        }
      }
      return CrossTable(axes: [units, gender], inner: inner)
    }
  }
}

extension PartialDate {
  /// The date as yyyymmdd, with zeros for what is not known.
  fileprivate var number: Int { year * 10_000 + (month ?? 0) * 100 + (day ?? 0) }
}
