import EqualityData
import EqualityDemo
import Foundation
import TestSupport
import XCTest

/// Tables given in the place of finer ones, of which too much would be hidden.
final class RollUpTests: XCTestCase {
  /// A store of a project, with the units of `demo` and as many of its participations as wanted.
  private func makeStore(
    of demo: DemoProject = .rattStod, target: Int? = 680, skipping: Int = 1
  ) throws -> String {
    let path = "\(try temporaryDirectory())/s.jamlik"
    var project = Project(name: "P", target: target)
    if target != nil { (project.from, project.to) = (demo.project.from, demo.project.to) }
    try EqualityDatabase.create(at: path, project: project)
    let database = try EqualityDatabase(at: path)
    _ = try database.importUnits(SourceFile(bytes: Array(demo.unitsFile().utf8)), on: day)
    let lines = demo.participationsFile(asOf: demo.months.upperBound).split(separator: "\r\n")
    let kept = lines.enumerated().filter { $0.offset.isMultiple(of: skipping) }.map(\.element)
    _ = try database.importParticipations(
      SourceFile(bytes: Array(kept.joined(separator: "\r\n").utf8)), on: day)
    return path
  }

  private let day = "2023-01-02"

  private func request(_ period: String, unit: String? = nil, byUnit: Bool = true) throws
    -> GenderRequest
  {
    GenderRequest(
      period: try XCTUnwrap(Period(period)), unit: unit, byUnit: byUnit, rollUp: .automatic)
  }

  private func publish(
    _ request: GenderRequest, in store: String, to directory: String? = nil, on day: String? = nil
  ) throws -> Publication<GenderReport> {
    try EqualityDatabase(at: store).publish(
      request, as: FileRequest(directory: directory ?? store + "-out"), on: day ?? self.day)
  }

  /// DOMAIN.md 7, scenario 5.
  func testAMonthByMunicipalityOfASmallProjectBecomesAQuarterByAssociation() throws {
    for (demo, target) in [(DemoProject.rattStod, 680), (.miaVidare, 1900)] {
      let store = try makeStore(of: demo, target: target)

      let report = try publish(request("2021-10"), in: store).report

      XCTAssertEqual(report.period, Period("2021-Q4"))
      XCTAssertEqual(Set(report.units.map(\.depth)), [0, 1])
      XCTAssertGreaterThan(
        report.figures.counts.count { $0 != nil }, report.figures.counts.count { $0 == nil })
      let text = ReportFormat.text.write(report, in: .swedish)
      XCTAssertTrue(text.contains("Sammanslagen: i stället för hela projektet efter enhet, okt"))
      XCTAssertTrue(text.contains("fjärde kvartalet 2021, eftersom"), text)
    }
  }

  func testWhileTheQuarterGoesOnTheMonthIsOfTheWholeProject() throws {
    let store = try makeStore()

    let october = try publish(request("2021-10"), in: store, on: "2021-11-02").report
    let december = try publish(request("2021-12"), in: store, on: "2022-01-02").report

    XCTAssertEqual(october.period, Period("2021-10"))
    XCTAssertEqual(october.units.map(\.code), ["_T"])
    XCTAssertEqual(december.period, Period("2021-Q4"))
  }

  /// The choice tells nothing of those who are registered: whoever they are, it is the same.
  func testTheChoiceIsTheSameWhoeverIsRegistered() throws {
    let stores = try [1, 9].map { try makeStore(skipping: $0) }
    for period in ["2021-10", "2021-Q2", "2021-03..2021-04"] {
      for unit in [nil, "STHLM", "ROSL-TAB"] {
        for byUnit in [false, true] {
          let request = try request(period, unit: unit, byUnit: byUnit)
          let reports = try stores.map {
            try EqualityDatabase(at: $0).genderReport(request, on: day)
          }
          XCTAssertEqual(Set(reports.map(\.period)).count, 1, period)
          XCTAssertEqual(Set(reports.map(\.units)).count, 1, period)
          XCTAssertEqual(Set(reports.map(\.rolledUp)).count, 1, period)
        }
      }
    }
  }

  func testTheWholeProjectIsGivenAsItIsAskedFor() throws {
    let store = try makeStore()
    for period in ["2021-10", "2020-11"] {
      let report = try publish(request(period, byUnit: false), in: store).report
      XCTAssertEqual(report.period, Period(period))
      XCTAssertNil(report.rolledUp)
    }
  }

