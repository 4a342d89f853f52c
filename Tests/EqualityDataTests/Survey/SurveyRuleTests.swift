import EqualityAudit
import EqualityModel
import EqualityReports
import XCTest

@testable import EqualityData

/// Rules of the tables of a wave, each with answers that would break it.
final class SurveyRuleTests: XCTestCase {
  func testWhyNobodyWasToldIsShownOnlyWhereItIsKnownHowManyToldNobody() throws {
    for (silent, isShown) in [(30, true), (6, false)] {
      var survey = Survey(asking: [.genderIdentity])
      survey.add(60, nil, disadvantage: 1)
      survey.add(60, nil, disadvantage: 2)
      survey.followUps["D4"] =
        Array(repeating: .option(2), count: silent)
        + Array(repeating: .option(0), count: 60 - silent)
      // Whoever told someone is not asked, whatever the answer says.
      survey.followUps["D5"] =
        Array(repeating: .option(2), count: silent / 2)
        + Array(repeating: .option(1), count: 60 - silent / 2)
      let report = survey.report(.disadvantage)
      let why = try XCTUnwrap(report.followUps.first { $0.question.id == "D5" })
      XCTAssertEqual(why.total, isShown ? 30 : nil)
      XCTAssertEqual(why.counts, isShown ? [nil, 15, 15, nil, nil] : [])
      let text = ReportFormat.text.write(report, in: .swedish)
      XCTAssertTrue(text.contains("Av dem som inte berättade"))
    }
  }

  /// Whoever has BankID, a device and money for data is not excluded: of these nobody is.
  func testThatNobodyIsInADerivedCategoryIsNotTold() throws {
    var survey = Survey(asking: [.digitalAccess])
    for (option, count) in [(0, 40), (1, 30), (2, 25)] {
      survey.add(count, option, statement: 5)
      survey.add(count, option, statement: 2)
    }
    let report = survey.report(.experience)
    let audit = SurveyAudit(of: report.ledgerTables(asking: survey.questionnaire))
    XCTAssertEqual(audit.findings, [])
    XCTAssertTrue(report.outcomes[0].groups.joined().contains { $0.count != nil })
  }

  func testTheAnswerRateIsTheSameInEveryTableAndNeverMoreThanHalf() {
    var survey = Survey(asking: [.genderIdentity])
    for answer in [2, 5] {
      survey.add(25, 0, statement: answer)
      survey.add(10, 1, statement: answer)
      survey.add(10, 1, disadvantage: answer == 2 ? 1 : 2)
    }
    for asked in [100, 140, 200] {
      let experience = survey.report(.experience, asked: asked)
      let disadvantage = survey.report(.disadvantage, asked: asked)
      XCTAssertEqual(experience.leastAnswerRate, disadvantage.leastAnswerRate)
      // Fifty women and twenty men follow from what is shown.
      XCTAssertEqual(experience.leastAnswerRate, min(50, 7_000 / asked))
    }
  }

  func testPartsOfAProjectAreShownAndNotThatNobodyIsInTheRest() throws {
    let tree = try UnitTree([
      ProjectUnit(code: "P", parent: nil, name: "P", kind: .project),
      ProjectUnit(code: "A", parent: "P", name: "A", kind: .association),
      ProjectUnit(code: "B", parent: "P", name: "B", kind: .association),
    ])
    for few in [3, 30] {
      var survey = Survey(asking: [.genderIdentity])
      for answer in [2, 5] { survey.add(30, nil, statement: answer) }
      for answer in [2, 5] { survey.add(few, nil, statement: answer) }
      let responses = survey.responses.enumerated().map { number, response in
        Response(month: response.month, unit: number < 60 ? "A" : "B", answers: response.answers)
      }
      let report = survey.protection(of: responses, units: tree).report(.experience)
      XCTAssertEqual(try report.group("unit", "A").count, 60)
      XCTAssertEqual(try report.group("unit", "B").count, few == 30 ? 60 : nil)
      let rest = try report.group("unit", "A").restCount
      XCTAssertNil(rest, "everyone else less B would tell that nobody answered of P itself")
    }
  }

  func testAnIndexIsOfTenAtLeastWhereCountsOfFewerAreShown() throws {
    for (count, isShown) in [(8, false), (9, false), (12, true)] {
      var survey = Survey(asking: [.genderIdentity])
      survey.add(count / 2, 0, statement: 2)
      survey.add(count - count / 2, 0, statement: 5)
      for answer in [2, 5] { survey.add(30, 1, statement: answer) }
      let women = try survey.report(.experience, k: 3).group("gender_identity", "kvinna")
      XCTAssertEqual(women.count, count)
      XCTAssertEqual(women.index != nil, isShown)
    }
  }

  func testASharesEndIsToldOfTwentyAtLeast() throws {
    for (count, isShown) in [(19, false), (20, true)] {
      var survey = Survey(asking: [.religion])
      survey.add(count, 3, disadvantage: 1)
      for answer in [1, 2] { survey.add(40, 1, disadvantage: answer) }
      let group = try survey.report(.disadvantage).group("religion", "judisk")
      XCTAssertEqual(group.count, count)
      XCTAssertEqual(group.share != nil, isShown)
    }
  }

