import EqualityData
import Foundation
import TestSupport
import XCTest

/// Tables as they were published by some day.
final class EarlierViewTests: XCTestCase {
  private func report(
    _ place: Workplace, asOf day: String, rollUp: RollUp = .none
  ) throws -> GenderReport {
    let request = GenderRequest(
      period: try XCTUnwrap(Period("2021-10")), byUnit: true, rollUp: rollUp)
    return try EqualityDatabase(at: place.store).genderReport(request, asOf: day)
  }

  func testWhatWasPublishedIsSeenAgainByteForByteWhateverHasHappenedSince() throws {
    let place = try Workplace(self)
    try place.importRows(
      Workplace.rows(women: 12, men: 9) + Workplace.rows(women: 2, men: 8, unit: "B1"))
    try place.publish("2021-10", byUnit: true)
    let files = try contents(of: place.output)

    try place.importRows(Workplace.rows(women: 30, men: 30, unit: "B1"))
    let renamed = Workplace.units.replacingOccurrences(of: "Förbund A", with: "Förbund Ö")
    _ = try EqualityDatabase(at: place.store).importUnits(place.file(renamed), on: "2021-12-01")

    for format in ReportFormat.allCases {
      let text = format.write(try report(place, asOf: "2021-11-02"), in: .swedish)
      XCTAssertEqual(
        Data(text.utf8), files["gender-2021-10-by-unit.\(format.fileExtension)"], "\(format)")
    }
    try place.publish("2021-10", byUnit: true)
    XCTAssertEqual(try contents(of: place.output), files)
  }

  func testBeforeItsPublicationATableWasNotThereAndTheDayIsTold() throws {
    let place = try Workplace(self)
    try place.importRows(Workplace.rows(women: 12, men: 9))
    XCTAssertThrowsError(try report(place, asOf: "2021-11-30")) {
      XCTAssertEqual($0 as? RequestError, .notPublished(by: "2021-11-30", first: nil))
    }

    try place.publish("2021-10", byUnit: true)

    XCTAssertThrowsError(try report(place, asOf: "2021-11-01")) {
      XCTAssertEqual($0 as? RequestError, .notPublished(by: "2021-11-01", first: "2021-11-02"))
    }
    XCTAssertEqual(try report(place, asOf: "2099-01-01").release, 1)
  }

  func testATableGivenInThePlaceOfAnotherIsSeenAgainToo() throws {
    let place = try Workplace(self)
    try place.importRows(Workplace.rows(women: 12, men: 9))
    let request = GenderRequest(
      period: try XCTUnwrap(Period("2021-10")), byUnit: true, rollUp: .automatic)
    let published = try EqualityDatabase(at: place.store).publish(
      request, as: FileRequest(formats: [.text], directory: place.output), on: "2021-11-02"
    ).report

    XCTAssertEqual(try report(place, asOf: "2021-11-02", rollUp: .automatic), published)
    XCTAssertThrowsError(try report(place, asOf: "2021-11-02"))
  }
}
