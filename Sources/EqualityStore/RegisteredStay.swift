/// One registered participation as statistics read it: codes only, nothing to allocate.
package struct RegisteredStay: Hashable, Sendable {
  /// The participant's key, at least 1 and less than the store's limit; 0 for an anonymous one.
  package var participant: Int32

  /// The unit's position in the store's tree.
  package var unit: Int32

  /// The raw value of a `Gender`.
  package var gender: Int32

  /// The dates as `yyyymmdd`, zeros for what is not known; an end of 0 for one still going on.
  package var start: Int32
  package var end: Int32

  /// The raw value of an `EndReason`, or 0; a misregistration is among them, and is never counted.
  package var endReason: Int32

  package init(
    participant: Int32, unit: Int32, gender: Int32, start: Int32, end: Int32, endReason: Int32
  ) {
    self.participant = participant
    self.unit = unit
    self.gender = gender
    self.start = start
    self.end = end
    self.endReason = endReason
  }
}
