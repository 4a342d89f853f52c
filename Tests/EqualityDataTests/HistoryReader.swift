import Foundation
import TestSupport
import XCTest

/// A reader with every file ever published from a store, and what they say taken together.
///
/// The reader shares nothing with the code that protects. The unknowns are people: in which unit or
/// on which unit directly, of which gender, and in which intervals between the boundaries of all
/// periods they began and ended. Every figure is a plain sum of those.
///
/// Those of whom only the years are known are unknowns of their own, between the boundaries of all
/// periods of whole years.
///
/// Where people take part in several places, the project's persons are unknowns of their own, and
/// so is, for each event, by how many the units count more than the project does.
struct HistoryReader {
  /// One published table.
  struct Table {
    /// The first month of the period and the first after it, in months since January of year zero.
    let months: Range<Int>

    /// The first year of a period of whole years and the first after it; nil of other periods.
    var years: Range<Int>? {
      months.lowerBound % 12 == 0 && months.upperBound % 12 == 0
        ? months.lowerBound / 12..<months.upperBound / 12 : nil
    }

    let cells: [PublishedFiles.Cell: Int?]

    /// Whether it says of a unit's column that somebody is where nothing is shown: where the column
    /// has a figure.
    func tells(of cell: PublishedFiles.Cell) -> Bool {
      cells.contains { other, count in
        other.unit == cell.unit && other.gender == cell.gender && count != nil
      }
    }
  }

  /// Where people can be, as the codes that count them there.
  struct Place: Hashable {
    let codes: Set<String>

    /// Whether those are meant who come back to the project.
    var isBack = false
  }

  static let genders = ["woman", "man", "other", "unknown"]
  let tables: [Table]

  /// The first month of each interval but the first, which is everything before.
  let boundaries: [Int]
  let places: [Place]

  /// The intervals in which someone can begin and end; an end in no interval is none yet.
  let spans: [(began: Int, ended: Int)]

  /// The same of years, where someone is registered of whom no more is known; else nothing.
  let yearBoundaries: [Int]
  let yearSpans: [(began: Int, ended: Int)]

  /// Whether the project counts persons, and the units more than that.
  let countsPersons: Bool

  /// `places` are those that something is registered in, and may have codes that no table shows.
  init(
    directory: String, places: [Set<String>], hasSeveral: Bool, hasYears: Bool
  ) throws {
    // A table without any figure, and without zeros, says nothing.
    tables = try Self.tables(in: directory).filter { $0.cells.values.contains { $0 != nil } }
    boundaries = Set(tables.flatMap { [$0.months.lowerBound, $0.months.upperBound] }).sorted()
    let years = hasYears ? tables.compactMap(\.years) : []
    yearBoundaries = Set(years.flatMap { [$0.lowerBound, $0.upperBound] }).sorted()
    let shown = Set(tables.flatMap { $0.cells.keys.map(\.unit) })
    countsPersons = hasSeveral && shown.contains("_T")
    let visible = shown.subtracting(countsPersons ? ["_T"] : [])
    var known = Set(places.map { Place(codes: $0.intersection(visible)) })
    if countsPersons {
      known.formUnion([Place(codes: ["_T"]), Place(codes: ["_T"], isBack: true)])
    }
    self.places = known.sorted {
      ($0.isBack ? 1 : 0, $0.codes.sorted().joined(separator: " "))
        < ($1.isBack ? 1 : 0, $1.codes.sorted().joined(separator: " "))
    }
    spans = Self.spans(between: boundaries.count)
    yearSpans = Self.spans(between: yearBoundaries.count)
  }

  private static func spans(between end: Int) -> [(began: Int, ended: Int)] {
    (0..<end).flatMap { began in (began...end).map { (began, $0) } }
  }

  /// The interval of a month; as many as there are boundaries after them all.
  func interval(of month: Int) -> Int { boundaries.count { $0 <= month } }

  /// The intervals of months between two boundaries.
  func intervals(of months: Range<Int>) -> Range<Int> {
    interval(of: months.lowerBound)..<interval(of: months.upperBound)
  }

  var unknownCount: Int {
    placedCount + (countsPersons ? 4 * Self.genders.count * boundaries.count : 0)
  }

  private var placedCount: Int {
    places.count * Self.genders.count * (spans.count + yearSpans.count)
  }

