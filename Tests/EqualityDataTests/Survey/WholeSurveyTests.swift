import EqualityAudit
import EqualityModel
import EqualityReports
import TestSupport
import XCTest

@testable import EqualityData

/// Surveys with the whole questionnaire, as an association would hold them.
final class WholeSurveyTests: XCTestCase {
  func testTheAuditFindsNothingAndNoSmallCountIsShown() throws {
    for (seed, count) in [40, 150, 600].enumerated() {
      var generator = SeededGenerator(seed: UInt64(seed))
      let survey = RandomSurvey(
        of: count, asking: [.genderIdentity, .ethnicity, .religion, .perceivedAsWhite],
        using: &generator)
      for table in [SurveyTableKind.experience, .disadvantage] {
        let report = try protection(of: survey).report(table)
        let audit = SurveyAudit(of: report.ledgerTables)
        XCTAssertEqual(audit.findings, [], "\(count) \(table)")
        XCTAssertEqual(audit.undecidedCount, 0, "\(count) \(table)")
        XCTAssertGreaterThan(audit.groupCount, 0)
        for figure in report.ledgerFigures
        where [.count, .agree, .other, .rest].contains(figure.measure) {
          XCTAssertGreaterThanOrEqual(figure.value ?? 10, 10)
        }
        XCTAssertGreaterThan(report.leastResponses, 0)
        XCTAssertLessThanOrEqual(report.leastResponses, count)
      }
    }
  }

  func testALedgerGivesTheSameTableAgain() throws {
    var generator = SeededGenerator(seed: 7)
    let survey = RandomSurvey(
      of: 200, asking: [.genderIdentity, .religion], using: &generator)
    let protection = try protection(of: survey)
    for table in [SurveyTableKind.experience, .disadvantage] {
      let report = protection.report(table)
      let again = protection.outline(table).filled(
        with: report.ledgerFigures, release: 3, k: report.k,
        leastAnswerRate: report.leastAnswerRate)
      for format in ReportFormat.allCases {
        XCTAssertEqual(
          format.write(again, in: .swedish), format.write(report.released(as: 3), in: .swedish))
      }
    }
  }

  private func protection(of survey: RandomSurvey) throws -> WaveProtection {
    let wave = Wave(
      code: "2021-host", purpose: "prov", legalBasis: "prov", controller: "prov",
      information: "prov", retainUntil: try XCTUnwrap(PartialDate("2030-01-01")),
      eligibleCount: 1000, questionnaire: survey.questionnaire)
    return WaveProtection(of: wave, survey.responses, units: nil, in: Project(name: "Prov"))
  }
}
