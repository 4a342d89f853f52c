import EqualityModel
import EqualitySystem

/// Stores what participants say of themselves, what they have consented to, and how long they are
/// kept.
struct AttributeWriter: ~Copyable {
  /// The key of the list that is asked by now, for each dimension.
  private let lists: [String: Int]
  private let store: Statement
  private let eraseOne: Statement
  private let eraseAll: Statement
  private let storeConsent: Statement
  private let storeRetention: Statement

  static func on(_ connection: borrowing Connection) throws -> AttributeWriter {
    let lists = try connection.lists().current.map { ($0.dimension.code, $0.id) }
    return AttributeWriter(
      lists: Dictionary(uniqueKeysWithValues: lists),
      store: try connection.prepare("INSERT INTO attribute VALUES (?, ?, ?)"),
      eraseOne: try connection.prepare(
        """
        DELETE FROM attribute WHERE participant = ? AND list IN (
          SELECT id FROM code_list WHERE dimension = ?
        ) RETURNING 1
        """),
      eraseAll: try connection.prepare("DELETE FROM attribute WHERE participant = ? RETURNING 1"),
      storeConsent: try connection.prepare(
        """
        INSERT INTO consent VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET
          stated_on = coalesce(excluded.stated_on, stated_on),
          text_version = coalesce(excluded.text_version, text_version)
        """),
      storeRetention: try connection.prepare("INSERT OR REPLACE INTO retention VALUES (?, ?)"))
  }

  /// Puts these answers in the place of earlier ones in the same dimensions.
  ///
  /// One that was taken back is erased: returned is how many were, with none in their place.
  func add(_ answers: [String: Answer], of participant: Int32) throws -> Int {
    var erased = 0
    for (code, answer) in answers.sorted(by: { $0.key < $1.key }) {
      guard let list = lists[code] else { continue }
      var earlier = 0
      try eraseOne.run(.integer(Int(participant)), .text(code)) { earlier += $0.integer(0) }
      if answer == .missing(.withdrawn) {
        erased += earlier
      } else {
        try store.run(
          .integer(Int(participant)), .integer(list), .integer(answer.packed))
      }
    }
    return erased
  }

  /// Erases all answers of a participant, and returns how many they were.
  func erase(of participant: Int32) throws -> Int {
    var count = 0
    try eraseAll.run(.integer(Int(participant))) { count += $0.integer(0) }
    return count
  }

  /// Keeps what is known of when, and to which text, the participant said so.
  func note(
    _ consent: Consent, on date: PartialDate?, version: String?, of participant: Int32
  ) throws {
    guard date != nil || version != nil else { return }
    try storeConsent.run(
      .integer(Int(participant)), .integer(consent.rawValue),
      .integer(date.map { Int($0.packed) }), .text(version))
  }

  func keep(_ participant: Int32, until date: PartialDate) throws {
    try storeRetention.run(.integer(Int(participant)), .integer(Int(date.packed)))
  }
}

extension Connection {
  /// The dates on which participants have withdrawn their consent, by the participants' keys.
  func withdrawals() throws -> [Int32: PartialDate] {
    var dates: [Int32: PartialDate] = [:]
    let query = "SELECT participant, stated_on FROM consent WHERE status = 3"
    try prepare(query).run { dates[$0.integer32(0)] = PartialDate(packed: $0.integer(1)) }
    return dates
  }
}
