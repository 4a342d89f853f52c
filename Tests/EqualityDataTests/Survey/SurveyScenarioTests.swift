import EqualityModel
import EqualityReports
import TestSupport
import XCTest

@testable import EqualityData

/// What an expert reviewer would try (DOMAIN.md 7).
final class SurveyScenarioTests: XCTestCase {
  func testTwelveOfTwelveAreNotToldToHaveAnsweredTheSame() throws {
    for answer in [1, 2] {
      var survey = Survey(asking: [.religion])
      survey.add(12, 3, disadvantage: answer)
      survey.add(40, 1, disadvantage: 1)
      survey.add(40, 1, disadvantage: 2)
      let report = survey.report(.disadvantage)
      let group = try report.group("religion", "judisk")
      XCTAssertNil(group.share)
      XCTAssertNil(group.agreeing)
      XCTAssertNil(group.others)
      XCTAssertFalse(ReportFormat.json.write(report, in: .swedish).contains("100"))
    }
  }

  func testFortyOfFortyAreToldToBeNearlyAll() throws {
    var survey = Survey(asking: [.religion])
    survey.add(40, 3, disadvantage: 1)
    survey.add(40, 1, disadvantage: 1)
    survey.add(40, 1, disadvantage: 2)
    let group = try survey.report(.disadvantage).group("religion", "judisk")
    XCTAssertEqual(group.count, 40)
    XCTAssertEqual(group.share, CodedNumber(coding: 100))
    XCTAssertNil(group.share?.number)
    XCTAssertNil(group.agreeing)
    XCTAssertNil(group.others)
  }

  func testWhoeverChoseTwoIsInBothAndSharesCanAddUpToMoreThanAHundred() throws {
    var survey = Survey(asking: [.ethnicity])
    for (count, chosen) in [(30, [0]), (25, [0, 1]), (22, [1]), (20, [12]), (15, [0, 12])] {
      for answer in [2, 5] {
        survey.people += Array(
          repeating: .init(chosen: [.init(chosen)], statement: answer), count: count)
      }
    }
    let report = survey.report(.experience)
    XCTAssertEqual(try report.group("ethnicity_self", "svensk").count, 140)
    XCTAssertEqual(try report.group("ethnicity_self", "samisk").count, 94)
    XCTAssertEqual(try report.group("etnicitet_grupp", "svensk_och_annan").count, 80)
    XCTAssertLessThanOrEqual(report.leastResponses, 224, "each person once")
    XCTAssertGreaterThanOrEqual(report.leastResponses, 140)
    let text = ReportFormat.text.write(report, in: .swedish)
    XCTAssertTrue(text.contains("summan kan bli mer än alla"))
  }

  func testOwnGroupAndAttributedGroundAreKeptApart() throws {
    var survey = Survey(asking: [.genderIdentity])
    survey.add(20, 0, disadvantage: 1)
    survey.add(30, 0, disadvantage: 2)
    survey.add(15, 1, disadvantage: 1)
    survey.add(35, 1, disadvantage: 2)
    survey.add(12, nil, disadvantage: 1)
    survey.add(12, nil, disadvantage: 2)
    // Women mostly say age; twelve with unknown gender state nothing.
    let age = Answer.option(6)
    let sex = Answer.option(0)
    survey.followUps["D2"] =
      Array(repeating: age, count: 20) + Array(repeating: .missing(.notAsked), count: 30)
      + Array(repeating: sex, count: 15)
    let report = survey.report(.disadvantage)
    let women = try report.group("gender_identity", "kvinna")
    XCTAssertEqual(women.agreeing, 20)
    XCTAssertEqual(women.share?.number, 40)
    let related = try XCTUnwrap(report.followUps.first { $0.question.id == "D2" })
    XCTAssertEqual(related.total, 47)
    XCTAssertEqual(related.counts[6], 20)
    XCTAssertEqual(related.counts[0], 15)
    XCTAssertEqual(related.counts[related.counts.count - 1], 12, "no relation stated")
    XCTAssertEqual(related.share(related.counts[6])?.number, 43)
    let text = ReportFormat.text.write(report, in: .swedish)
    XCTAssertTrue(text.contains("ej angivet samband"))
  }

