import EqualityModel
import EqualitySystem

/// A referral as it is stored, with its answers by the lists that were asked.
struct ReferralRow: Hashable {
  /// What one person can have been referred to once: a unit, in a month.
  struct Occasion: Hashable {
    let pseudonym: String
    let unit: Int?
    let referred: Int
  }

  let pseudonym: String?
  var unit: Int?
  let referred: Int
  let gender: Int
  let birthYear: Int?
  let decision: Int
  let decided: Int?
  let consent: Int?
  let until: Int?
  var answers: [ListVersion: Int] = [:]

  var occasion: Occasion? {
    pseudonym.map { Occasion(pseudonym: $0, unit: unit, referred: referred) }
  }
}

extension Connection {
  /// Every referral, in the order in which they were stored.
  func referralRows(_ lists: [StoredList]) throws -> [ReferralRow] {
    var rows: [ReferralRow] = []
    var places: [Int: Int] = [:]
    let query = """
      SELECT id, pseudonym, unit, referred, gender, birth_year, decision, decided, consent, until
      FROM referral ORDER BY id
      """
    try prepare(query).run { row in
      places[row.integer(0)] = rows.count
      rows.append(
        ReferralRow(
          pseudonym: row.optionalText(1), unit: row.optionalInteger(2), referred: row.integer(3),
          gender: row.integer(4), birthYear: row.optionalInteger(5), decision: row.integer(6),
          decided: row.optionalInteger(7), consent: row.optionalInteger(8),
          until: row.optionalInteger(9)))
    }
    let versions = Dictionary(
      uniqueKeysWithValues: lists.map { ($0.id, ListVersion($0.dimension)) })
    try prepare("SELECT referral, list, answer FROM referral_answer").run { row in
      guard let place = places[row.integer(0)], let list = versions[row.integer(1)] else {
        throw StoreError.damaged
      }
      rows[place].answers[list] = row.integer(2)
    }
    return rows
  }

  /// Adds referrals, given the keys of the lists.
  func insert(_ referrals: [ReferralRow], lists: [ListVersion: Int]) throws {
    let add = try prepare(
      """
      INSERT INTO referral (
        pseudonym, unit, referred, gender, birth_year, decision, decided, consent, until
      ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
      """)
    let addAnswer = try prepare("INSERT INTO referral_answer VALUES (?, ?, ?)")
    for row in referrals {
      var id = 0
      try add.run(
        .text(row.pseudonym), .integer(row.unit), .integer(row.referred), .integer(row.gender),
        .integer(row.birthYear), .integer(row.decision), .integer(row.decided),
        .integer(row.consent), .integer(row.until)
      ) { id = $0.integer(0) }
      for (version, answer) in row.answers {
        guard let list = lists[version] else { throw StoreError.damaged }
        try addAnswer.run(.integer(id), .integer(list), .integer(answer))
      }
    }
  }
}
