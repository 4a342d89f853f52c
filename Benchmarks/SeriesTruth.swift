import DisclosureTables
import EqualityModel
import EqualityStatistics

/// What the whole of a synthetic project truly counts, month by month, where each month is published
/// when it is over.
struct SeriesTruth {
  /// For each gender that the table has and each month, what a measure counts.
  private let counts: [Measure: [[Int]]]

  init(_ project: SeriesProject) throws {
    let tree = try UnitTree(project.units)
    var numbers: [String: Int] = [:]
    var booked: [BookedStay] = []
    var closing: [BookedStay] = []
    var close: Close?
    for month in project.months {
      booked = ClosedBooks(closing, until: close).booked(
        project.participations(asOf: month).compactMap { row in
          let number =
            row.participant.map { person in
              let next = numbers.count + 1
              return numbers[person.pseudonym, default: next]
            } ?? 0
          if let person = row.participant { numbers[person.pseudonym] = number }
          return BookedStay(row, participant: number, in: tree)
        })
      let now = Close(month: month, year: nil)
      closing = ClosedBooks.closing(booked, at: now)
      close = now
    }
    let scopes = project.months.map { TableScope(period: Period($0), units: [0]) }
    var series = Series(of: tree, tables: scopes, participantLimit: numbers.count + 1)
    for stay in booked {
      series.add(
        participant: Int(stay.participant), unit: Int(stay.unit),
        gender: Gender(rawValue: Int(stay.gender)) ?? .unknown, start: Int(stay.start),
        end: Int(stay.end))
    }
    let table = series.table(k: 5)
    var counts: [Measure: [[Int]]] = [:]
    for measure in TableScope.measures(of: scopes[0].period) {
      counts[measure] = SeriesTable.genders.indices.map { gender in
        scopes.map { scope in
          table.cell(unit: 0, measure: measure, period: scope.period, gender: gender)
            .map { table.table.counts[$0] } ?? 0
        }
      }
    }
    self.counts = counts
  }

  /// What a measure counts of a gender, by month.
  func counts(_ measure: Measure, _ gender: GenderCategory) -> [Int] {
    guard let place = SeriesTable.genders.firstIndex(of: gender.code) else { return [] }
    return counts[measure]?[place] ?? []
  }
}

extension BookedStay {
  /// A registration as it is counted; nil for one that is void or of no unit of the tree.
  fileprivate init?(_ row: Participation, participant: Int, in tree: UnitTree) {
    guard row.endReason != .misregistration, let unit = tree.position(of: row.unit) else {
      return nil
    }
    self.init(
      participant: Int32(participant), unit: Int32(unit), gender: Int32(row.gender.rawValue),
      start: Self.number(row.start), end: row.end.map(Self.number) ?? 0)
  }

  private static func number(_ date: PartialDate) -> Int32 {
    Int32((date.year * 100 + (date.month ?? 0)) * 100 + (date.day ?? 0))
  }
}
