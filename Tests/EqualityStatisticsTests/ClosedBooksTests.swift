import DisclosureTables
import EqualityModel
import EqualityStatistics
import TestSupport
import XCTest

/// What was registered late, corrected or voided after its month was published.
final class ClosedBooksTests: XCTestCase {
  private let close = Close(month: Month(ordinal: 2021 * 12 + 9), year: 2020)

  private func stay(
    _ participant: Int32 = 1, _ unit: Int32 = 2, _ start: Int32, _ end: Int32 = 0,
    _ gender: Gender = .woman
  ) -> BookedStay {
    BookedStay(
      participant: participant, unit: unit, gender: Int32(gender.rawValue), start: start, end: end)
  }

  /// How these are counted when all up to October 2021 has been published of what there was.
  private func booked(_ stays: BookedStay..., after published: [BookedStay]) -> [BookedStay] {
    ClosedBooks(ClosedBooks.closing(published, at: close), until: close).booked(stays)
  }

  /// Publishes November too, and books what is registered then.
  private func bookedAMonthLater(
    _ stays: BookedStay..., after booked: [BookedStay]
  ) -> [BookedStay] {
    let next = Close(month: Month(ordinal: 2021 * 12 + 10), year: 2020)
    return ClosedBooks(ClosedBooks.closing(booked, at: next), until: next).booked(stays)
  }

  func testBeforeAnythingIsPublishedAllCountsAsItIsRegistered() {
    let stays = [stay(1, 2, 2021_05_03), stay(0, 3, 2021_00_00)]
    XCTAssertEqual(ClosedBooks([], until: nil).booked(stays), stays)
  }

  func testWhatHasNotChangedIsCountedToTheMonthAsItWas() {
    let open = stay(1, 2, 2021_05_03)
    let ended = stay(2, 2, 2021_05_03, 2021_06_30)
    let later = stay(3, 2, 2021_11_03)
    XCTAssertEqual(
      booked(open, ended, later, after: [open, ended]),
      [stay(1, 2, 2021_05_00), stay(2, 2, 2021_05_00, 2021_06_00), later])
  }

  func testWhoIsRegisteredLateBeginsInTheFirstMonthNotPublished() {
    XCTAssertEqual(booked(stay(1, 2, 2021_05_03), after: []), [stay(1, 2, 2021_11_00)])
    XCTAssertEqual(
      booked(stay(1, 2, 2021_05_03, 2021_09_30), after: []),
      [stay(1, 2, 2021_11_00, 2021_11_00)])
    XCTAssertEqual(
      booked(stay(1, 2, 2021_05_03, 2021_12_24), after: []),
      [stay(1, 2, 2021_11_00, 2021_12_24)])
  }

  func testAnEndThatIsRegisteredLateIsBookedInTheFirstMonthNotPublished() {
    XCTAssertEqual(
      booked(stay(1, 2, 2021_05_03, 2021_09_30), after: [stay(1, 2, 2021_05_03)]),
      [stay(1, 2, 2021_05_00, 2021_11_00)])
    XCTAssertEqual(
      booked(stay(1, 2, 2021_05_03, 2021_12_24), after: [stay(1, 2, 2021_05_03)]),
      [stay(1, 2, 2021_05_00, 2021_12_24)])
  }

  func testWhatIsVoidedAfterwardsEndsInTheFirstMonthNotPublished() {
    XCTAssertEqual(booked(after: [stay(1, 2, 2021_05_03)]), [stay(1, 2, 2021_05_00, 2021_11_00)])
    let ended = stay(1, 2, 2021_05_00, 2021_06_00)
    XCTAssertEqual(booked(after: [ended]), [ended])
  }

  func testWhatTurnsOutToGoOnGoesOnFromTheFirstMonthNotPublished() {
    let ended = stay(1, 2, 2021_05_00, 2021_06_00)
    XCTAssertEqual(
      booked(stay(1, 2, 2021_05_03), after: [ended]), [ended, stay(1, 2, 2021_11_00)])
    XCTAssertEqual(
      booked(stay(1, 2, 2021_05_03, 2021_12_24), after: [ended]),
      [ended, stay(1, 2, 2021_11_00, 2021_12_24)])
    XCTAssertEqual(booked(stay(1, 2, 2021_05_03, 2021_08_31), after: [ended]), [ended])
  }

  func testWhatGoesOnAgainIsNotEndedAndBegunAnewEachMonth() {
    let ended = stay(1, 2, 2021_05_00, 2021_06_00)
    let reopened = booked(stay(1, 2, 2021_05_03), after: [ended])
    XCTAssertEqual(bookedAMonthLater(stay(1, 2, 2021_05_03), after: reopened), reopened)
    XCTAssertEqual(
      bookedAMonthLater(stay(1, 2, 2021_05_03, 2021_11_30), after: reopened),
      [ended, stay(1, 2, 2021_11_00, 2021_12_00)])
  }

