import EqualityModel
import EqualitySystem

/// Stores referrals, with what people say of themselves where they consent to it.
struct ReferralWriter: ~Copyable {
  private let units: [String: Int]

  /// The key of the list that is asked by now, for each dimension.
  private let lists: [String: Int]

  /// The pseudonyms of participants who have declined or withdrawn their consent.
  private let refusing: Set<String>
  private let addReferral: Statement
  private let addAnswer: Statement

  static func on(_ connection: borrowing Connection) throws -> ReferralWriter {
    var refusing: Set<String> = []
    try connection.prepare("SELECT pseudonym FROM participant WHERE consent > 1").run {
      refusing.insert($0.text(0))
    }
    return ReferralWriter(
      units: Dictionary(
        uniqueKeysWithValues: try connection.units().map { ($0.unit.code, $0.id) }),
      lists: Dictionary(
        uniqueKeysWithValues: try connection.lists().current.map { ($0.dimension.code, $0.id) }),
      refusing: refusing,
      addReferral: try connection.prepare(
        """
        INSERT INTO referral (
          pseudonym, unit, referred, gender, birth_year, decision, decided, consent, until
        ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
        """),
      addAnswer: try connection.prepare("INSERT INTO referral_answer VALUES (?, ?, ?)"))
  }

  func add(_ referral: Referral, counts: inout ReferralCounts) throws {
    let unit = referral.unit.flatMap { units[$0] }
    guard (unit == nil) == (referral.unit == nil) else { throw StoreError.damaged }
    var id = 0
    try addReferral.run(
      .text(referral.participant), .integer(unit), .integer(referral.referred.packed),
      .integer(referral.gender.rawValue), .integer(referral.birthYear),
      .integer(referral.decision.rawValue), .integer(referral.decided?.packed),
      .integer(referral.consent?.rawValue),
      .integer(referral.retainUntil.map { Int($0.packed) })
    ) { id = $0.integer(0) }
    let answers = referral.answers.filter { $0.value != .missing(.withdrawn) }
    guard !answers.isEmpty else { return }
    guard referral.consent == .given, referral.participant.map({ !refusing.contains($0) }) ?? true
    else {
      counts.withoutConsent += 1
      return
    }
    counts.withAnswers += 1
    for (code, answer) in answers.sorted(by: { $0.key < $1.key }) {
      guard let list = lists[code] else { continue }
      try addAnswer.run(.integer(id), .integer(list), .integer(answer.packed))
    }
  }
}
