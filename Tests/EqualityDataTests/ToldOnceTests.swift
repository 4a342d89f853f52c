import EqualityData
import Foundation
import TestSupport
import XCTest

/// The same answers of the same people are told of once, whichever table it is: reach, access,
/// groups of the program or groups that a project has settled.
final class ToldOnceTests: XCTestCase {
  private static let stayHead =
    "deltagare;enhet;start;kön;födelseår;samtycke;samtyckesdatum;education;function_type;"
    + "birth_background;birth_region"
  private static let referralHead =
    "remitterad;deltagare;kön;födelseår;beslut;beslutad;samtycke;education;function_type;"
    + "birth_background;birth_region"
  private static let answers = [
    "grundskola;npf;utrikes;ovriga_varlden", "gymnasium;ingen;inrikes_tva_inrikes;sverige", ";;;",
  ]

  /// Of each gender 30 in each month with each of two sets of answers, or none, all of them referred.
  private func workplace() throws -> Workplace {
    let workplace = try Workplace(self)
    let database = try EqualityDatabase(at: workplace.store)
    var stays = [Self.stayHead]
    var referrals = [Self.referralHead]
    for month in ["2021-10", "2021-11"] {
      for gender in ["kvinna", "man"] {
        for (place, answers) in Self.answers.enumerated() {
          for number in 0..<30 {
            let name = "\(month)\(gender)\(place)-\(number)"
            stays.append("\(name);A1;\(month)-04;\(gender);2000;ja;2021-10-01;\(answers)")
            referrals.append("\(month);\(name);\(gender);2000;antagen;\(month);ja;\(answers)")
          }
        }
      }
    }
    _ = try database.importParticipations(
      workplace.file(stays.joined(separator: "\n")), on: "2021-12-31")
    _ = try database.importReferrals(
      workplace.file(referrals.joined(separator: "\n")), on: "2021-12-31")
    for (code, dimension, category) in [
      ("egen_skola", "education", "grundskola"), ("egen_funktion", "function_type", "npf"),
      ("egen_fodelse", "birth_background", "utrikes"),
    ] {
      let file = """
        { "code": "\(code)", "sv": "egen", "en": "own",
          "conditions": [ { "dimension": "\(dimension)", "any_of": ["\(category)"] } ],
          "decided_by": "Styrgruppen", "decided_on": "2021-09-01", "consulted_with": "Rådet" }
        """
      _ = try database.importGroup(Array(file.utf8), on: "2021-12-31")
    }
    for month in ["2021-10", "2021-11"] { try workplace.publishForTest(month) }
    for month in ["2021-10", "2021-11"] { try publish(.access(nil), month, in: workplace) }
    return workplace
  }

  private enum Table {
    case reach(String)
    case access(String?)
    case group(String)
  }

  private func publish(_ table: Table, _ month: String, in workplace: Workplace) throws {
    let database = try EqualityDatabase(at: workplace.store)
    let period = try XCTUnwrap(Period(month))
    let files = FileRequest(formats: [], directory: workplace.output)
    switch table {
    case .reach(let dimension):
      _ = try database.publishReach(
        ReachRequest(dimension: dimension, period: period), as: files, on: "2022-02-02")
    case .access(let dimension):
      _ = try database.publishAccess(
        AccessRequest(period: period, dimensions: [dimension].compactMap(\.self)), as: files,
        on: "2022-02-02")
    case .group(let code):
      _ = try database.publishGroups(
        GroupRequest(.groups, codes: [code], period: period), as: files, on: "2022-02-02")
    }
  }

  /// Each table with the others about the same answers.
  private static let alike: [[Table]] = [
    [.group("egen_skola"), .reach("education"), .access("education")],
    [
      .group("egen_funktion"), .group("unga_funktionsnedsattning"), .reach("function_type"),
      .reach("funktionsnedsattning"), .access("funktionsnedsattning"),
    ],
    [
      .group("egen_fodelse"), .group("utrikesfodda_kvinnor"), .reach("birth_region"),
      .access("birth_background"),
    ],
  ]

  func testWhatOneTableHasToldOfNoOtherTellsOfTheSameMonths() throws {
    for tables in Self.alike {
      for (place, first) in tables.enumerated() {
        let workplace = try workplace()
        do {
          try publish(first, "2021-10", in: workplace)
        } catch {
          XCTFail("\(first): \(error)")
          continue
        }
        for (other, second) in tables.enumerated() where other != place {
          XCTAssertThrowsError(
            try publish(second, "2021-10", in: workplace), "\(first) then \(second)"
          ) { error in
            switch error as? ReachError {
            case .dividedOtherwise, .answersTold, .publishedThrough: break
            default: XCTFail("\(first) then \(second): \(error)")
            }
          }
        }
      }
    }
  }

  func testLaterMonthsCanBeToldOfByAnotherTable() throws {
    for tables in Self.alike {
      let workplace = try workplace()
      try publish(tables[0], "2021-10", in: workplace)
      try publish(tables[tables.count - 1], "2021-11", in: workplace)
      XCTAssertThrowsError(try publish(tables[0], "2021-11", in: workplace))
      let audit = try EqualityDatabase(at: workplace.store).audit()
      XCTAssertTrue(audit.isUnbroken)
      XCTAssertEqual(audit.statements.leftOut, [])
    }
  }
}
