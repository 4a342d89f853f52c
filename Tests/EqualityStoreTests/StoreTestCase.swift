import EqualityModel
import EqualityStore
import EqualitySystem
import Foundation
import XCTest

/// A test with a directory of its own, gone afterwards.
class StoreTestCase: XCTestCase {
  private(set) var directory = ""

  override func setUpWithError() throws {
    directory = NSTemporaryDirectory() + "jamlik-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
  }

  override func tearDown() {
    try? FileManager.default.removeItem(atPath: directory)
  }

  func path(_ name: String = "test.jamlik") -> String { "\(directory)/\(name)" }

  /// The names in the test's directory.
  var names: [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: directory))?.sorted() ?? []
  }

  /// A new store with the units of ``Example``.
  func makeStore(_ name: String = "test.jamlik", busyTimeout: Int32 = 5000) throws -> Store {
    let store = try Store.create(
      at: path(name), project: Example.project, busyTimeout: busyTimeout)
    _ = try store.replaceUnits(with: Example.units(), importHash: "units", on: "2021-01-01")
    return store
  }

  func assertThrows<Failure: Error & Equatable>(
    _ expected: Failure, file: StaticString = #filePath, line: UInt = #line,
    _ body: () throws -> Void
  ) {
    XCTAssertThrowsError(try body(), file: file, line: line) {
      XCTAssertEqual($0 as? Failure, expected, "\($0)", file: file, line: line)
    }
  }
}

/// A project with three teams, and rows of its register.
enum Example {
  static let project = Project(
    name: "Rätt stöd", target: 600, from: PartialDate("2020-09"), to: PartialDate("2022-12-31"),
    k: 5, kSensitive: 10)

  static func units() throws -> UnitTree {
    try UnitTree([
      unit("P", nil, .project), unit("A", "P", .association), unit("A1", "A"), unit("A2", "A"),
      unit("B", "P", .association), unit("B1", "B"),
    ])
  }

  static func unit(
    _ code: String, _ parent: String?, _ kind: ProjectUnit.Kind = .team, name: String? = nil
  ) -> ProjectUnit {
    ProjectUnit(code: code, parent: parent, name: name ?? "Enhet \(code)", kind: kind)
  }

  static func stay(
    _ pseudonym: String, _ unit: String, _ start: String, _ end: String? = nil,
    _ reason: EndReason? = nil, gender: Gender = .woman, birthYear: Int? = nil,
    municipality: String? = nil, consent: Consent? = nil
  ) -> Participation {
    Participation(
      participant: Participant(
        pseudonym: pseudonym, birthYear: birthYear, municipality: municipality, consent: consent),
      unit: unit, start: PartialDate(start)!, end: end.flatMap { PartialDate($0) },
      endReason: reason, gender: gender)
  }

  static func anonymous(_ unit: String, _ year: String, _ gender: Gender) -> Participation {
    Participation(participant: nil, unit: unit, start: PartialDate(year)!, gender: gender)
  }
}

extension Store {
  /// Imports rows under a hash made from `name`.
  func importing(
    _ rows: [Participation], as name: String, dryRun: Bool = false, addAnonymous: Bool = false
  ) throws -> ImportCounts {
    try add(rows, hash: name, on: "2021-11-01", dryRun: dryRun, addAnonymous: addAnonymous)
  }

  /// Every participation, in the order the store gives them.
  func registered() throws -> [RegisteredStay] {
    var all: [RegisteredStay] = []
    try forEachParticipation { all.append($0) }
    return all
  }
}

func bytes(of path: String) throws -> Data { try Data(contentsOf: URL(filePath: path)) }
