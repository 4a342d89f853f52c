import EqualityData
import Foundation
import TestSupport
import XCTest

/// Target groups that a rule file defines: from file to published table (DOMAIN.md 6.5, R10).
final class OwnGroupTests: XCTestCase {
  private static let head =
    "deltagare;enhet;start;kön;födelseår;samtycke;samtyckesdatum;education;literacy"

  private func store(_ rows: [String], through months: [String] = ["2021-10"]) throws -> Workplace {
    let workplace = try Workplace(self)
    _ = try EqualityDatabase(at: workplace.store).importParticipations(
      workplace.file(([Self.head] + rows).joined(separator: "\n")), on: "2022-02-02")
    for month in months {
      _ = try EqualityDatabase(at: workplace.store).publish(
        GenderRequest(period: try XCTUnwrap(Period(month))),
        as: FileRequest(directory: workplace.output), on: "2022-02-02")
    }
    return workplace
  }

  private func people(
    _ count: Int, _ gender: String, _ education: String, _ literacy: String = "",
    start: String = "2021-10-04"
  ) -> [String] {
    (0..<count).map {
      "\(gender)\(education)\(literacy)\(start)\($0);A1;\(start);\(gender);2000;ja;2021-10-01;"
        + "\(education);\(literacy)"
    }
  }

  private func everyone(start: String = "2021-10-04") -> [String] {
    people(40, "kvinna", "grundskola", start: start)
      + people(60, "kvinna", "gymnasium", start: start)
      + people(30, "man", "grundskola", start: start) + people(50, "man", "gymnasium", start: start)
      + people(20, "kvinna", "", start: start) + people(20, "man", "", start: start)
  }

  private func rule(
    _ code: String = "egen", education: String = "grundskola", sv: String = "egen grupp"
  ) -> [UInt8] {
    Array(
      """
      { "code": "\(code)", "sv": "\(sv)", "en": "own group",
        "conditions": [ { "dimension": "education", "any_of": ["\(education)"] } ],
        "decided_by": "Styrgruppen", "decided_on": "2021-09-01", "consulted_with": "Rådet" }
      """.utf8)
  }

  @discardableResult
  private func importGroup(_ file: [UInt8], in workplace: Workplace) throws -> ImportedGroup {
    try EqualityDatabase(at: workplace.store).importGroup(file, on: "2021-11-02")
  }

  private func request(_ codes: String..., period: String = "2021-10") throws -> GroupRequest {
    GroupRequest(.groups, codes: codes, period: try XCTUnwrap(Period(period)))
  }

  private func publish(_ request: GroupRequest, in workplace: Workplace) throws -> Publication<
    GroupReport
  > {
    try EqualityDatabase(at: workplace.store).publishGroups(
      request, as: FileRequest(directory: workplace.output, isReplacing: true), on: "2022-02-02")
  }

  func testAnOwnGroupIsCountedAsItsRuleSaysAndTellsWhoDecided() throws {
    let workplace = try store(everyone())
    XCTAssertTrue(try importGroup(rule(), in: workplace).isNew)

    let report = try EqualityDatabase(at: workplace.store).groupReport(request("egen"))

    XCTAssertEqual(report.k, Project.defaultK)
    XCTAssertEqual(report.members(of: "egen"), 70)
    XCTAssertEqual(report.members(of: "egen", "woman"), 40)
    XCTAssertEqual(report.known(of: "egen"), 180)
    let text = ReportFormat.text.write(report.sheet, in: .swedish)
    XCTAssertTrue(
      text.contains(
        "Egen grupp, egen grupp: education grundskola. Beslutad av Styrgruppen 2021-09-01, "
          + "i samråd med Rådet."), text)
  }

  func testOwnGroupsStandBesideThoseOfTheProgram() throws {
    let workplace = try store(everyone())
    try importGroup(rule(), in: workplace)
    let database = try EqualityDatabase(at: workplace.store)
    XCTAssertEqual(
      try database.targetGroups().map(\.code), TargetGroup.standard.map(\.code) + ["egen"])
    XCTAssertThrowsError(try database.groupReport(request("egn"))) {
      XCTAssertEqual(
        $0 as? ReachError,
        .unknownGroup("egn", known: TargetGroup.standard.map(\.code) + ["egen"]))
    }
  }

  func testAPublishedGroupKeepsItsRuleForEver() throws {
    let workplace = try store(everyone())
    try importGroup(rule(), in: workplace)
    let before = try publish(request("egen"), in: workplace)

    XCTAssertThrowsError(try importGroup(rule(education: "gymnasium"), in: workplace)) {
      XCTAssertEqual(($0 as? Faults)?.list.map(\.kind), [.list(.group(.published))])
    }
    XCTAssertFalse(try importGroup(rule(), in: workplace).isNew)
    try importGroup(rule("annan", education: "gymnasium"), in: workplace)
    XCTAssertEqual(try importGroup(rule(sv: "nytt namn"), in: workplace).group.version, 2)

    let again = try publish(request("egen"), in: workplace)
    XCTAssertFalse(again.isNew)
    XCTAssertEqual(
      ReportFormat.text.write(again.report.sheet, in: .swedish),
      ReportFormat.text.write(before.report.sheet, in: .swedish),
      "by the name that it had then")
    XCTAssertThrowsError(try publish(request("annan"), in: workplace)) {
      XCTAssertEqual($0 as? ReachError, .dividedOtherwise, "the same answers of the same people")
    }
  }