  func testNoTextSaysWhatADifferenceIsCausedBy() {
    var survey = Survey(asking: [.genderIdentity])
    survey.add(30, 0, statement: 4, disadvantage: 1)
    survey.add(30, 1, statement: 2, disadvantage: 2)
    for table in [SurveyTableKind.experience, .disadvantage] {
      for language in Language.allCases {
        let text = ReportFormat.text.write(survey.report(table), in: language).lowercased()
        for word in ["orsak", "beror på", "caused", "because", "effekt", "effect"] {
          XCTAssertFalse(text.contains(word), word)
        }
      }
    }
  }

  func testWomenAndMenAreShownThoughThreePeopleAreNeither() throws {
    var survey = Survey(asking: [.genderIdentity])
    for answer in [2, 5] {
      survey.add(25, 0, statement: answer)
      survey.add(20, 1, statement: answer)
    }
    survey.add(3, 2, statement: 5)
    let report = survey.report(.experience, asked: 100)
    XCTAssertEqual(try report.group("gender_identity", "kvinna").count, 50)
    XCTAssertEqual(try report.group("gender_identity", "man").count, 40)
    XCTAssertNil(try report.group("gender_identity", "ickebinar_annat").count)
    XCTAssertNil(report.outcomes[0].everyone.count, "93 − 50 − 40 would tell")
    XCTAssertNil(report.outcomes[0].everyone.index, "an index only where its count is shown")
    XCTAssertNil(report.outcomes[0].everyone.share)
    XCTAssertNil(report.outcomes[0].spread)
    let csv = ReportFormat.csv.write(report, in: .swedish)
    // The sum of 50 and 40, and (50 · 63 + 40 · 63) / 90.
    XCTAssertTrue(csv.contains("_T;_T;kvinna+man;90;published;45;45;50;39;61;63;"), csv)
    XCTAssertTrue(csv.contains("kvinnor och män"))
    XCTAssertEqual(report.leastResponses, 90)
    XCTAssertEqual(report.leastAnswerRate, 50, "at most half, so that as many again may be hidden")
  }

  func testEveryonesCountsAreShownWhereNothingSmallFollows() throws {
    var survey = Survey(asking: [.genderIdentity])
    for answer in [2, 5] {
      survey.add(25, 0, statement: answer)
      survey.add(20, 1, statement: answer)
      survey.add(15, nil, statement: answer)
    }
    let report = survey.report(.experience, asked: 400)
    XCTAssertEqual(report.outcomes[0].everyone.count, 120)
    XCTAssertEqual(report.mostMissing(dimension: 0, of: report.outcomes[0]), 25)
    XCTAssertEqual(report.leastAnswerRate, 30)
  }

  func testTheDifferenceIsToEveryoneElseWithAKnownAnswer() throws {
    var survey = Survey(asking: [.genderIdentity])
    survey.add(20, 0, statement: 5)
    survey.add(20, 0, statement: 4)
    survey.add(20, 0, statement: 1)
    survey.add(30, 1, statement: 3)
    survey.add(30, 1, statement: 5)
    survey.add(15, 2, statement: 3)
    survey.add(15, 2, statement: 5)
    survey.add(40, nil, statement: 1)
    let women = try survey.report(.experience).group("gender_identity", "kvinna")
    // (20 · 100 + 20 · 75 + 20 · 0) / 60 and (45 · 50 + 45 · 100) / 90
    XCTAssertEqual(women.index?.number, 58)
    let csv = ReportFormat.csv.write(survey.report(.experience), in: .swedish)
    XCTAssertTrue(csv.contains("kvinna;60;published;40;20;67;54;78;58;"))
    XCTAssertTrue(csv.contains(";-17;0;"))
  }
}
