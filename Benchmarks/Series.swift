import EqualityData
import EqualityDemo
import EqualityModel
import Glibc

/// What it costs to publish month after month, and how much of it is shown.
enum PublishedSeries {
  /// Prints the time of each release, and then how much the projects show; `part` is one of the two,
  /// or a way of publishing.
  ///
  /// The stores are made in `directory`, an empty one.
  static func measure(in directory: String, _ part: String?) throws {
    if part == nil || part == "times" {
      print("project;people;units;month;releases before;processor s;refused")
      try measureTimes(in: directory)
    }
    if part != "times" {
      print("project;months;measure;women and men shown;cells with people shown;of")
      try measureShown(in: directory, Way(rawValue: part ?? "").map { [$0] } ?? Way.allCases)
    }
  }

  private static func measureTimes(in directory: String) throws {
    for (people, months) in [(1900, 60), (680, 36), (5000, 60)] {
      for branches in [8, 3] where people > 680 || branches == 3 {
        let name = "\(people) people in \(branches) associations"
        let project = SeriesProject(people: people, branches: branches, months: months)
        var series = try SeriesStore(project, in: "\(directory)/\(people)-\(branches)")
        for (number, month) in project.months.enumerated() {
          try series.register(through: month)
          let seconds = try series.publish(GenderRequest(period: Period(month), byUnit: true))
          print(
            "\(name);\(people);\(project.units.count);\(number + 1);\(number);"
              + "\(Double(Int(seconds * 1000)) / 1000);\(series.refused)")
          fflush(nil)
        }
      }
    }
  }

  private static func measureShown(in directory: String, _ ways: [Way]) throws {
    for (name, demo) in [("RSFM", DemoProject.rattStod), ("MIA", .miaVidare)] {
      try showBound(name, SeriesProject(demo))
      for way in ways {
        let project = SeriesProject(demo)
        var series = try SeriesStore(project, in: "\(directory)/\(name)-\(way)")
        for month in project.months {
          try series.register(through: month)
          for request in way.requests(at: month, of: project) { _ = try series.publish(request) }
        }
        try series.show("\(name), \(way.rawValue)", months: project.months.count)
        fflush(nil)
      }
    }
  }

  /// Prints in how many months women and men could be shown at the best, by measure.
  private static func showBound(_ name: String, _ project: SeriesProject) throws {
    let best = BestShown(try SeriesTruth(project))
    for (goal, weights) in [
      ("new", [100, 1, 1]), ("reached", [1, 100, 1]), ("ongoing", [1, 1, 100]), ("all", [1, 1, 1]),
    ] {
      for (measure, months) in zip(["new", "reached", "ongoing"], best.months(weights: weights)) {
        print("\(name), at best for \(goal);\(project.months.count);\(measure);\(months);;")
      }
    }
  }

  /// What is published when a month is over.
  private enum Way: String, CaseIterable {
    case project = "project monthly"
    case quarters = "project monthly, associations quarterly"
    case units = "every unit monthly"

    func requests(at month: Month, of project: SeriesProject) -> [GenderRequest] {
      let whole = GenderRequest(period: Period(month))
      switch self {
      case .project: return [whole]
      case .units: return [GenderRequest(period: Period(month), byUnit: true)]
      case .quarters:
        guard month.month % 3 == 0 else { return [whole] }
        let quarter = Period(from: month.advanced(by: -2), through: month) ?? Period(month)
        return [whole] + project.associations.map { GenderRequest(period: quarter, unit: $0) }
      }
    }
  }
}
