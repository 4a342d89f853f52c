import EqualitySystem

/// Takes what is counted from the rows of the register while its checksum is computed over them.
///
/// Nothing that it meets is trusted: a register that is damaged is read to its end.
struct RegisterReader {
  /// The position in the tree of each unit, by its key.
  private var positions: [Int: Int32] = [:]

  private var participants: [(id: Int32, gender: Int32)] = []

  /// The first participant who may have the next participation: both come in order.
  private var next = 0

  private var stays: [RegisteredStay] = []
  private var anonymous: [(stay: RegisteredStay, number: Int)] = []

  mutating func add(_ row: borrowing Row, of table: ContentChecksum.Table) throws(StoreError) {
    switch table {
    case .unit: positions[row.integer(0)] = row.integer32(2)
    case .participant: participants.append((row.integer32(0), row.integer32(2)))
    case .participation: try addStay(row)
    case .anonymous: try addAnonymous(row)
    default: break
    }
  }

  /// What was read, once it is known to be sound.
  func register() -> Register {
    var all = stays
    for (stay, number) in anonymous { all += repeatElement(stay, count: number) }
    return Register(participantLimit: Int(participants.last?.id ?? 0) + 1, stays: all)
  }

  private mutating func addStay(_ row: borrowing Row) throws(StoreError) {
    let participant = row.integer32(0)
    while next < participants.count, participants[next].id < participant { next += 1 }
    guard let unit = positions[row.integer(1)], next < participants.count,
      participants[next].id == participant
    else { throw .damaged }
    stays.append(
      RegisteredStay(
        participant: participant, unit: unit, gender: participants[next].gender,
        start: row.integer32(2), end: row.integer32(3), endReason: row.integer32(4)))
  }

  private mutating func addAnonymous(_ row: borrowing Row) throws(StoreError) {
    guard let unit = positions[row.integer(0)] else { throw .damaged }
    let stay = RegisteredStay(
      participant: 0, unit: unit, gender: row.integer32(4), start: row.integer32(1),
      end: row.integer32(2), endReason: row.integer32(3))
    anonymous.append((stay, row.integer(5)))
  }
}
