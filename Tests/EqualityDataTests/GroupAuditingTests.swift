import EqualityData
import Foundation
import TestSupport
import XCTest

/// What this program publishes of groups is attacked together with all else, and holds.
final class GroupAuditingTests: XCTestCase {
  private static let head =
    "deltagare;enhet;start;kön;födelseår;samtycke;samtyckesdatum;education;occupation_before;"
    + "function_type;birth_background;literacy;digital_access"

  /// Few groups at a time, of which nearly all can be settled.
  private static let choices: [(GroupRequest.Topic, [[String]])] = [
    (
      .groups,
      [
        ["utrikesfodda_kvinnor", "begransad_laskunnighet"],
        ["unga_funktionsnedsattning", "begransad_laskunnighet"], ["utrikesfodda_kvinnor"],
        ["begransad_laskunnighet", "egen_laser"], ["egen_laser", "egen_arbete"],
      ]
    ),
    (
      .digital,
      [
        ["digitalt_utanforskap", "utan_bankid"], ["utan_dator", "utan_e_tjanster"], ["utan_bankid"],
      ]
    ),
  ]

  private func row(
    _ name: String, _ start: String, using random: inout some RandomNumberGenerator
  ) -> String {
    func some(_ options: String...) -> String { options.randomElement(using: &random)! }
    let gender = some("kvinna", "kvinna", "man", "man", "ickebinär", "okänt")
    let year = some("1970", "2000", "2000", "")
    let answers = [
      some("grundskola", "gymnasium", "ej_slutford", ""), some("arbete", "studier", "a_kassa", ""),
      some("ingen", "rorelse", ""), some("utrikes", "inrikes_tva_inrikes", ""),
      some("utan_hjalp", "med_hjalp", "utan_hjalp", ""),
      some(
        "bankid|smartphone|dator|rad_surf|e_tjanster", "bankid|smartphone", "inget", "dator", ""),
    ]
    return "\(name);A1;\(start);\(gender);\(year);ja;2021-10-01;" + answers.joined(separator: ";")
  }

  private static let own = [
    ("egen_laser", "literacy", "utan_hjalp"), ("egen_arbete", "occupation_before", "arbete"),
  ]

  private func importGroups(into database: borrowing EqualityDatabase) throws {
    for (code, dimension, category) in Self.own {
      try importGroup(code, dimension, category, into: database)
    }
  }

  private func importGroup(
    _ code: String, _ dimension: String, _ category: String,
    into database: borrowing EqualityDatabase
  ) throws {
    let file = """
      { "code": "\(code)", "sv": "\(code)", "en": "own",
        "conditions": [ { "dimension": "\(dimension)", "any_of": ["\(category)"] } ],
        "decided_by": "Styrgruppen", "decided_on": "2021-09-01", "consulted_with": "Rådet" }
      """
    _ = try database.importGroup(Array(file.utf8), on: "2021-11-02")
  }

  private func published(
    size: Int, using random: inout some RandomNumberGenerator
  ) throws -> (Workplace, Int) {
    let workplace = try Workplace(self, k: 3)
    let database = try EqualityDatabase(at: workplace.store)
    try importGroups(into: database)
    var count = 0
    for month in ["2021-10", "2021-11"] {
      let rows = (0..<Int.random(in: size / 2...size, using: &random)).map {
        row("\(month)-\($0)", "\(month)-04", using: &random)
      }
      _ = try database.importParticipations(
        workplace.file(([Self.head] + rows).joined(separator: "\n")), on: "2021-12-31")
      try? workplace.publishForTest(month)
      for (topic, choices) in Self.choices {
        let codes = choices.randomElement(using: &random)!
        let request = GroupRequest(topic, codes: codes, period: try XCTUnwrap(Period(month)))
        let files = FileRequest(formats: [], directory: workplace.output)
        count += (try? database.publishGroups(request, as: files, on: "2022-02-02")) == nil ? 0 : 1
      }
      _ = try? database.publishReach(
        ReachRequest(dimension: "age", ages: .young, period: try XCTUnwrap(Period(month))),
        as: FileRequest(formats: [], directory: workplace.output), on: "2022-02-02")
    }
    return (workplace, count)
  }

  func testWhatIsPublishedOfGroupsHoldsTogetherWithAllElse() throws {
    var tables = 0
    for size in [30, 120] {
      try forAllSeeds(count: 2) { random in
        let (workplace, count) = try published(size: size, using: &random)
        tables += count
        let audit = try EqualityDatabase(at: workplace.store).audit().statements
        XCTAssertEqual(audit.leftOut, [])
        XCTAssertEqual(audit.findings.map { "\($0.group) \($0.interval)" }, [])
        XCTAssertEqual(audit.contradictions.count, 0)
        XCTAssertLessThanOrEqual(audit.undecidedCount, audit.groupCount / 20)
        XCTAssertGreaterThanOrEqual(audit.statementCount, count)
      }
    }
    XCTAssertGreaterThan(tables, 3)
  }

