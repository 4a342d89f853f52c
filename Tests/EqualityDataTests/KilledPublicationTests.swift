import EqualityData
import Foundation
import TestSupport
import XCTest

/// What is left of a publication when the program is killed, and how the next one mends it.
///
/// A killed program leaves the disk as it is at that moment: so the directory is copied at each step,
/// also in the midst of a transaction, and the copy put in its place afterwards.
final class KilledPublicationTests: XCTestCase {
  private let month = GenderRequest(period: Period(Month(ordinal: 2021 * 12 + 9)), byUnit: true)

  /// Publishes, and leaves the disk as it was when step number `fatal` had been reached.
  private func publish(
    _ request: GenderRequest, in place: Workplace, killedAt fatal: Int, replacing: Bool = false
  ) throws -> PublicationStep? {
    let home = place.home
    let copy = home + "-copy"
    let files = FileManager.default
    try? files.removeItem(atPath: copy)
    var (number, reached): (Int, PublicationStep?) = (0, nil)
    do {
      let database = try EqualityDatabase(at: place.store)
      _ = try database.publish(
        request, as: ReportFormat.allCases, in: .swedish, to: place.output, replacing: replacing,
        on: "2021-11-02"
      ) { step in
        if number == fatal {
          reached = step
          try files.copyItem(atPath: home, toPath: copy)
        }
        number += 1
      }
    }
    guard reached != nil else { return nil }
    try files.removeItem(atPath: home)
    try files.moveItem(atPath: copy, toPath: home)
    return reached
  }

  private func names(in place: Workplace) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: place.output).sorted()
  }

  private func assertThatItMends(
    _ place: Workplace, after step: PublicationStep, files: [String: Data]
  ) throws {
    let releases = try EqualityDatabase(at: place.store).releases()
    let names = try names(in: place)
    switch step {
    case .expected, .written: XCTAssertEqual(releases.count, 0, "\(step)")
    case .recorded, .placed: XCTAssertEqual(releases.count, 1, "\(step)")
    }
    XCTAssertEqual(
      try contents(of: place.output), releases.isEmpty ? [:] : files, "\(step): \(names)")
    XCTAssertEqual(try Store.open(at: place.store).integrityProblems(), [])
    XCTAssertEqual(try place.publish("2021-10", byUnit: true).report.release, 1)
    XCTAssertEqual(try contents(of: place.output), files, "\(step)")
  }

  func testWhateverIsLeftTheNextCommandMakesItAllOrNothing() throws {
    var steps: [PublicationStep] = []
    for fatal in 0... {
      let place = try Workplace(self)
      try place.importRows(Workplace.rows(women: 12, men: 9))
      let reference = try Workplace(self)
      try reference.importRows(Workplace.rows(women: 12, men: 9))
      try reference.publish("2021-10", byUnit: true)
      guard let step = try publish(month, in: place, killedAt: fatal) else { break }
      steps.append(step)
      try assertThatItMends(place, after: step, files: try contents(of: reference.output))
    }
    XCTAssertEqual(
      steps,
      [
        .expected, .written(1), .written(2), .written(3), .recorded, .placed(1), .placed(2),
        .placed(3),
      ])
  }

  func testFilesWrittenAgainForAReleaseThereIsAreAllOrNothingToo() throws {
    for fatal in 0..<8 {
      let place = try Workplace(self)
      try place.importRows(Workplace.rows(women: 12, men: 9))
      try place.publish("2021-10", byUnit: true)
      let files = try contents(of: place.output)
      for name in files.keys {
        try Data("old".utf8).write(to: URL(filePath: "\(place.output)/\(name)"))
      }

      let step = try publish(month, in: place, killedAt: fatal, replacing: true)

      XCTAssertEqual(try EqualityDatabase(at: place.store).releases().count, 1)
      let now = try contents(of: place.output)
      switch step {
      case .expected, .written: XCTAssertEqual(Set(now.values), [Data("old".utf8)])
      default: XCTAssertEqual(now, files)
      }
    }
  }

  func testAFileMadeInTheMeantimeIsNotReplaced() throws {
    let place = try Workplace(self)
    try place.importRows(Workplace.rows(women: 12, men: 9))
    XCTAssertEqual(try publish(month, in: place, killedAt: 4), .recorded)
    let path = "\(place.output)/gender-2021-10-by-unit.csv"
    try Data("mine".utf8).write(to: URL(filePath: path))

    XCTAssertEqual(try place.releases().count, 1)

    XCTAssertEqual(try Data(contentsOf: URL(filePath: path)), Data("mine".utf8))
    XCTAssertEqual(
      try names(in: place), ["csv", "json", "txt"].map { "gender-2021-10-by-unit.\($0)" })
  }

  func testWhatIsUnderWayIsLeftAlone() throws {
    let place = try Workplace(self)
    try place.importRows(Workplace.rows(women: 12, men: 9))
    let database = try EqualityDatabase(at: place.store)
    var seen = 0

    let publication = try database.publish(
      month, as: ReportFormat.allCases, in: .swedish, to: place.output, replacing: false,
      on: "2021-11-02"
    ) { step in
      guard step == .recorded || step == .expected else { return }
      seen += 1
      _ = try EqualityDatabase(at: place.store).releases()
    }

    XCTAssertEqual(seen, 2)
    XCTAssertEqual(publication.files.count, 3)
    XCTAssertEqual(
      try names(in: place), ["csv", "json", "txt"].map { "gender-2021-10-by-unit.\($0)" })
  }

  func testAnOutputDirectoryThatIsGoneStopsNothing() throws {
    let place = try Workplace(self)
    try place.importRows(Workplace.rows(women: 12, men: 9))
    XCTAssertEqual(try publish(month, in: place, killedAt: 5), .placed(1))
    try FileManager.default.removeItem(atPath: place.output)

    XCTAssertEqual(try place.releases().count, 1)
    XCTAssertEqual(try place.publish("2021-10", byUnit: true).files.count, 3)
    XCTAssertEqual(try names(in: place).count, 3)
  }
}

extension Workplace {
  /// Its directory, without a slash at the end.
  fileprivate var home: String {
    directory.hasSuffix("/") ? String(directory.dropLast()) : directory
  }
}
