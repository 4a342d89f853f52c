public import EqualityModel
import EqualityStore

extension EqualityDatabase {
  /// Opens a wave of anonymous answers; `day` is today's date.
  ///
  /// - Throws: ``WaveRefusal`` where something that must be stated is not, with all that is missing;
  ///   ``StoreError``.
  public func openWave(_ proposal: WaveProposal, on day: PartialDate) throws -> WaveRecord {
    let wave = try proposal.wave()
    if wave.retainUntil.isCertainlyBefore(day) {
      throw WaveRefusal.retentionOver(wave.retainUntil)
    }
    try store.open(wave, on: day)
    return WaveRecord(wave: wave, openedOn: day)
  }

  /// Closes a wave: nothing more is accepted.
  public func closeWave(_ code: String, on day: PartialDate) throws {
    try store.closeWave(code, on: day)
  }

  /// All waves that have been opened, in that order, each with what was asked in it.
  public func waves() throws -> [WaveRecord] { try store.waves() }

  /// The wave with this code.
  ///
  /// - Throws: ``WaveRefusal/unknown(code:known:)``.
  public func wave(_ code: String) throws -> WaveRecord { try store.wave(code) }

  /// The responses of a wave, in an order that says nothing; `day` is today's date.
  ///
  /// - Throws: ``WaveRefusal`` where they may not be used any longer, or have been erased.
  package func responses(of wave: String, on day: PartialDate) throws -> [Response] {
    try store.responses(of: wave, on: day)
  }
}