  /// The unknowns that a group of people is made of.
  func unknowns(of group: HistoryGroup) -> [Int] {
    places.indices.filter { group.isAt(places[$0]) }.flatMap { place in
      Self.genders.indices.filter { group.isOf(Self.genders[$0]) }.flatMap { gender in
        let first =
          (place * Self.genders.count + gender) * (spans.count + yearSpans.count)
        let byMonth = spans.indices.filter {
          group.counts(spans[$0].began, spans[$0].ended, isBack: places[place].isBack)
        }
        let byYear = yearSpans.indices.filter {
          group.counts(yearSpans[$0].began, yearSpans[$0].ended, isByYear: true)
        }
        return byMonth.map { first + $0 } + byYear.map { first + spans.count + $0 }
      }
    }
  }

  /// The group that a cell of a table counts.
  func group(of cell: PublishedFiles.Cell, in table: Table) -> HistoryGroup {
    guard cell.measure != "undated" else {
      return HistoryGroup(
        at: .code(cell.unit), gender: cell.gender, byYear: byYear("new", in: table))
    }
    return HistoryGroup(
      at: .code(cell.unit), gender: cell.gender,
      who: .measure(cell.measure, intervals(of: table.months)),
      byYear: byYear(cell.measure, in: table))
  }

  /// What the figures say.
  var knowledge: Knowledge {
    var knowledge = Knowledge(unknownCount: unknownCount)
    for table in tables {
      for (cell, count) in table.cells.sorted(by: { "\($0.key)" < "\($1.key)" }) {
        let group = unknowns(of: group(of: cell, in: table))
        if let count {
          knowledge.learn(thatSumOf: group, is: count)
        } else if table.tells(of: cell) {
          knowledge.learn(thatThereAre: group)
        }
      }
    }
    if countsPersons {
      learnOfOverlaps(&knowledge)
      learnOfThoseGone(&knowledge)
    }
    return knowledge
  }

  /// Whatever begins, ends or goes on in the project does so in some unit.
  private func learnOfOverlaps(_ knowledge: inout Knowledge) {
    for gender in Self.genders {
      for interval in boundaries.indices {
        for measure in Self.events {
          let time = interval..<interval + 1
          let all = HistoryGroup(at: .units, gender: gender, who: .measure(measure, time))
          for (who, overlap) in overlaps(measure, gender, time) {
            let persons = HistoryGroup(at: .code("_T"), gender: gender, who: who)
            knowledge.learn(
              that: unknowns(of: all), areAsManyAs: unknowns(of: persons) + overlap)
          }
        }
      }
    }
  }

  /// Those whom the project has reached are there, or have left.
  private func learnOfThoseGone(_ knowledge: inout Knowledge) {
    for gender in Self.genders {
      for interval in boundaries.indices {
        let time = interval..<interval + 1
        let sizes = ["reached", "ongoing"].map { measure in
          unknowns(of: HistoryGroup(at: .code("_T"), gender: gender, who: .measure(measure, time)))
        }
        knowledge.learn(that: sizes[0], areAsManyAs: sizes[1] + gone(gender, by: interval))
      }
    }
  }

  static let events = ["new", "ended", "ongoing"]

  /// Those whom the project has reached by the end of an interval and who are not there then.
  func gone(_ gender: String, by interval: Int) -> [Int] {
    Self.genders.indices.filter { ["_T", Self.genders[$0]].contains(gender) }
      .map { placedCount + (3 * Self.genders.count + $0) * boundaries.count + interval }
  }

  /// By how many the units count more than the project, as unknowns; of those who come also more
  /// than it counts as new.
  func overlaps(
    _ event: String, _ gender: String, _ intervals: Range<Int>
  ) -> [(persons: HistoryGroup.Who, unknowns: [Int])] {
    let overlap = overlap(event, gender, intervals)
    guard event == "new" else { return [(.measure(event, intervals), overlap)] }
    let back = HistoryGroup(
      at: .code("_T"), gender: gender, who: .came(isBack: true, intervals))
    return [
      (.came(isBack: nil, intervals), overlap),
      (.measure(event, intervals), overlap + unknowns(of: back)),
    ]
  }

  private func overlap(_ event: String, _ gender: String, _ intervals: Range<Int>) -> [Int] {
    let time = event == "ongoing" ? intervals.suffix(1) : intervals[...]
    return Self.genders.indices.filter { ["_T", Self.genders[$0]].contains(gender) }
      .flatMap { gender in
        time.map { interval in
          let kind = Self.events.firstIndex(of: event) ?? 0
          return placedCount + (kind * Self.genders.count + gender) * boundaries.count + interval
        }
      }
  }
}

