import EqualityAudit
import EqualityModel
import EqualityReports
import TestSupport
import XCTest

@testable import EqualityData

/// Surveys with the whole questionnaire, as an association would hold them.
final class WholeSurveyTests: XCTestCase {
  func testTheAuditFindsNothingAndNoSmallCountIsShown() throws {
    let all: [EqualityModel.Dimension] = [
      .genderIdentity, .ethnicity, .religion, .perceivedAsWhite,
    ]
    for (count, dimensions) in [(40, all), (150, all), (600, [.genderIdentity, .religion])] {
      var generator = SeededGenerator(seed: UInt64(count))
      let survey = RandomSurvey(of: count, asking: dimensions, using: &generator)
      for table in [SurveyTableKind.experience, .disadvantage] {
        let report = try protection(of: survey).report(table)
        let audit = SurveyAudit(of: report.ledgerTables(asking: survey.questionnaire))
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

  func testTheMeanOfThreeDomainsIsThatOfTheIndicesThatAreShown() throws {
    var generator = SeededGenerator(seed: 11)
    let survey = RandomSurvey(of: 600, asking: [.genderIdentity, .religion], using: &generator)
    let report = try protection(of: survey).report(.experience)
    let means = report.meansOfDomains
    XCTAssertFalse(means.isEmpty)
    let domains = report.outcomes.filter { $0.domain != .trust }
    XCTAssertEqual(domains.count, 3)
    for (place, dimension) in report.dimensions.enumerated() {
      for (number, category) in dimension.categories.enumerated() {
        let indices = domains.map { $0.groups[place][number].index?.number }
        let mean = means.first { $0.dimension == dimension && $0.category == category }?.index
        let known = indices.compactMap(\.self)
        XCTAssertEqual(
          mean, known.count == 3 ? (2 * known.reduce(0, +) + 3) / 6 : nil, "\(indices)")
      }
    }
    XCTAssertEqual(try protection(of: survey).report(.disadvantage).meansOfDomains, [])
    let mean = try XCTUnwrap(means.first)
    let text = ReportFormat.text.write(report, in: .swedish)
    XCTAssertTrue(text.contains("Medel av bemötande, stöd och inflytande"))
    let csv = ReportFormat.csv.write(report, in: .english)
    XCTAssertTrue(csv.contains("mean of treatment, support and influence"), csv)
    let json = ReportFormat.json.write(report, in: .english)
    XCTAssertTrue(json.contains("\"meansOfDomains\": ["))
    XCTAssertTrue(json.contains("\"index\": \(mean.index)"))
  }

  func testByGenderTheFiguresOfThePublishedTableAreTakenAsTheyAre() throws {
    var generator = SeededGenerator(seed: 5)
    let survey = RandomSurvey(
      of: 60, asking: [.genderIdentity, .perceivedAsWhite], using: &generator)
    let protection = try protection(of: survey)
    let published = protection.report(.disadvantage)
    let report = protection.report(.disadvantage, crossing: "perceived_white", beside: published)
    let again = protection.report(.disadvantage, crossing: "perceived_white")
    XCTAssertEqual(report, again)
    let other = try self.protection(
      of: RandomSurvey(of: 90, asking: [.genderIdentity, .perceivedAsWhite], using: &generator)
    ).report(.disadvantage)
    XCTAssertEqual(
      protection.report(.disadvantage, crossing: "perceived_white", beside: other), again)
  }

  func testTheAuditOfAllTablesByGenderTogetherFindsNothing() throws {
    for (seed, count) in [60, 150].enumerated() {
      var generator = SeededGenerator(seed: UInt64(seed))
      let survey = RandomSurvey(
        of: count, asking: [.genderIdentity, .perceivedAsWhite, .transExperience],
        using: &generator)
      let protection = try protection(of: survey)
      for table in [SurveyTableKind.experience, .disadvantage] {
        let margins = protection.report(table)
        let crossed = try protection.crossable.flatMap { cross in
          try XCTUnwrap(protection.report(table, crossing: cross, beside: margins))
            .crossedLedgerTables(beside: margins, asking: survey.questionnaire)
        }
        let audit = SurveyAudit(of: [], byGender: crossed)
        XCTAssertEqual(audit.findings, [], "\(count) \(table)")
        XCTAssertEqual(audit.undecidedCount, 0, "\(count) \(table)")
        XCTAssertGreaterThan(audit.groupCount, 0)
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
