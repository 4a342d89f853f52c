import EqualityData
import Foundation
import TestSupport
import XCTest

/// The promise across tables: reach by ethnicity beside gender by unit beside the target's running
/// total, with groups and access, month after month.
final class CrossTableTests: XCTestCase {
  private static let stayHead =
    "deltagare;enhet;start;slut;kön;födelseår;samtycke;samtyckesdatum;ethnicity_self;literacy"
  private static let referralHead =
    "remitterad;deltagare;kön;födelseår;beslut;beslutad;samtycke;function_type"

  private func importMonth(
    _ month: String, size: Int, into workplace: Workplace, referrals: inout [String],
    using random: inout SeededGenerator
  ) throws {
    func some(_ options: String...) -> String { options.randomElement(using: &random)! }
    let count = Int.random(in: size / 3...size, using: &random)
    let stays = (0..<count).map { number in
      let name = "\(month)-\(number)"
      let gender = some("kvinna", "kvinna", "kvinna", "man", "man", "ickebinär", "okänt")
      let born = some("1975", "2000", "2001")
      if Int.random(in: 0..<4, using: &random) > 0 {
        referrals.append(
          "\(month);\(name);\(gender);\(born);\(some("antagen", "antagen", "avböjd"));\(month);ja;"
            + some("ingen", "ingen", "npf", ""))
      }
      let end = Bool.random(using: &random) ? "" : "\(month)-25"
      let answers =
        some("svensk", "svensk", "samisk", "svensk|samisk", "asien", "") + ";"
        + some("utan_hjalp", "utan_hjalp", "inte", "")
      return "\(name);\(some("A1", "A1", "A2", "B1"));\(month)-04;\(end);\(gender);\(born);ja;"
        + "2021-09-01;\(answers)"
    }
    let database = try EqualityDatabase(at: workplace.store)
    _ = try database.importParticipations(
      workplace.file(([Self.stayHead] + stays).joined(separator: "\n")), on: "2021-12-31")
    _ = try database.importReferrals(
      workplace.file(([Self.referralHead] + referrals).joined(separator: "\n")), on: "2021-12-31")
  }

  /// Publishes all that there is of a month, and returns how many tables came of it.
  private func publish(_ month: String, of workplace: Workplace) throws -> Int {
    let database = try EqualityDatabase(at: workplace.store)
    let (period, files, day) = (
      try XCTUnwrap(Period(month)), FileRequest(formats: [], directory: workplace.output),
      "2022-02-02"
    )
    for byUnit in [true, false] {
      _ = try? database.publish(GenderRequest(period: period, byUnit: byUnit), as: files, on: day)
    }
    _ = try? database.publishReach(
      ReachRequest(dimension: "ethnicity_self", period: period), as: files, on: day)
    for dimension in [nil, "funktionsnedsattning"] {
      _ = try? database.publishAccess(
        AccessRequest(
          period: period, dimensions: [dimension].compactMap(\.self), among: AgeRange("16-29")),
        as: files,
        on: day)
    }
    _ = try? database.publishGroups(
      GroupRequest(.groups, codes: ["begransad_laskunnighet"], period: period), as: files, on: day)
    return try database.statements().count
  }

  func testReachByEthnicityBesideGenderByUnitBesideTheTargetGivesNobodyAway() throws {
    var tables = 0
    for size in [30, 150] {
      try forAllSeeds(count: 3) { random in
        let workplace = try Workplace(self, k: 3)
        var referrals: [String] = []
        for month in ["2021-09", "2021-10"] {
          try importMonth(
            month, size: size, into: workplace, referrals: &referrals, using: &random)
          tables += try publish(month, of: workplace)
        }
        let database = try EqualityDatabase(at: workplace.store)
        let audit = try database.audit()
        XCTAssertTrue(audit.isUnbroken)
        XCTAssertEqual(
          audit.statements.findings.map { "\($0.group) \($0.interval)" }, [])
        XCTAssertEqual(audit.statements.leftOut, [])
      }
    }
    XCTAssertGreaterThan(tables, 12)
  }
}
