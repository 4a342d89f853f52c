/// A wave that has been opened, and what has become of it.
public struct WaveRecord: Hashable, Sendable {
  public let wave: Wave

  /// The day on which it was opened.
  public let openedOn: PartialDate

  /// The day on which it was closed; nil while answers are taken.
  public let closedOn: PartialDate?

  /// The day on which its responses were erased, since they could not be kept any longer.
  public let erasedOn: PartialDate?

  public init(
    wave: Wave, openedOn: PartialDate, closedOn: PartialDate? = nil, erasedOn: PartialDate? = nil
  ) {
    self.wave = wave
    self.openedOn = openedOn
    self.closedOn = closedOn
    self.erasedOn = erasedOn
  }

  /// Whether single answers may not be kept any longer.
  public func hasExpired(on day: PartialDate) -> Bool { wave.retainUntil.isCertainlyBefore(day) }
}
