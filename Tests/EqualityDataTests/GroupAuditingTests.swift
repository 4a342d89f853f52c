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

  private func published(
    size: Int, using random: inout some RandomNumberGenerator
  ) throws -> (Workplace, Int) {
    let workplace = try Workplace(self, k: 3)
    let database = try EqualityDatabase(at: workplace.store)
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
}