extension HistoryReader {
  /// Every group that a difference of published figures could be about.
  func groups() -> [HistoryGroup] {
    let codes = Set(tables.flatMap { $0.cells.keys.map(\.unit) }).sorted()
    let parents = places.filter { place in
      places.contains { place.codes.isStrictSubset(of: $0.codes) }
    }
    let subjects = codes.map(HistoryGroup.Subject.code) + parents.map(HistoryGroup.Subject.place)
    return subjects.flatMap { subject in
      let near = tables.filter { shows(subject, $0) }
      let periods = near.map { intervals(of: $0.months) }
      let isProject = if case .code("_T") = subject { countsPersons } else { false }
      let whos = whos(of: Set(periods), hasReturns: isProject)
      return (Self.genders + ["_T"]).flatMap { gender in
        whos.map { HistoryGroup(at: subject, gender: gender, who: $0) }
          + groupsByYear(at: subject, gender, of: near)
      }
    }
  }

  /// Whether a table is about the unit, or about one above or below it: of one with a single unit
  /// below it, both have the same people.
  private func shows(_ subject: HistoryGroup.Subject, _ table: Table) -> Bool {
    guard case .code(let code) = subject else { return true }
    let near = places.filter { $0.codes.contains(code) }.reduce(into: Set([code])) {
      $0.formUnion($1.codes)
    }
    return table.cells.keys.contains { near.contains($0.unit) }
  }

  private func whos(
    of periods: Set<Range<Int>>, hasReturns: Bool
  ) -> [HistoryGroup.Who] {
    let ends = Set([0] + periods.flatMap { [$0.lowerBound, $0.upperBound] }).sorted()
    let windows = ends.flatMap { first in ends.filter { first < $0 }.map { first..<$0 } }
    return windows.flatMap { window -> [HistoryGroup.Who] in
      [.measure("new", window), .measure("ended", window)]
        + (hasReturns ? [true, nil].map { .came(isBack: $0, window) } : [])
    }
      + periods.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
      .flatMap { Self.whos(in: $0, hasReturns: hasReturns) }
  }

  /// What the project reaches twice is not what it counts twice: there, nothing is taken from that.
  static func whos(in period: Range<Int>, hasReturns: Bool) -> [HistoryGroup.Who] {
    let pairs =
      [("active", "new"), ("active", "ended"), ("active", "ongoing"), ("reached", "new")]
      + (hasReturns ? [] : ["active", "ended", "ongoing"].map { ("reached", $0) })
    return ["ongoing", "active", "reached"].map { .measure($0, period) }
      + pairs.map { .difference(.measure($0, period), .measure($1, period)) }
  }
}

extension HistoryReader {
  fileprivate static func tables(in directory: String) throws -> [Table] {
    struct File: Decodable {
      struct Entry: Decodable {
        let unit, measure, gender: String
        let count: Int?
      }
      let period: String
      let cells: [Entry]
    }
    guard FileManager.default.fileExists(atPath: directory) else { return [] }
    return try FileManager.default.contentsOfDirectory(atPath: directory).sorted()
      .filter { $0.hasSuffix(".json") }.map { name in
        let path = URL(filePath: directory).appending(path: name)
        let file = try JSONDecoder().decode(File.self, from: try Data(contentsOf: path))
        var cells: [PublishedFiles.Cell: Int?] = [:]
        for entry in file.cells {
          cells[.init(unit: entry.unit, measure: entry.measure, gender: entry.gender)] =
            .some(entry.count)
        }
        return Table(months: try XCTUnwrap(months(of: file.period)), cells: cells)
      }
  }

  /// Reads `2020`, `2020-03`, `2020-Q1`, `2020-H2` or `2020-03..2020-05`.
  private static func months(of text: String) -> Range<Int>? {
    let ends = text.components(separatedBy: "..").map { part -> Range<Int>? in
      let year = (Int(part.prefix(4)) ?? 0) * 12
      let rest = part.dropFirst(5)
      guard let number = Int(rest.drop { "QH".contains($0) }) else { return year..<year + 12 }
      let length = rest.hasPrefix("Q") ? 3 : rest.hasPrefix("H") ? 6 : 1
      return year + (number - 1) * length..<year + number * length
    }
    guard let first = ends.first ?? nil, let last = ends.last ?? nil else { return nil }
    return first.lowerBound..<last.upperBound
  }
}
