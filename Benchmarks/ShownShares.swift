import EqualityData
import EqualityDemo

/// How much is shown of the monthly reports of the synthetic projects, with roll-up and without.
///
/// Each month, on the second of the next, the table by unit is published and then that of the whole
/// project, as an analyst would. Cells with people in them are those that are not shown as zero.
enum ShownShares {
  static func measure(in directory: String, months: Int) throws {
    print("project;roll-up;month;table;cells with people;shown;shown %;seconds")
    for (name, demo) in [("RSFM", DemoProject.rattStod), ("MIA", .miaVidare)] {
      for rollUp in [RollUp.automatic, .none] {
        let month = Array(demo.months.prefix(months))
        try Routine(name: name, demo: demo, rollUp: rollUp, directory: directory).run(month)
      }
    }
  }

  /// One project, published month by month.
  private struct Routine {
    let name: String
    let demo: DemoProject
    let rollUp: RollUp
    let directory: String

    func run(_ months: [Month]) throws {
      let path = "\(directory)/\(name)-\(rollUp.rawValue).jamlik"
      try EqualityDatabase.create(at: path, project: demo.project)
      let database = try EqualityDatabase(at: path)
      let units = SourceFile(bytes: Array(demo.unitsFile().utf8))
      _ = try database.importUnits(units, on: "2019-01-01")
      var (byUnit, project) = (Tally(), Tally())
      for month in months {
        let day = "\(month.advanced(by: 1))-02"
        let export = SourceFile(bytes: Array(demo.participationsFile(asOf: month).utf8))
        _ = try database.importParticipations(export, on: day)
        try publish(month, true, on: day, in: database, &byUnit)
        try publish(month, false, on: day, in: database, &project)
      }
      print("\(name);\(rollUp.rawValue);all;by unit;\(byUnit.line)")
      print("\(name);\(rollUp.rawValue);all;whole project;\(project.line)")
      let pairs = project.womenAndMen.sorted { $0.key < $1.key }.map { "\($0) \($1)" }
      print("\(name);\(rollUp.rawValue);months with women and men;\(pairs.joined(separator: ", "))")
      let audit = try database.audit()
      print("\(name);\(rollUp.rawValue);audit;\(audit.isUnbroken ? "no group falls" : "BROKEN")")
    }

    private func publish(
      _ month: Month, _ byUnit: Bool, on day: String, in database: borrowing EqualityDatabase,
      _ tally: inout Tally
    ) throws {
      let request = GenderRequest(period: Period(month), byUnit: byUnit, rollUp: rollUp)
      do {
        var report: GenderReport?
        let seconds = try processorSeconds(runs: 1) {
          report = try database.publish(
            request,
            as: FileRequest(
              formats: [.json], directory: "\(directory)/\(name)-\(rollUp.rawValue)"),
            on: day
          ).report
        }
        guard let report else { return }
        let table = "\(report.period) \(report.units.count) units"
        let own = tally.add(report)
        print(
          "\(name);\(rollUp.rawValue);\(month);\(table);\(own.line);\(Double(Int(seconds * 100)) / 100)"
        )
      } catch let error as RequestError {
        print(
          "\(name);\(rollUp.rawValue);\(month);\(byUnit ? "by unit" : "whole project");\(error)")
      }
    }
  }

  private struct Tally {
    var withPeople = 0
    var shown = 0
    var womenAndMen: [String: Int] = [:]

    var line: String {
      let share = withPeople == 0 ? 100 : 100 * Double(shown) / Double(withPeople)
      return "\(withPeople);\(shown);\(Double(Int(share * 10)) / 10)"
    }

    /// Adds the cells of a table, and returns them alone.
    mutating func add(_ report: GenderReport) -> Tally {
      var own = Tally()
      own.withPeople = report.figures.counts.count { $0 != 0 }
      own.shown = report.figures.counts.count { ($0 ?? 0) > 0 }
      withPeople += own.withPeople
      shown += own.shown
      for measure in report.figures.dimensions[1].codes {
        let both = ["woman", "man"].allSatisfy {
          report.figures[report.units[0].code, measure, $0] != nil
        }
        womenAndMen[measure, default: 0] += both ? 1 : 0
      }
      return own
    }
  }
}
