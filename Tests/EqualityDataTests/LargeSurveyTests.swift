import EqualityData
import Foundation
import TestSupport
import XCTest

/// A real survey of 73,489 people, imported through a mapping where its file is present.
///
/// What its codes mean is not known; the mapping gives them meanings to try the import with.
final class LargeSurveyTests: XCTestCase {
  private let day = PartialDate("2021-10-01")!

  private func survey() throws -> [UInt8] {
    let file = Checkout.root.deletingLastPathComponent()
      .appending(path: "shared/data/mach2019_int.csv")
    guard let bytes = try? Data(contentsOf: file) else {
      throw XCTSkip("NOT TRIED WITH A REAL SURVEY: there is no \(file.path())")
    }
    #if DEBUG
      // Without optimisation the whole takes the better part of a minute.
      let lines = bytes.split(separator: UInt8(ascii: "\n")).prefix(8_001)
      return Array(lines.joined(separator: [UInt8(ascii: "\n")]))
    #else
      return Array(bytes)
    #endif
  }

  func testARealSurveyIsImportedThroughAMappingAnswerByAnswer() throws {
    let survey = try survey()
    let mapping = try Fixtures.bytes(of: "imports/responses/online-survey-mapping.csv")
    let path = try temporaryDirectory() + "/survey.jamlik"
    try EqualityDatabase.create(at: path, project: Project(name: "Enkät"))
    let database = try EqualityDatabase(at: path)
    _ = try database.openWave(.example("2019"), on: day)

    let counts = try database.importResponses(
      ResponseFiles(
        [NamedFile(name: "mach", bytes: survey)], mapping: mapping,
        ignoring: ["familysize", "married"], wave: "2019", month: Month(year: 2019, month: 6)),
      on: day)

    XCTAssertEqual(counts.added, survey.split(separator: UInt8(ascii: "\n")).count - 1)
    XCTAssertEqual([counts.contradictory, counts.unasked, counts.filesBefore], [0, 0, 0])
    let wave = try database.wave("2019").wave.questionnaire
    let columns = ["S5", "B1", "gender_identity", "religion", "ethnicity_self"].map {
      wave.position(of: $0)!
    }
    let stored = try database.responses(of: "2019", on: day).map { response in
      columns.map { response.answers[$0] }
    }
    XCTAssertEqual(Self.counts(stored), Self.counts(self.answers(in: survey)))
  }

  /// The answers of five columns, read in the simplest way.
  private func answers(in survey: [UInt8]) -> [[Answer]] {
    let religions = [0, 1, 2, 3, 7, 1, 5, 4, 1, 6, 7, 1]
    let ethnicities = [10, 8, 0, 1, 4, 5, 11, 7]
    return String(decoding: survey, as: UTF8.self).split(separator: "\n").dropFirst().map { line in
      let values = line.split(separator: ";").map { Int($0)! }
      func option(_ list: [Int], _ value: Int, else status: AnswerStatus = .declined) -> Answer {
        list.indices.contains(value) ? .option(list[value]) : .missing(status)
      }
      return [
        option([0, 1, 2, 3, 4], values[15], else: .skipped),
        values[6] == 3
          ? .missing(.skipped) : .option(values[6] < 3 ? values[6] : values[6] - 1),
        option([1, 0, 2], values[2]), option(religions, values[5]),
        option(ethnicities, values[4]),
      ]
    }
  }

  private static func counts<Value: Hashable>(_ values: [Value]) -> [Value: Int] {
    values.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }
}

extension WaveProposal {
  /// A wave of which all is stated that must be.
  static func example(_ code: String) -> WaveProposal {
    var proposal = WaveProposal(code: code)
    proposal.purpose = "p"
    proposal.legalBasis = "b"
    proposal.controller = "c"
    proposal.information = WaveProposal.standardInformation
    proposal.retainUntil = PartialDate("2199-12-31")
    return proposal
  }
}
