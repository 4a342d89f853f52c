public import EqualityModel
public import EqualityStore

/// What erasing a person has done.
public struct ErasureReceipt: Hashable, Sendable {
  public let erased: Erasure

  /// What all bytes of the file were found to hold of the pseudonym afterwards.
  public let trace: Trace
}

extension EqualityDatabase {
  /// Erases a participant and all that is stored about them, without a trace in the file.
  ///
  /// What has been published stays as it is. `day` is today's date, such as `2021-11-02`.
  /// - Returns: A receipt, or nil where there is no such participant.
  public func withdraw(pseudonym: String, on day: String) throws -> ErasureReceipt? {
    guard let erased = try store.withdraw(pseudonym: pseudonym, on: day) else { return nil }
    return ErasureReceipt(erased: erased, trace: try store.trace(of: pseudonym))
  }

  /// Notes that a participant has withdrawn their consent, and erases what they have said.
  ///
  /// Their registration stays in the statistics by gender.
  /// - Returns: What was erased, or nil where there is no such participant.
  public func withdrawConsent(pseudonym: String, on day: String) throws -> Erasure? {
    try store.withdrawConsent(pseudonym: pseudonym, on: day)
  }

  /// Erases all whose time to be kept ended before `date`; with `dryRun` only counts them.
  ///
  /// What has been published stays as it is.
  public func purge(
    before date: PartialDate, on day: String, dryRun: Bool = false
  ) throws -> Erasure {
    try store.purge(before: date, on: day, dryRun: dryRun)
  }
}
