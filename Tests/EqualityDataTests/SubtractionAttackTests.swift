import EqualityData
import Foundation
import TestSupport
import XCTest

/// A reader with every file of a publication and a pencil (DOMAIN.md 7 (3)).
///
/// The files are parsed as any reader would, and what they say is held against all populations
/// that could be behind them. Nothing here is shared with the code that protects.
final class SubtractionAttackTests: XCTestCase {
  func testTheLonePersonOfAnotherGenderCannotBeWorkedOut() throws {
    let place = try Workplace(self)
    let rows = Workplace.rows(women: 12, men: 9, others: 1)
    try place.importRows(rows)

    let report = try place.publish("2021-10").report

    XCTAssertEqual(report.figures["_T", "new", "woman"], 12)
    XCTAssertEqual(report.figures["_T", "new", "man"], 9)
    XCTAssertNil(report.figures["_T", "new", "other"])
    try attack(place, truth: try truth(of: rows, "2021-10", byUnit: false), k: 5)
  }

  func testEveryFileOfAPublicationSaysTheSame() throws {
    let place = try Workplace(self)
    try place.importRows(
      Workplace.rows(women: 12, men: 9, others: 1)
        + Workplace.rows(women: 1_203, men: 4, unit: "B1", start: "2020-02-29"))
    try place.publish("2021-10", byUnit: true)

    let files = try PublishedFiles(in: place.output)

    XCTAssertEqual(files.csv, files.json)
    XCTAssertEqual(files.text, files.json)
    XCTAssertEqual(files.json.count, 6 * 5 * 5)
  }

  func testRandomProjectsKeepTheirSmallGroupsFromTheReader() throws {
    try forAllSeeds(count: 12) { random in
      let place = try Workplace(self)
      let rows = Self.randomRows(&random)
      try place.importRows(rows)
      let byUnit = Bool.random(using: &random)
      let truth = try truth(of: rows, "2021-10", byUnit: byUnit)
      do {
        try place.publish("2021-10", byUnit: byUnit)
      } catch RequestError.nothingToPublish {
        return
      }
      try attack(place, truth: truth, k: 5)
    }
  }

  private static func randomRows(_ random: inout SeededGenerator) -> [String] {
    let genders = ["kvinna", "man", "ickebinär", "annat", ""]
    let units = ["A1", "A2", "B1", "A"]
    let people = Int.random(in: 0...90, using: &random)
    return (0..<people).flatMap { person in
      let gender = genders[
        min(Int.random(in: 0...9, using: &random), Int.random(in: 0...4, using: &random))]
      return (0..<(Int.random(in: 0..<8, using: &random) == 0 ? 2 : 1)).map { stay in
        let month = Int.random(in: 6...10, using: &random)
        let end = Int.random(in: month...12, using: &random)
        let ended = end > 10 ? ";" : "2021-\(end < 10 ? "0" : "")\(end)-28;arbete"
        let start = "2021-\(month < 10 ? "0" : "")\(month)-0\(stay + 1)"
        let unit = units[
          min(Int.random(in: 0...3, using: &random), Int.random(in: 0...3, using: &random))]
        return "p\(person);\(unit);\(start);\(ended);\(gender)"
      }
    }
  }

  /// The figures as they are, from a store like it in which nothing is small: the same rows five
  /// times over, under other pseudonyms.
  private func truth(
    of rows: [String], _ period: String, byUnit: Bool
  ) throws -> [PublishedFiles.Cell: Int] {
    let copy = try Workplace(self)
    for time in 1...5 { try copy.importRows(rows.map { "n\(time)\($0)" }) }
    let report = try copy.report(period, byUnit: byUnit)
    var truth: [PublishedFiles.Cell: Int] = [:]
    for (codes, count) in report.figures.cells {
      let cell = PublishedFiles.Cell(unit: codes[0], measure: codes[1], gender: codes[2])
      truth[cell] = try XCTUnwrap(count, "nothing is small in five copies") / 5
    }
    return truth
  }

  private func attack(
    _ place: Workplace, truth: [PublishedFiles.Cell: Int], k: Int
  ) throws {
    let files = try PublishedFiles(in: place.output)
    XCTAssertEqual(files.csv, files.json)
    let reader = GenderReader(units: files.units)
    var attack = LinearAttack(on: reader.knowledge(of: files.json))
    for (cell, count) in truth where (1..<k).contains(count) {
      XCTAssertEqual(files.json[cell], .some(nil), "\(cell) is hidden")
      XCTAssertTrue(attack.canHave(k, in: reader.group(of: cell)), "\(cell) is provably small")
    }
    let audit = try EqualityDatabase(at: place.store).audit()
    XCTAssertEqual(audit.findings, [])
    XCTAssertEqual(audit.contradictions, [])
    for (cell, count) in files.json {
      if let count { XCTAssertEqual(count, truth[cell], "\(cell) is true") }
    }
  }
}
