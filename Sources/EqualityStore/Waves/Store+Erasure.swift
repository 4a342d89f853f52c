package import EqualityModel
import EqualitySystem

extension Store {
  /// Erases the responses of every wave whose last day comes before `date`, and every trace of
  /// them in the file.
  ///
  /// What the wave was for, what was asked and what has been published of it stay. With `dryRun`
  /// only the counts are told.
  /// - Returns: The waves, each with the number of responses; none whose were erased before.
  package func eraseResponses(
    before date: PartialDate, on day: PartialDate, dryRun: Bool = false
  ) throws -> [ErasedResponses] {
    let erased = try change(.waves, keeping: !dryRun) {
      try waveRows().filter { $0.record.erasedOn == nil && $0.record.hasExpired(on: date) }
        .map { id, record in
          ErasedResponses(
            wave: record.wave.code, count: try connection.eraseResponses(of: id, on: day))
        }
    }
    if !erased.isEmpty, !dryRun { try compact() }
    return erased
  }
}

extension Connection {
  fileprivate func eraseResponses(of wave: Int, on day: PartialDate) throws -> Int {
    var count = 0
    try prepare("SELECT count(*) FROM response WHERE wave = ?").run(.integer(wave)) {
      count = $0.integer(0)
    }
    try prepare("DELETE FROM response WHERE wave = ?").run(.integer(wave))
    try prepare("DELETE FROM response_file WHERE wave = ?").run(.integer(wave))
    try prepare("UPDATE wave SET erased_on = ?2, closed_on = coalesce(closed_on, ?2) WHERE id = ?1")
      .run(.integer(wave), .integer(Int(day.packed)))
    return count
  }
}

/// A wave whose responses have been erased.
public struct ErasedResponses: Hashable, Sendable {
  /// The code of the wave.
  public let wave: String

  /// How many responses there were.
  public let count: Int
}
