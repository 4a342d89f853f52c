import EqualityData
import Foundation
import XCTest

/// How many began without a referral, where no table says that anyone of their gender waited.
///
/// Gender tables say that ten of other genders began in November, and access that eight of other
/// genders decided on then have started. Two are left, if those eight are all among the ten.
final class AccessBeginnersTests: XCTestCase {
  /// Forty began without a referral before, ten of them of other genders, and of women and men twenty
  /// wait.
  private func before() -> ReferralRows {
    var rows = ReferralRows()
    for gender in ["kvinna", "man"] {
      rows.addUnreferred(15, gender)
      rows.add(10, gender, "pending")
      rows.add(10, gender, "declined")
    }
    rows.addUnreferred(10, "ickebinär")
    return rows
  }

  /// The bytes of all tables of October and November by gender, and of access.
  private func published(_ november: (inout ReferralRows) -> Void) throws -> [String: Data] {
    let workplace = try Workplace(self)
    var rows = before()
    for month in ["2021-10", "2021-11"] {
      if month == "2021-11" { november(&rows) }
      try rows.load(into: workplace)
      try workplace.publishForTest(month)
      try workplace.publishAccess([], month)
    }
    let audit = try EqualityDatabase(at: workplace.store).audit()
    XCTAssertTrue(audit.isUnbroken)
    let names = try FileManager.default.contentsOfDirectory(atPath: workplace.output)
    return try Dictionary(
      uniqueKeysWithValues: names.map { name in
        (name, try Data(contentsOf: URL(filePath: "\(workplace.output)/\(name)")))
      })
  }

  func testTablesAreTheSameWhetherTwoOrFiveBeganWithoutAReferral() throws {
    let two = try published { rows in
      rows.add(8, "ickebinär", "ongoing", referred: "2021-11", month: "2021-11")
      rows.addUnreferred(2, "ickebinär", month: "2021-11")
    }
    let access = try XCTUnwrap(
      two["access-2021-11.csv"].map { String(decoding: $0, as: UTF8.self) })
    XCTAssertTrue(access.contains(";_T;started;8;published"), access)

    // Three of those who were there in October are referred anew, to another unit.
    let anew = try published { rows in
      rows.add(5, "ickebinär", "ongoing", referred: "2021-11", month: "2021-11")
      rows.addUnreferred(5, "ickebinär", month: "2021-11")
      rows.referUnreferred(
        3, "ickebinär", referred: "2021-11", decided: "2021-11", toUnit: "A2")
    }
    XCTAssertEqual(anew, two)

    // Or their referral of October, by which they came, had not been registered then.
    let late = try published { rows in
      rows.add(5, "ickebinär", "ongoing", referred: "2021-11", month: "2021-11")
      rows.addUnreferred(5, "ickebinär", month: "2021-11")
      rows.referUnreferred(3, "ickebinär", referred: "2021-10", decided: "2021-11")
    }
    XCTAssertEqual(late, two)
  }
}