  func testNoneGivesExactlyTheTableThatIsAskedFor() throws {
    let store = try makeStore()
    var exact = try request("2021-10")
    exact.rollUp = .none

    let report = try publish(exact, in: store).report

    XCTAssertEqual(report.period, Period("2021-10"))
    XCTAssertEqual(report.units.count, 14)
    XCTAssertNil(report.rolledUp)
  }

  func testARequestIsAnsweredWithTheSameBytesWhateverHasHappenedSince() throws {
    let place = try Workplace(self)
    try place.importRows(
      Workplace.rows(women: 12, men: 9) + Workplace.rows(women: 14, men: 8, unit: "B1"))
    let before = try publish(request("2021-10"), in: place.store, on: "2021-11-02")
    let files = try contents(of: place.store + "-out")
    try place.publish("2021-10", byUnit: true)
    XCTAssertEqual(try place.releases().count, 2)

    let again = try publish(
      request("2021-10"), in: place.store, to: place.store + "-again", on: "2024-01-01")

    XCTAssertEqual(before.report.rolledUp?.basis, .nothing)
    XCTAssertFalse(again.isNew)
    XCTAssertEqual(again.report, before.report)
    XCTAssertEqual(try contents(of: place.store + "-again"), files)
    XCTAssertEqual(
      try EqualityDatabase(at: place.store).genderReport(request("2021-10"), on: "2024-01-01"),
      before.report)
  }

  func testRequestsAnsweredWithTheSameTableAreOneReleaseAndFilesOfTheirOwn() throws {
    let store = try makeStore()

    let months = try ["2021-10", "2021-11", "2021-12"].map { try publish(request($0), in: store) }
    let quarter = try publish(request("2021-Q4"), in: store)

    XCTAssertEqual((months + [quarter]).map(\.report.release), [1, 1, 1, 1])
    XCTAssertEqual((months + [quarter]).map(\.isNew), [true, false, false, false])
    XCTAssertEqual(Set((months + [quarter]).flatMap(\.files)).count, 12)
    XCTAssertEqual(Set((months + [quarter]).map(\.report.figures)).count, 1)
    XCTAssertEqual(
      try publish(request("2021-11"), in: store, to: store + "-again").report, months[1].report)
    XCTAssertEqual(try EqualityDatabase(at: store).releases().count, 1)
  }

  func testADraftIsTheTableThatIsPublished() throws {
    let store = try makeStore()
    let draft = try EqualityDatabase(at: store).genderReport(request("2021-10"), on: day)
    let published = try publish(request("2021-10"), in: store).report

    XCTAssertNil(draft.release)
    XCTAssertEqual(draft.released(as: 1), published)
  }

  func testWithoutATargetItIsReckonedFromWhatIsPublished() throws {
    let store = try makeStore(target: nil)

    let first = try publish(request("2021-07"), in: store).report
    XCTAssertEqual(first.rolledUp?.basis, .nothing)
    XCTAssertEqual(first.units.map(\.code), ["_T"])
    XCTAssertEqual(first.period, Period("2021-07"))

    let second = try publish(request("2021-10"), in: store).report
    XCTAssertEqual(second.rolledUp?.basis, .published)
    XCTAssertGreaterThan(second.units.count, 1)
  }

  func testAUnitGivesWayToALongerPeriodBeforeTheUnitAboveIt() throws {
    let store = try makeStore()

    let over = try publish(request("2021-02", unit: "ROSL", byUnit: false), in: store).report
    let early = try publish(
      request("2022-02", unit: "ROSL", byUnit: false), in: store, on: "2022-03-02"
    ).report

    XCTAssertEqual(over.period, Period("2021-Q1"))
    XCTAssertEqual(over.units.map(\.code), ["ROSL"])
    XCTAssertEqual(early.period, Period("2022-02"))
    XCTAssertEqual(early.units.map(\.code), ["_T"])
  }

  func testAMonthThatIsNotOverIsNotPublishedRolledUpEither() throws {
    let store = try makeStore()
    XCTAssertThrowsError(try publish(request("2021-10"), in: store, on: "2021-10-20")) {
      XCTAssertEqual($0 as? RequestError, .periodNotOver)
    }
  }

  func testEverythingRolledUpStandsTheAudit() throws {
    let demo = DemoProject.rattStod
    let store = try makeStore()
    for month in Array(demo.months)[24..<26] {
      let after = "\(month.advanced(by: 1))-02"
      for byUnit in [true, false] {
        _ = try publish(
          GenderRequest(period: Period(month), byUnit: byUnit, rollUp: .automatic), in: store,
          on: after)
      }
    }
    XCTAssertTrue(try EqualityDatabase(at: store).audit().isUnbroken)
  }
}