  func testWhoWasRegisteredLateStaysBookedWhereItWas() {
    let late = booked(stay(1, 2, 2021_05_03), after: [])
    XCTAssertEqual(bookedAMonthLater(stay(1, 2, 2021_05_03), after: late), late)
  }

  func testACorrectedStartWithinTheMonthChangesNothing() {
    XCTAssertEqual(
      booked(stay(1, 2, 2021_05_28), after: [stay(1, 2, 2021_05_03)]), [stay(1, 2, 2021_05_00)])
  }

  func testACorrectedStartInAnotherPublishedMonthChangesNothing() {
    XCTAssertEqual(
      booked(stay(1, 2, 2021_04_28), after: [stay(1, 2, 2021_05_03)]), [stay(1, 2, 2021_05_00)])
  }

  func testAStartThatIsMovedOutOfWhatIsPublishedEndsOneStayAndBeginsAnother() {
    XCTAssertEqual(
      booked(stay(1, 2, 2021_12_01), after: [stay(1, 2, 2021_05_03)]),
      [stay(1, 2, 2021_05_00, 2021_11_00), stay(1, 2, 2021_12_01)])
  }

  func testACorrectedUnitEndsInOneAndBeginsInTheOther() {
    XCTAssertEqual(
      booked(stay(1, 3, 2021_05_03), after: [stay(1, 2, 2021_05_03)]),
      [stay(1, 2, 2021_05_00, 2021_11_00), stay(1, 3, 2021_11_00)])
  }

  func testAChangeOfGenderIsNeverSeen() {
    XCTAssertEqual(
      booked(
        stay(1, 2, 2021_05_03, 0, .man), stay(1, 5, 2021_12_01, 0, .man),
        stay(4, 5, 2021_12_01, 0, .man), after: [stay(1, 2, 2021_05_03, 0, .woman)]),
      [
        stay(1, 2, 2021_05_00, 0, .woman), stay(1, 5, 2021_12_01, 0, .woman),
        stay(4, 5, 2021_12_01, 0, .man),
      ])
  }

  func testAnonymousRegistrationsGoOnAsOthersLikeThem() {
    let three = [Int32](repeating: 2021_05_00, count: 3).map { stay(0, 2, $0) }
    XCTAssertEqual(
      booked(
        stay(0, 2, 2021_05_00), stay(0, 2, 2021_05_00, 2021_09_00), stay(0, 2, 2021_05_00, 0, .man),
        after: three
      ).sorted { ($0.gender, $0.start, $0.end) < ($1.gender, $1.start, $1.end) },
      [
        stay(0, 2, 2021_11_00, 0, .man),
        stay(0, 2, 2021_05_00), stay(0, 2, 2021_05_00, 2021_11_00),
        stay(0, 2, 2021_05_00, 2021_11_00),
      ].sorted { ($0.gender, $0.start, $0.end) < ($1.gender, $1.start, $1.end) })
  }

  func testARegistrationOfOnlyAYearIsBookedInTheFirstYearNotPublished() {
    XCTAssertEqual(booked(stay(0, 2, 2019_00_00), after: []), [stay(0, 2, 2021_00_00)])
    XCTAssertEqual(booked(stay(0, 2, 2021_00_00), after: []), [stay(0, 2, 2021_00_00)])
  }

  /// December has been published, and not its year: that counts whoever is in no month.
  func testWhatIsCountedInYearsOnlyIsNotMovedOutOfAYearByItsMonths() {
    let december = Close(month: Month(ordinal: 2020 * 12 + 11), year: 2019)
    let books = ClosedBooks([], until: december)
    for stay in [stay(1, 2, 2020_12_03, 2020_00_00), stay(1, 2, 2020_00_00, 2020_12_24)] {
      XCTAssertEqual(books.booked([stay]), [self.stay(1, 2, 2020_00_00, 2020_00_00)])
    }
  }

  /// It has been counted in December, whose year has not been published.
  func testWhatEndedInAYearIsNotCountedAgainThoughTheYearIsOpen() {
    let december = Close(month: Month(ordinal: 2020 * 12 + 11), year: 2019)
    let isNow = stay(1, 2, 2019_02_04, 2020_00_00)
    let was = stay(1, 2, 2019_02_00, 2020_12_00)
    XCTAssertEqual(ClosedBooks([was], until: december).booked([isNow]), [was])
  }