  /// So many people of a gender, with some answers.
  private func people(_ count: Int, _ gender: String, _ answers: String) -> [String] {
    let name = gender + answers.filter(\.isLetter).prefix(30)
    return (0..<count).map {
      "\(name)\($0);A1;2021-10-04;\(gender);2000;ja;2021-10-01;\(answers)"
    }
  }

  private func publishGroups(_ codes: [String], in workplace: Workplace) throws {
    _ = try EqualityDatabase(at: workplace.store).publishGroups(
      GroupRequest(.groups, codes: codes, period: try XCTUnwrap(Period("2021-10"))),
      as: FileRequest(formats: [], directory: workplace.output), on: "2022-02-02")
  }

  func testGroupsOfOnesOwnAreAttackedByTheRuleThatTheyHadWhenPublished() throws {
    let workplace = try Workplace(self)
    let database = try EqualityDatabase(at: workplace.store)
    func list(_ codes: String...) -> [UInt8] {
      let all = codes.map { "{ \"code\": \"\($0)\", \"sv\": \"\($0)\", \"en\": \"\($0)\" }" }
      return Array(
        """
        { "code": "bostad", "ground": null, "sv": "bostad", "en": "housing",
          "categories": [ \(all.joined(separator: ", ")) ],
          "decided_by": "Styrgruppen", "decided_on": "2021-09-01", "consulted_with": "Rådet" }
        """.utf8)
    }
    _ = try database.importList(list("eget", "andrahand"), on: "2021-11-02")
    try importGroup("egen", "bostad", "andrahand", into: database)
    let head = "deltagare;enhet;start;kön;födelseår;samtycke;samtyckesdatum;bostad"
    let rows =
      people(40, "kvinna", "eget") + people(30, "kvinna", "andrahand")
      + people(30, "man", "andrahand") + people(20, "man", "")
    _ = try database.importParticipations(
      workplace.file(([head] + rows).joined(separator: "\n")), on: "2021-12-31")
    try workplace.publishForTest("2021-10")
    try publishGroups(["egen"], in: workplace)
    // The category is gone, and the group is published all the same.
    _ = try database.importList(list("eget", "inneboende"), on: "2022-02-02")

    let audit = try EqualityDatabase(at: workplace.store).audit()

    XCTAssertEqual(audit.statements.leftOut, [])
    XCTAssertEqual(audit.statements.statementCount, 1)
    XCTAssertTrue(audit.isUnbroken)
    XCTAssertGreaterThan(audit.statements.groupCount, 10)
  }

  func testGroupsThatShareNoAnswersAreAttackedApartWhereTheyAreMany() throws {
    let conditions = [
      ("education", "grundskola"), ("occupation_before", "arbete"), ("literacy", "inte"),
      ("privatliv", "ensam"), ("digital_access", "bankid"), ("perceived_white", "nej"),
      ("sexual_orientation", "hetero"), ("ethnicity_self", "svensk"), ("religion", "kristen"),
      ("function_type", "npf"), ("birth_background", "utrikes"),
    ]
    for count in [7, conditions.count] {
      try attack(Array(conditions.prefix(count)))
    }
  }

  private func attack(_ conditions: [(String, String)]) throws {
    let workplace = try Workplace(self)
    let database = try EqualityDatabase(at: workplace.store)
    for (dimension, category) in conditions {
      try importGroup("egen_\(dimension)", dimension, category, into: database)
    }
    let rows =
      people(60, "kvinna", "grundskola;arbete;npf;utrikes;inte;bankid")
      + people(60, "man", "gymnasium;studier;ingen;inrikes_tva_inrikes;utan_hjalp;dator")
      + people(40, "kvinna", "gymnasium;studier;ingen;inrikes_tva_inrikes;utan_hjalp;dator")
    _ = try database.importParticipations(
      workplace.file(([Self.head] + rows).joined(separator: "\n")), on: "2021-12-31")
    try workplace.publishForTest("2021-10")
    try publishGroups(conditions.map { "egen_\($0.0)" }, in: workplace)

    let audit = try EqualityDatabase(at: workplace.store).audit().statements

    XCTAssertEqual(audit.leftOut, [])
    XCTAssertTrue(audit.isUnbroken)
    XCTAssertEqual(audit.undecidedCount, 0)
  }
}
