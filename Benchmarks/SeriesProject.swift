import EqualityDemo
import EqualityModel

/// A synthetic project, and what its register holds when a month is over.
struct SeriesProject {
  let units: [ProjectUnit]
  let months: [Month]
  private let rows: @Sendable (Month) -> [Participation]

  /// One of the demonstration projects.
  init(_ demo: DemoProject) {
    units = demo.units
    months = Self.months(from: demo.months.lowerBound, through: demo.months.upperBound)
    rows = { demo.participations(asOf: $0) }
  }

  /// A project of so many months whose people come and go as in MIA Vidare, spread over its time.
  ///
  /// It has the first so many of its subprojects, all of eight with 21 municipalities.
  init(people: Int, branches: Int, months count: Int) {
    let demo = DemoProject.miaVidare.resized(to: people, seed: UInt64(people))
    let tops = demo.units.filter { $0.parent == demo.units[0].code }.prefix(branches).map(\.code)
    let kept = demo.units.filter {
      $0.parent == nil || tops.contains($0.code) || tops.contains($0.parent ?? "")
    }
    units = kept
    let first = demo.months.lowerBound
    months = Self.months(from: first, through: first.advanced(by: count - 1))
    let all = demo.participations(asOf: demo.months.upperBound)
    let length = first.distance(to: demo.months.upperBound) + 1
    let teams = kept.filter { unit in !kept.contains { $0.parent == unit.code } }.map(\.code)
    func stretched(_ date: PartialDate, _ number: Int) -> PartialDate {
      guard let month = date.calendarMonth else { return date }
      let place = first.distance(to: month) * count / length + number % max(1, count / length)
      let moved = first.advanced(by: place)
      return PartialDate(year: moved.year, month: moved.month) ?? date
    }
    var seen: Set<[String]> = []
    let spread = all.enumerated().map { number, row in
      var row = row
      if !teams.contains(row.unit) { row.unit = teams[number % teams.count] }
      row.start = stretched(row.start, number)
      row.end = row.end.map { stretched($0, number) }
      return row
    }.filter { row in
      row.participant.map { person in
        seen.insert([person.pseudonym, row.unit, row.start.description]).inserted
      } ?? true
    }
    rows = { last in
      spread.compactMap { row in
        guard let start = row.start.calendarMonth else {
          return row.start.year <= last.year ? row : nil
        }
        guard start <= last else { return nil }
        var row = row
        if let end = row.end?.calendarMonth, end > last { (row.end, row.endReason) = (nil, nil) }
        return row
      }
    }
  }

  private static func months(from first: Month, through last: Month) -> [Month] {
    (0...first.distance(to: last)).map { first.advanced(by: $0) }
  }

  /// The units just below the project.
  var associations: [String] { units.filter { $0.parent == units[0].code }.map(\.code) }

  /// The units, as a file.
  var unitsFile: String {
    (["unit;parent"] + units.map { "\($0.code);\($0.parent ?? "")" }).joined(separator: "\n")
  }

  /// What is registered when the month is over.
  func participations(asOf month: Month) -> [Participation] { rows(month) }

  /// What is registered when the month is over, as a file.
  func participationsFile(asOf month: Month) -> String {
    let lines = rows(month).map { row in
      [
        row.participant?.pseudonym ?? "", row.unit, row.start.description,
        row.end?.description ?? "", row.endReason?.label.swedish ?? "", row.gender.label.swedish,
      ].joined(separator: ";")
    }
    return (["deltagare;enhet;start;slut;avslutsorsak;kön"] + lines).joined(separator: "\n")
  }
}
