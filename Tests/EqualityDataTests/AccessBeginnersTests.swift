import EqualityData
import Foundation
import XCTest

/// How many began in the months of a table without having been decided on in them follows from no
/// tables: who has started may be someone who was reached before.
///
/// In each test tables are published as if two had begun so. That they are the same where there are
/// five proves that nobody can prove it of two.
final class AccessBeginnersTests: XCTestCase {
  private let october = "2021-10"
  private let november = "2021-11"

  /// The bytes of all tables of October and November by gender, and of access.
  private func published(
    _ before: ReferralRows, _ since: (inout ReferralRows) -> Void
  ) throws -> [String: Data] {
    let workplace = try Workplace(self)
    var rows = before
    for month in [october, november] {
      if month == november { since(&rows) }
      try rows.load(into: workplace)
      try workplace.publishForTest(month)
      try workplace.publishAccess([], month)
    }
    XCTAssertTrue(try EqualityDatabase(at: workplace.store).audit().isUnbroken)
    let names = try FileManager.default.contentsOfDirectory(atPath: workplace.output)
    return try Dictionary(
      uniqueKeysWithValues: names.map { name in
        (name, try Data(contentsOf: URL(filePath: "\(workplace.output)/\(name)")))
      })
  }

  private func assertShown(
    _ line: String, in files: [String: Data], file: StaticString = #filePath,
    at number: UInt = #line
  ) throws {
    let data = try XCTUnwrap(files["access-2021-11.csv"], file: file, line: number)
    let text = String(decoding: data, as: UTF8.self)
    XCTAssertTrue(text.contains(";\(line);published"), text, file: file, line: number)
  }

  /// Ten of other genders began in November, and eight of them decided on then have started; and of
  /// those referred before none waited.
  func testOfAGenderOfWhichNobodyWaited() throws {
    var before = ReferralRows()
    for gender in ["kvinna", "man"] {
      before.addUnreferred(15, gender)
      before.add(10, gender, "pending")
      before.add(10, gender, "declined")
    }
    let there = before.addUnreferred(10, "ickebinär")
    func begin(_ referred: Int, _ rows: inout ReferralRows) {
      rows.add(referred, "ickebinär", "ongoing", referred: november, month: november)
      rows.addUnreferred(10 - referred, "ickebinär", month: november)
    }

    let two = try published(before) { begin(8, &$0) }
    try assertShown("_T;started;8", in: two)
    let referredAnew = try published(before) { rows in
      begin(5, &rows)
      rows.refer(there.prefix(3), "ickebinär", november, acceptedIn: november)
      rows.begin(there.prefix(3), "ickebinär", in: "A2", november)
    }
    XCTAssertEqual(referredAnew, two)
    let registeredLate = try published(before) { rows in
      begin(5, &rows)
      rows.refer(there.prefix(3), "ickebinär", october, acceptedIn: november)
    }
    XCTAssertEqual(registeredLate, two)
  }

  /// Everyone reached by October has started by a referral decided on then; twenty women began in
  /// November, and eighteen women decided on then have started.
  func testWhereEveryoneBeforeWasReferred() throws {
    var before = ReferralRows()
    let there = before.add(20, "kvinna", "ongoing")
    before.add(20, "man", "ongoing")
    for gender in ["kvinna", "man"] { before.add(10, gender, "pending") }
    func begin(_ referred: Int, _ rows: inout ReferralRows) {
      rows.add(referred, "kvinna", "ongoing", name: "new", referred: november, month: november)
      rows.addUnreferred(20 - referred, "kvinna", month: november)
    }

    let two = try published(before) { rows in
      begin(18, &rows)
      rows.refer(there.prefix(3), "kvinna", october, acceptedIn: nil)
    }
    try assertShown("woman;started;18", in: two)
    let referredTwice = try published(before) { rows in
      begin(15, &rows)
      rows.refer(there.prefix(3), "kvinna", october, acceptedIn: november)
    }
    XCTAssertEqual(referredTwice, two)
  }
}
