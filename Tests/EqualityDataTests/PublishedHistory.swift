import EqualityData
import Foundation
import TestSupport
import XCTest

/// A made-up project in a store of its own, published as it goes on.
struct PublishedHistory {
  /// One participation as it has been counted, or is going to be: in months of the project, or in
  /// years.
  struct Stay {
    let person: Int
    let codes: Set<String>
    let unit: Int
    let gender: String
    let first: Int

    /// Later than every month while it goes on.
    let last: Int

    /// Whether it is in years, for no more is known.
    var isByYear = false
  }

  let history: RandomHistory
  let output: String

  /// Participations by what is registered, the books followed by hand.
  ///
  /// They are what is counted where ``RandomHistory/isFollowed``.
  private(set) var stays: [[Int]: Stay] = [:]

  /// The units that anything was ever registered on.
  private(set) var occupied: Set<Int> = []

  private(set) var published: [GenderRequest] = []
  private(set) var refused: [(request: GenderRequest, error: RequestError)] = []

  private let store: String
  private let directory: String

  /// The last month that has been published.
  private var close: Int?

  /// The last of the years that have been published whole.
  private var closedYear: Int?
  private var files: [String: Data] = [:]

  init(_ history: RandomHistory, _ test: XCTestCase, k: Int = 5) throws {
    self.history = history
    directory = try test.temporaryDirectory()
    store = "\(directory)/test.jamlik"
    output = "\(directory)/out"
    try EqualityDatabase.create(
      at: store,
      project: Project(name: "P", target: history.target, k: k, reason: "test"))
    let rows = history.units.map { unit in
      "\(unit.code);\(unit.parent.map { history.units[$0].code } ?? "")"
    }
    _ = try EqualityDatabase(at: store).importUnits(
      file(["unit;parent"] + rows), on: "2019-01-01")
    for (month, step) in history.steps {
      switch step {
      case .register(let rows): try register(rows, at: month)
      case .withdraw(let person): try withdraw(person)
      case .publish(let request): try publish(request, at: month)
      }
    }
  }

  private func file(_ lines: [String]) -> SourceFile {
    SourceFile(bytes: Array(lines.joined(separator: "\n").utf8))
  }

  private func date(_ month: Int, day: String) -> String {
    "\(history.firstMonth.advanced(by: month))-\(day)"
  }

  private mutating func register(_ rows: [RandomHistory.Row], at month: Int) throws {
    let lines = rows.map { row in
      [
        "p\(row.person)", history.units[row.unit].code,
        row.knowsFirst ? date(row.first, day: "04") : "\(year(of: row.first))",
        row.last.map { row.knowsLast ? date($0, day: "25") : "\(year(of: $0))" } ?? "",
        row.last == nil ? "" : row.isVoid ? "misregistration" : "work", row.gender,
      ].joined(separator: ";")
    }
    _ = try EqualityDatabase(at: store).importParticipations(
      file(["deltagare;enhet;start;slut;avslutsorsak;kön"] + lines), on: date(month + 1, day: "01"))
    for row in rows { if row.isByYear { bookByYear(row) } else { book(row) } }
    occupied.formUnion(rows.map(\.unit))
  }

  /// Counts a row in the first month that is not closed, if its own is.
  private mutating func book(_ row: RandomHistory.Row) {
    let open = close.map { $0 + 1 } ?? Int.min
    let (first, last) = (max(row.first, open), row.last.map { max($0, open) } ?? .max)
    guard let was = stays[row.stay], was.first < open else {
      stays[row.stay] = row.isVoid ? nil : stay(row, row.gender, from: first, through: last)
      return
    }
    guard open <= was.last else { return }
    stays[row.stay] = stay(row, was.gender, from: was.first, through: row.isVoid ? open : last)
  }