  func testAMonthThatBecomesKnownLaterIsCountedWhereItCanBe() {
    let year = stay(1, 2, 2019_00_00)
    XCTAssertEqual(booked(stay(1, 2, 2019_05_03), after: [year]), [year], "it is in its year")
    XCTAssertEqual(
      booked(stay(1, 2, 2021_05_03), after: [stay(1, 2, 2021_00_00)]),
      [stay(1, 2, 2021_11_00)], "no year that it is in has been published")
  }

  /// Published as ongoing since May, it cannot vanish from the months; nor come to them afterwards.
  func testAnEndOfOnlyAYearTakesNothingOutOfMonthsThatArePublished() {
    XCTAssertEqual(
      booked(stay(1, 2, 2021_05_03, 2021_00_00), after: [stay(1, 2, 2021_05_03)]),
      [stay(1, 2, 2021_05_00, 2021_12_00)])
    XCTAssertEqual(
      booked(stay(1, 2, 2021_05_03, 2021_09_01), after: [stay(1, 2, 2021_05_03, 2021_00_00)]),
      [stay(1, 2, 2021_11_00, 2021_11_00)])
  }

  /// Whatever happens to the register, every figure that has been published is counted as it was.
  func testNoFigureOfAPublishedPeriodEverChanges() throws {
    let tree = try Ledger.tree()
    forAllSeeds(count: 60) { random in
      var published: [(scope: TableScope, counts: [Int])] = []
      var closed: [BookedStay] = []
      var register: [BookedStay] = []
      var end: Close?
      for month in 0..<5 {
        Self.change(&register, month, &random)
        let booked = ClosedBooks(closed, until: end).booked(register)
        let close = Close(
          month: Month(ordinal: Int32(2020 * 12 + 9 + month)), year: month < 2 ? nil : 2020)
        let periods = [Period(close.month)] + (month == 2 ? [Period("2020")].compactMap { $0 } : [])
        for period in periods {
          let scope = TableScope(period: period, units: tree.subtree(at: 0))
          published.append((scope, []))
        }
        let series = Self.series(of: booked, tree, published.map(\.scope))
        for index in published.indices {
          let counts = series.cells(of: published[index].scope).map { series.table.counts[$0] }
          if published[index].counts.isEmpty { published[index].counts = counts }
          XCTAssertTrue(counts == published[index].counts, "\(published[index].scope.period)")
        }
        closed = ClosedBooks.closing(booked, at: close)
        end = close
      }
    }
  }

  private static func series(
    of stays: [BookedStay], _ tree: UnitTree, _ tables: [TableScope]
  ) -> SeriesTable {
    var series = Series(of: tree, tables: tables, participantLimit: 13)
    for stay in stays {
      series.add(
        participant: Int(stay.participant), unit: Int(stay.unit),
        gender: Gender(rawValue: Int(stay.gender)) ?? .unknown, start: Int(stay.start),
        end: Int(stay.end))
    }
    return series.table(k: 5)
  }

  /// Registers somebody, corrects something, and voids something, about so many months on.
  private static func change(
    _ register: inout [BookedStay], _ month: Int, _ random: inout SeededGenerator
  ) {
    func date(_ months: Int) -> Int32 {
      let ordinal = Int32(2020 * 12 + 8 + months)
      let (year, month) = (ordinal / 12, ordinal % 12 + 1)
      let isOfYear = Int.random(in: 0..<6, using: &random) == 0
      return isOfYear ? year * 10_000 : year * 10_000 + month * 100
    }
    // A participant has one gender, and an anonymous registration its own.
    func changeGender(of person: Int32) {
      let gender: Int32 = .random(in: 0...1, using: &random)
      for index in register.indices where person != 0 && register[index].participant == person {
        register[index].gender = gender
      }
    }
    for _ in 0..<4 {
      let start = Int.random(in: 0...month + 1, using: &random)
      let end = Int.random(in: start...start + 4, using: &random)
      register.append(
        BookedStay(
          participant: .random(in: 0...12, using: &random),
          unit: .random(in: 0...6, using: &random),
          gender: .random(in: 0...1, using: &random), start: date(start),
          end: Bool.random(using: &random) ? 0 : date(end)))
      changeGender(of: register[register.count - 1].participant)
    }
    for index in register.indices where Int.random(in: 0..<5, using: &random) == 0 {
      let months = Int.random(in: 0...month + 1, using: &random)
      switch Int.random(in: 0..<5, using: &random) {
      case 0: register[index].start = date(months)
      case 1: register[index].end = date(months)
      case 2: register[index].end = 0
      case 3: changeGender(of: register[index].participant)
      default: register[index].unit = .random(in: 0...6, using: &random)
      }
    }
    register.removeAll { _ in Int.random(in: 0..<8, using: &random) == 0 }
  }
}