  func testAGroupThatIsNotPublishedMayGetAnotherRule() throws {
    let workplace = try store(everyone())
    try importGroup(rule(), in: workplace)
    XCTAssertEqual(
      try importGroup(rule(education: "gymnasium"), in: workplace).group.version, 2)
    let report = try EqualityDatabase(at: workplace.store).groupReport(request("egen"))
    XCTAssertEqual(report.members(of: "egen"), 110)
  }

  func testWhatIsPublishedStandsWhenGroupsComeAfterwards() throws {
    let workplace = try store(
      everyone() + everyone(start: "2021-11-03"), through: ["2021-10", "2021-11"])
    let all = try publish(request(), in: workplace)
    try importGroup(rule(), in: workplace)

    let again = try publish(request(), in: workplace)
    XCTAssertFalse(again.isNew)
    XCTAssertEqual(again.report.sheet, all.report.sheet)
    XCTAssertThrowsError(try publish(request("egen"), in: workplace)) {
      XCTAssertEqual($0 as? ReachError, .dividedOtherwise)
    }
    let next = try EqualityDatabase(at: workplace.store).groupReport(request(period: "2021-11"))
    XCTAssertEqual(next.groups.map(\.code), TargetGroup.standard.map(\.code) + ["egen"])
    XCTAssertEqual(next.period, "2021-11..2021-11")
  }

  func testGroupsOfWhichOneTellsOfAnotherAreNotInOneTable() throws {
    let workplace = try store(everyone())
    let file = """
      { "code": "fodda_i_sverige", "sv": "födda i Sverige", "en": "born in Sweden",
        "conditions": [ { "dimension": "birth_region", "any_of": ["sverige"] } ],
        "decided_by": "Styrgruppen", "decided_on": "2021-09-01", "consulted_with": "Rådet" }
      """
    try importGroup(Array(file.utf8), in: workplace)
    XCTAssertThrowsError(try EqualityDatabase(at: workplace.store).groupReport(request())) {
      XCTAssertEqual($0 as? ReachError, .oneAnswer(["birth_background", "birth_region"]))
    }
  }

  func testManyGroupsOnDifferentAnswersAreProtectedEachWithThoseItTellsOf() throws {
    let workplace = try store(everyone())
    let lists: [(String, String)] = [
      ("religion", "kristen"), ("education", "grundskola"), ("literacy", "inte"),
      ("digital_access", "bankid"), ("privatliv", "ensam"), ("sexual_orientation", "hetero"),
      ("perceived_white", "nej"), ("function_type", "npf"), ("ethnicity_self", "svensk"),
    ]
    for (list, category) in lists {
      let file = """
        { "code": "egen_\(list)", "sv": "egen", "en": "own",
          "conditions": [ { "dimension": "\(list)", "any_of": ["\(category)"] } ],
          "decided_by": "Styrgruppen", "decided_on": "2021-09-01", "consulted_with": "Rådet" }
        """
      try importGroup(Array(file.utf8), in: workplace)
    }
    let report = try EqualityDatabase(at: workplace.store).groupReport(request())
    XCTAssertEqual(
      report.groups.map(\.code), TargetGroup.standard.map(\.code) + lists.map { "egen_\($0.0)" })
    XCTAssertEqual(report.members(of: "egen_education"), 70)
    XCTAssertEqual(report.figures["_T", "_T"], 220)
  }

  func testARuleOnCategoriesThatAreGoneIsNotCounted() throws {
    let workplace = try store(everyone())
    let database = try EqualityDatabase(at: workplace.store)
    func list(_ categories: String...) -> [UInt8] {
      let all = categories.map { "{ \"code\": \"\($0)\", \"sv\": \"\($0)\", \"en\": \"\($0)\" }" }
      return Array(
        """
        { "code": "bostad", "ground": null, "sv": "bostad", "en": "housing",
          "categories": [ \(all.joined(separator: ", ")) ],
          "decided_by": "Styrgruppen", "decided_on": "2021-09-01", "consulted_with": "Rådet" }
        """.utf8)
    }
    _ = try database.importList(list("eget", "andrahand"), on: "2021-11-02")
    let file = """
      { "code": "egen", "sv": "egen", "en": "own",
        "conditions": [ { "dimension": "bostad", "any_of": ["andrahand"] } ],
        "decided_by": "Styrgruppen", "decided_on": "2021-09-01", "consulted_with": "Rådet" }
      """
    try importGroup(Array(file.utf8), in: workplace)
    XCTAssertNoThrow(try database.groupReport(request("egen")))
    _ = try database.importList(list("eget", "inneboende"), on: "2021-11-02")
    XCTAssertThrowsError(try database.groupReport(request("egen"))) {
      XCTAssertEqual($0 as? ReachError, .outdatedRule("egen", list: "bostad"))
    }
  }

  func testAPopulationOfAnOwnGroupIsReadByItsCode() throws {
    let workplace = try store(everyone())
    try importGroup(rule(), in: workplace)
    let database = try EqualityDatabase(at: workplace.store)
    _ = try database.importReference(
      workplace.file(
        "dimension;kategori;antal;källa;datum\n"
          + "egen;ja;30000;Påhittat register;2021\negen;_T;100000;Påhittat register;2021"))
    let report = try database.groupReport(request("egen"))
    let reach = try XCTUnwrap(report.reach(of: report.groups[0], "_T")).get()
    XCTAssertEqual(reach.ratio.rounded(decimals: 2), 130, "70 of 180 beside 30 of 100")
  }
}
