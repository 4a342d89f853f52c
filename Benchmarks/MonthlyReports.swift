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
    }
  }

  private static func show(_ name: String, _ tables: [CrossTable]) {
    var (sum, longest, hidden) = (0.0, 0.0, 0)
    for table in tables {
      let costs =
        table.axes.count == 3 ? GenderCosts.costs(of: table) : TableCosts.costs(of: table)
      let rules = ProtectionRules(k: 5, costs: costs)
      var published: PublishedTable?
      let seconds = processorSeconds(runs: 1) { published = protect(table, under: rules) }
      let small = zip(table.members, table.isShown).count { (1..<5).contains($0) && $1 }
      hidden += (published?.counts.count { $0 == nil } ?? 0) - small
      sum += seconds
      longest = max(longest, seconds)
    }
    let mean = rounded(sum / Double(tables.count))
    let cells = tables[0].counts.count
    print("\(name);\(tables.count);\(cells);\(hidden);\(mean);\(rounded(longest))")
  }

  /// Milliseconds with two decimals.
  private static func rounded(_ seconds: Double) -> Double {
    Double(Int(seconds * 100_000)) / 100
  }

  /// The tables of one month.
  private struct Month {
    let measures: CrossTable
    let measuresOfUnit: CrossTable
    let units: CrossTable

    init(of demo: DemoProject, _ month: EqualityModel.Month) throws {
      let tree = try UnitTree(demo.units)
      let register = demo.participations(asOf: demo.months.upperBound)
      func table(of unit: Int, isDivided: Bool) -> CrossTable {
        var numbers: [String: Int] = [:]
        var tabulation = GenderTabulation(
          of: tree, selected: unit, isDivided: isDivided, period: Period(month),
          participantLimit: register.count + 1)
        for stay in register where stay.endReason != .misregistration {
          guard let unit = tree.position(of: stay.unit) else { continue }
          let next = numbers.count + 1
          let participant = stay.participant.map { numbers[$0.pseudonym] ?? next } ?? 0
          if let person = stay.participant { numbers[person.pseudonym] = participant }
          tabulation.add(
            participant: participant, unit: unit, gender: stay.gender, start: stay.start.number,
            end: stay.end?.number ?? 0)
        }
        return tabulation.table()
      }
      measures = table(of: 0, isDivided: false)
      measuresOfUnit = table(of: 1, isDivided: false)
      units = table(of: 0, isDivided: true).reached
    }
  }
}

extension PartialDate {
  /// The date as yyyymmdd, with zeros for what is not known.
  fileprivate var number: Int { year * 10_000 + (month ?? 0) * 100 + (day ?? 0) }
}

extension CrossTable {
  /// The units by gender of all who have been reached, whatever else is known of them.
  fileprivate var reached: CrossTable {
    let flows = axes[1]
    guard let reached = flows.codes.firstIndex(of: Measure.reached.code) else { return self }
    let grid = innerCells
    var inner = [Int](repeating: 0, count: grid.extents[0] * grid.extents[2])
    for place in self.inner.indices {
      let atoms = grid.coordinates(of: place)
      guard flows.code(reached, counts: atoms[1]) else { continue }
      inner[atoms[0] * grid.extents[2] + atoms[2]] += self.inner[place]
    }
    return CrossTable(axes: [axes[0], axes[2]], inner: inner)
  }
}
