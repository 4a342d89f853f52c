import EqualityData
import Foundation
import TestSupport
import XCTest

/// An analyst's directory: one store, and the files that come of it.
struct Workplace {
  let directory: String
  var store: String { "\(directory)/test.jamlik" }
  var output: String { "\(directory)/out" }

  static let units = """
    enhet;överordnad;namn;slag
    P;;Rätt stöd för mig!;projekt
    A;P;Förbund A;förbund
    A1;A;Insats A1;insats
    A2;A;Insats A2;insats
    B;P;Förbund B;förbund
    B1;B;Insats B1;insats
    """

  init(_ test: XCTestCase, k: Int = 5) throws {
    directory = try test.temporaryDirectory()
    try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: false)
    try EqualityDatabase.create(
      at: store, project: Project(name: "Rätt stöd för mig!", k: k, reason: "test"))
    _ = try EqualityDatabase(at: store).importUnits(file(Self.units), on: "2021-11-02")
  }

  func file(_ text: String) -> SourceFile { SourceFile(bytes: Array(text.utf8)) }

  @discardableResult
  func importRows(_ rows: [String], dryRun: Bool = false) throws -> ImportCounts {
    let head = "deltagare;enhet;start;slut;avslutsorsak;kön"
    return try EqualityDatabase(at: store).importParticipations(
      file(([head] + rows).joined(separator: "\n")), on: "2021-11-02", dryRun: dryRun
    ).counts
  }

  func report(_ period: String, unit: String? = nil, byUnit: Bool = false) throws -> GenderReport {
    try EqualityDatabase(at: store).genderReport(request(period, unit: unit, byUnit: byUnit))
  }

  @discardableResult
  func publish(
    _ period: String, unit: String? = nil, byUnit: Bool = false, replacing: Bool = false
  ) throws -> Publication<GenderReport> {
    try EqualityDatabase(at: store).publish(
      request(period, unit: unit, byUnit: byUnit),
      as: FileRequest(directory: output, isReplacing: replacing), on: "2021-11-02")
  }

  func releases() throws -> [Release] { try EqualityDatabase(at: store).releases() }

  private func request(_ period: String, unit: String?, byUnit: Bool) throws -> GenderRequest {
    GenderRequest(period: try XCTUnwrap(Period(period)), unit: unit, byUnit: byUnit)
  }

  /// Rows for so many women, men and others who began on the same day and have not ended.
  static func rows(
    women: Int, men: Int, others: Int = 0, unit: String = "A1", start: String = "2021-10-05"
  ) -> [String] {
    let genders = [("kvinna", women), ("man", men), ("ickebinär", others)]
    return genders.flatMap { gender, count in
      (0..<count).map { "\(unit)-\(start)-\(gender)-\($0);\(unit);\(start);;;\(gender)" }
    }
  }
}