  func testEveryonesCountsAreNotShownWhereFewAgreeOrFewDoNot() {
    for (agreeing, others) in [(40, 5), (5, 40), (40, 0)] {
      var survey = Survey(asking: [])
      survey.add(agreeing, statement: 5)
      survey.add(others, statement: 2)
      let everyone = survey.report(.experience).outcomes[0].everyone
      XCTAssertEqual([everyone.count, everyone.agreeing, everyone.others], [nil, nil, nil])
      XCTAssertNil(everyone.index)
    }
  }

  func testEveryonesIndexIsOfTenAtLeastAndOnlyWhereThereIsAnIndex() {
    for (count, isShown) in [(8, false), (12, true)] {
      var survey = Survey(asking: [.genderIdentity])
      survey.add(count / 2, nil, statement: 5, disadvantage: 1)
      survey.add(count / 2, nil, statement: 2, disadvantage: 2)
      let everyone = survey.report(.experience, k: 3).outcomes[0].everyone
      XCTAssertEqual(everyone.count, count)
      XCTAssertEqual(everyone.index != nil, isShown)
      XCTAssertNil(survey.report(.disadvantage, k: 3).outcomes[0].everyone.index)
    }
  }

  func testHowManySaidYesIsNotToldByFollowUpsWhereItIsHiddenAbove() {
    var survey = Survey(asking: [.genderIdentity])
    for answer in [1, 2] {
      survey.add(25, 0, disadvantage: answer)
      survey.add(20, 1, disadvantage: answer)
    }
    survey.add(3, 2, disadvantage: 1)
    survey.followUps["D2"] = Array(repeating: .option(0), count: 93)
    let report = survey.report(.disadvantage)
    XCTAssertNil(report.outcomes[0].everyone.count)
    XCTAssertFalse(report.followUps.isEmpty)
    for question in report.followUps { XCTAssertNil(question.total) }
  }

  func testAShareIsSaidToBeExtremeOnlyWhereOneInTwentyAtMostIsOfTheOtherKind() throws {
    for (few, isTold) in [(2, true), (3, false)] {
      for answer in [1, 2] {
        var survey = Survey(asking: [.religion])
        survey.add(40 - few, 3, disadvantage: answer)
        survey.add(few, 3, disadvantage: 3 - answer)
        for answer in [1, 2] { survey.add(40, 1, disadvantage: answer) }
        let group = try survey.report(.disadvantage).group("religion", "judisk")
        XCTAssertEqual(group.count, 40)
        XCTAssertEqual(group.share, isTold ? CodedNumber(coding: answer == 1 ? 100 : 0) : nil)
      }
    }
  }

  func testByGenderOnlyGendersAreShownThatAreShownByThemselves() throws {
    var survey = Survey(asking: [.genderIdentity, .religion])
    for answer in [1, 2] {
      for religion in [1, 3] {
        survey.add(20, 0, religion, disadvantage: answer)
        survey.add(20, 1, religion, disadvantage: answer)
      }
    }
    survey.add(3, 2, 1, disadvantage: 1)
    let protection = survey.protection()
    let report = try XCTUnwrap(protection.report(.disadvantage, crossing: "religion"))
    XCTAssertEqual(report.outcomes[0].crossed.map(\.gender), ["kvinna", "man"])
    XCTAssertNil(protection.report(.disadvantage, crossing: "gender_identity"))
    XCTAssertNil(protection.report(.disadvantage, crossing: "nothing"))
    XCTAssertTrue(
      report.outcomes[0].crossed.contains { $0.groups[0].contains { $0.count != nil } })
  }

  /// How few women say yes could be narrowed down by two tables, each of which narrows it a little.
  func testByGenderOnlyGendersAreShownOfWhomItIsShownWhatTheySay() throws {
    for (few, isShown) in [(4, false), (20, true)] {
      var survey = Survey(asking: [.genderIdentity, .religion])
      for religion in [1, 3] {
        survey.add(few / 2, 0, religion, disadvantage: 1)
        survey.add(20, 0, religion, disadvantage: 2)
        for answer in [1, 2] { survey.add(20, 1, religion, disadvantage: answer) }
      }
      let protection = survey.protection()
      let women = try protection.report(.disadvantage).group("gender_identity", "kvinna")
      XCTAssertEqual(women.count, 40 + few)
      XCTAssertEqual(women.agreeing != nil, isShown)
      let report = try XCTUnwrap(protection.report(.disadvantage, crossing: "religion"))
      XCTAssertEqual(
        report.outcomes[0].crossed.map(\.gender), isShown ? ["kvinna", "man"] : ["man"])
    }
  }

  /// Of forty women nearly all say yes; then it must not be told of whom of them two do not.
  func testByGenderASharesEndIsTakenIntoAccount() throws {
    var survey = Survey(asking: [.genderIdentity, .religion])
    for gender in [0, 1] {
      for religion in [1, 3] {
        survey.add(20, gender, religion, disadvantage: 1)
        survey.add(religion == 1 ? 20 : 1, gender, religion, disadvantage: 2)
      }
    }
    let protection = survey.protection()
    let group = try protection.report(.disadvantage).group("religion", "judisk")
    XCTAssertEqual(group.count, 42)
    XCTAssertEqual(group.share, CodedNumber(coding: 100))
    let report = try XCTUnwrap(protection.report(.disadvantage, crossing: "religion"))
    for own in report.outcomes[0].crossed {
      XCTAssertNil(own.groups[0][3].agreeing)
      XCTAssertNil(own.groups[0][3].others)
    }
  }
}
