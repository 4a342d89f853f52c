package import EqualityModel
import EqualitySystem

extension Store {
  /// How many waves have responses that were to be kept until a day before `day`.
  package func overdueWaveCount(on day: PartialDate) throws -> Int {
    try reading { try expiredWaves(on: day).count }
  }

  /// The keys of the waves whose responses may be kept no longer and have not been erased.
  func expiredWaves(on day: PartialDate) throws -> [Int] {
    try waveRows().filter { $0.record.erasedOn == nil && $0.record.hasExpired(on: day) }.map(\.id)
  }
}

extension Connection {
  /// Erases a wave's responses; what it was for, and what was asked, stay.
  ///
  /// - Returns: How many there were.
  func eraseResponses(of wave: Int, on day: String) throws -> Int {
    var count = 0
    try prepare("DELETE FROM response WHERE wave = ? RETURNING 1").run(.integer(wave)) {
      count += $0.integer(0)
    }
    try prepare("DELETE FROM response_file WHERE wave = ?").run(.integer(wave))
    try prepare("UPDATE wave SET erased_on = ?2, closed_on = coalesce(closed_on, ?2) WHERE id = ?1")
      .run(.integer(wave), .integer(PartialDate(day).map { Int($0.packed) }))
    return count
  }
}
