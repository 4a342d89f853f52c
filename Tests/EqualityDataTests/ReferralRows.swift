import EqualityData
import TestSupport
import XCTest

/// Rows of people referred, and of those who came: what an analyst has in two files.
struct ReferralRows {
  private static let answers = "samtycke;birth_background;function_type"
  private static let referralHead = "remitterad;deltagare;kön;födelseår;beslut;beslutad;\(answers)"
  private static let stayHead = "deltagare;enhet;start;slut;kön;födelseår;\(answers)"

  private var referrals: [String] = []
  private var stays: [String] = []

  /// So many people of a gender who have come so far in a month: `pending`, `withdrew`, `declined`,
  /// `waiting` once accepted, `ongoing` or `ended`.
  @discardableResult
  mutating func add(
    _ count: Int, _ gender: String, _ stage: String, background: String = "",
    functioning: String = "", name: String = "", referred: String = "2021-09",
    month: String = "2021-10", born: Int = 2002
  ) -> [String] {
    let decision =
      ["declined": "avböjd", "pending": "väntar", "withdrew": "återtog"][stage] ?? "antagen"
    let decided = ["väntar", "återtog"].contains(decision) ? "" : month
    let answers = "ja;\(background);\(functioning)"
    let people = (0..<count).map { "\(gender)-\(stage)-\(background)-\(functioning)-\(name)\($0)" }
    for person in people {
      referrals.append("\(referred);\(person);\(gender);\(born);\(decision);\(decided);\(answers)")
      if stage == "ongoing" || stage == "ended" {
        let end = stage == "ended" ? "\(month)-20" : ""
        stays.append("\(person);A1;\(month)-04;\(end);\(gender);\(born);\(answers)")
      }
    }
    return people
  }

  /// So many people who have come without a referral, and are there.
  @discardableResult
  mutating func addUnreferred(
    _ count: Int, _ gender: String, month: String = "2021-10", born: String = "2002"
  ) -> [String] {
    let people = (0..<count).map { "unreferred-\(gender)-\(month)-\($0)" }
    for person in people { stays.append("\(person);A1;\(month)-04;;\(gender);\(born);;;") }
    return people
  }

  /// Another referral of people who are there: accepted in a month, or taken back.
  mutating func refer(
    _ people: some Sequence<String>, _ gender: String, _ referred: String,
    acceptedIn month: String?
  ) {
    let decision = month.map { "antagen;\($0)" } ?? "återtog;"
    for person in people {
      referrals.append("\(referred);\(person);\(gender);2002;\(decision);ja;;")
    }
  }

  /// Another participation of people who are there.
  mutating func begin(
    _ people: some Sequence<String>, _ gender: String, in unit: String, _ month: String
  ) {
    for person in people { stays.append("\(person);\(unit);\(month)-04;;\(gender);2002;;;") }
  }

  /// Decides on some of those who wait: accepted or declined in a month, without having come.
  mutating func decide(_ decision: String, in month: String, where isMeant: (String) -> Bool) {
    referrals = referrals.map { row in
      row.contains(";väntar;;") && isMeant(row)
        ? row.replacingOccurrences(of: ";väntar;;", with: ";\(decision);\(month);") : row
    }
  }

  /// The list of referrals as a file.
  var referralFile: String { ([Self.referralHead] + referrals).joined(separator: "\n") }

  func load(into workplace: Workplace) throws {
    let database = try EqualityDatabase(at: workplace.store)
    let stayFile = ([Self.stayHead] + stays).joined(separator: "\n")
    _ = try database.importParticipations(workplace.file(stayFile), on: "2021-11-02")
    _ = try database.importReferrals(workplace.file(referralFile), on: "2021-11-02")
  }
}

extension Workplace {
  @discardableResult
  func publishAccess(
    _ dimensions: [String] = [], _ period: String = "2021-10", among: AgeRange? = nil
  ) throws -> Publication<AccessReport> {
    try EqualityDatabase(at: store).publishAccess(
      AccessRequest(
        period: try XCTUnwrap(Period(period)), dimensions: dimensions, among: among),
      as: FileRequest(directory: output), on: "2022-02-02")
  }
}