  /// Counts a row of which only years are known in the first year that has not been published whole,
  /// if its own has.
  ///
  /// What has been counted in months ends in one: in the last of the year that is known.
  private mutating func bookByYear(_ row: RandomHistory.Row) {
    let was = stays[row.stay]
    if let was, !was.isByYear, let close, was.first <= close {
      var dated = row
      if let last = row.last { dated.last = last + 11 - month(of: last) }
      return book(dated)
    }
    let open = closedYear.map { $0 + 1 } ?? Int.min
    let (first, last) = (
      max(year(of: row.first), open), row.last.map { max(year(of: $0), open) } ?? .max
    )
    guard let was, was.isByYear, was.first < open else {
      stays[row.stay] =
        row.isVoid ? nil : stay(row, row.gender, from: first, through: last, isByYear: true)
      return
    }
    guard open <= was.last else { return }
    stays[row.stay] = stay(
      row, was.gender, from: was.first, through: row.isVoid ? open : last, isByYear: true)
  }

  private func year(of month: Int) -> Int { history.firstMonth.advanced(by: month).year }

  /// The place of a month of the project in its year, from zero.
  private func month(of month: Int) -> Int { history.firstMonth.advanced(by: month).month - 1 }

  private func stay(
    _ row: RandomHistory.Row, _ gender: String, from first: Int, through last: Int,
    isByYear: Bool = false
  ) -> Stay {
    Stay(
      person: row.person, codes: history.codes(of: row.unit), unit: row.unit, gender: gender,
      first: first, last: last, isByYear: isByYear)
  }

  private mutating func withdraw(_ person: Int) throws {
    _ = try Store.open(at: store).withdraw(pseudonym: "p\(person)", on: "2021-12-01")
  }

  /// Publishes a table, or is told that it cannot be; what has been published stays as it was.
  private mutating func publish(_ request: GenderRequest, at month: Int) throws {
    let period: Period
    do {
      period = try publish(request, to: output, on: date(month + 1, day: "02"))
    } catch let error as RequestError {
      refused.append((request, error))
      return
    }
    published.append(request)
    close = max(close ?? .min, history.firstMonth.distance(to: period.last))
    if period.isWholeYears { closedYear = max(closedYear ?? .min, period.last.year) }
    let now = try contents(of: output)
    for (name, bytes) in files { XCTAssertEqual(now[name], bytes, "\(name) is as it was") }
    files = now
  }

  /// Publishes a table, and says which period it is of.
  @discardableResult
  private func publish(
    _ request: GenderRequest, to directory: String, on day: String
  ) throws -> Period {
    try EqualityDatabase(at: store).publish(
      request, as: FileRequest(formats: [.csv, .json], language: .english, directory: directory),
      on: day
    ).report.period
  }
}

extension PublishedHistory {
  func audit() throws -> LedgerAudit { try EqualityDatabase(at: store).audit() }

  /// Publishes everything again, long afterwards and the last first: that gives the same files.
  func assertThatPublishingAgainGivesTheSame() throws {
    let again = "\(directory)/again"
    for request in published.reversed() { try publish(request, to: again, on: "2035-01-01") }
    guard !published.isEmpty else { return }
    XCTAssertEqual(try contents(of: again), files)
  }

  /// Each person's time in the project without a break; whoever comes back does so afterwards.
  var times: [(stay: Stay, isBack: Bool)] {
    var times: [(stay: Stay, isBack: Bool)] = []
    for stays in Dictionary(grouping: stays.values, by: \.person).values {
      var months: (first: Int, last: Int)?
      var isBack = false
      func add() {
        guard let months else { return }
        times.append(
          (
            Stay(
              person: stays[0].person, codes: ["_T"], unit: 0, gender: stays[0].gender,
              first: months.first, last: months.last), isBack
          ))
      }
      for stay in stays.sorted(by: { $0.first < $1.first }) {
        if let until = months?.last, stay.first <= until {
          months?.last = max(until, stay.last)
        } else {
          add()
          isBack = months != nil
          months = (stay.first, stay.last)
        }
      }
      add()
    }
    return times
  }
}
