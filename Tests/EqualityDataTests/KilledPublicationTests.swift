import Foundation
import TestSupport
import XCTest

@testable import EqualityData

/// What is left of a publication when the program is killed, and how the next one mends it.
///
/// A killed program leaves the disk as it is at that moment: so the directory is copied at each step,
/// also in the midst of a transaction, and the copy put in its place afterwards.
final class KilledPublicationTests: XCTestCase {
  private func workplace(_ kind: PublishedKind) throws -> Workplace {
    let place = try Workplace(self)
    try kind.prepare(place)
    return place
  }

  /// Publishes, and leaves the disk as it was when step number `fatal` had been reached.
  private func publish(
    _ kind: PublishedKind, in place: Workplace, killedAt fatal: Int, replacing: Bool = false
  ) throws -> PublicationStep? {
    let home = place.home
    let copy = home + "-copy"
    let files = FileManager.default
    try? files.removeItem(atPath: copy)
    var (number, reached): (Int, PublicationStep?) = (0, nil)
    try kind.publish(from: place, replacing: replacing) { step in
      if number == fatal {
        reached = step
        try files.copyItem(atPath: home, toPath: copy)
      }
      number += 1
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
    _ kind: PublishedKind, in place: Workplace, after step: PublicationStep, files: [String: Data]
  ) throws {
    let count = try kind.publishedCount(in: place)
    switch step {
    case .expected, .written: XCTAssertEqual(count, 0, "\(kind) \(step)")
    case .recorded, .placed: XCTAssertEqual(count, 1, "\(kind) \(step)")
    }
    XCTAssertEqual(try contents(of: place.output), count == 0 ? [:] : files, "\(kind) \(step)")
    XCTAssertEqual(try Store.open(at: place.store).integrityProblems(), [])
    try kind.publish(from: place)
    XCTAssertEqual(try kind.publishedCount(in: place), 1)
    XCTAssertEqual(try contents(of: place.output), files, "\(kind) \(step)")
  }

  func testWhateverIsLeftTheNextCommandMakesItAllOrNothing() throws {
    for kind in PublishedKind.allCases {
      let reference = try workplace(kind)
      try kind.publish(from: reference)
      let files = try contents(of: reference.output)
      var steps: [PublicationStep] = []
      for fatal in 0... {
        let place = try workplace(kind)
        guard let step = try publish(kind, in: place, killedAt: fatal) else { break }
        steps.append(step)
        try assertThatItMends(kind, in: place, after: step, files: files)
      }
      XCTAssertEqual(
        steps,
        [
          .expected, .written(1), .written(2), .written(3), .recorded, .placed(1), .placed(2),
          .placed(3),
        ])
    }
  }

  func testFilesWrittenAgainForAReportThereIsAreAllOrNothingToo() throws {
    for kind in PublishedKind.allCases {
      for fatal in 0..<8 {
        let place = try workplace(kind)
        try kind.publish(from: place)
        let files = try contents(of: place.output)
        for name in files.keys {
          try Data("old".utf8).write(to: URL(filePath: "\(place.output)/\(name)"))
        }

        let step = try publish(kind, in: place, killedAt: fatal, replacing: true)

        XCTAssertEqual(try kind.publishedCount(in: place), 1)
        let now = try contents(of: place.output)
        switch step {
        case .expected, .written: XCTAssertEqual(Set(now.values), [Data("old".utf8)], "\(kind)")
        default: XCTAssertEqual(now, files, "\(kind)")
        }
      }
    }
  }

  func testAFileMadeInTheMeantimeIsNotReplaced() throws {
    for kind in PublishedKind.allCases {
      let place = try workplace(kind)
      XCTAssertEqual(try publish(kind, in: place, killedAt: 4), .recorded)
      let reference = try workplace(kind)
      let expected = try kind.publish(from: reference).map { URL(filePath: $0).lastPathComponent }
      let path = "\(place.output)/\(expected[1])"
      try Data("mine".utf8).write(to: URL(filePath: path))

      XCTAssertEqual(try kind.publishedCount(in: place), 1)

      XCTAssertEqual(try Data(contentsOf: URL(filePath: path)), Data("mine".utf8))
      XCTAssertEqual(try names(in: place), expected.sorted())
    }
  }

  func testWhatIsUnderWayIsLeftAlone() throws {
    for kind in PublishedKind.allCases {
      let place = try workplace(kind)
      var seen = 0

      let files = try kind.publish(from: place) { step in
        guard step == .recorded || step == .expected else { return }
        seen += 1
        _ = try kind.publishedCount(in: place)
      }

      XCTAssertEqual(seen, 2)
      XCTAssertEqual(files.count, 3)
      XCTAssertEqual(
        try names(in: place), files.map { URL(filePath: $0).lastPathComponent }.sorted())
    }
  }

  func testAnOutputDirectoryThatIsGoneStopsNothing() throws {
    for kind in PublishedKind.allCases {
      let place = try workplace(kind)
      XCTAssertEqual(try publish(kind, in: place, killedAt: 5), .placed(1))
      try FileManager.default.removeItem(atPath: place.output)

      XCTAssertEqual(try kind.publishedCount(in: place), 1)
      XCTAssertEqual(try kind.publish(from: place).count, 3)
      XCTAssertEqual(try names(in: place).count, 3)
    }
  }

  /// Two who publish at once: the later of them reckons with what the earlier has published.
  func testWhatSomeoneElsePublishesInTheMeantimeStands() throws {
    for kind in PublishedKind.allCases {
      let place = try workplace(kind)
      var files: [String: Data] = [:]

      try kind.publish(from: place) { step in
        guard step == .expected, files.isEmpty else { return }
        try kind.publish(from: place)
        files = try contents(of: place.output)
      }

      XCTAssertEqual(try kind.publishedCount(in: place), 1)
      XCTAssertEqual(files.count, 3)
      XCTAssertEqual(try contents(of: place.output), files)
    }
  }
}

extension Workplace {
  /// Its directory, without a slash at the end.
  fileprivate var home: String {
    directory.hasSuffix("/") ? String(directory.dropLast()) : directory
  }
}
