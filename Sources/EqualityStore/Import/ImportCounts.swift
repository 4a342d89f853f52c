/// What an import of participations has done, or would do.
///
/// Every row of the file is one of `added`, `updated`, `unchanged` and `repeated`.
public struct ImportCounts: Hashable, Sendable {
  /// Rows that the store did not have.
  public var added = 0

  /// Rows that the store had with another end or reason.
  public var updated = 0

  public var unchanged = 0

  /// Rows for which a later row of the same file stands: same participant, unit and start.
  public var repeated = 0

  public var participantsAdded = 0

  /// Participants of whom the file states something else, or more, than the store did.
  public var participantsCorrected = 0

  /// Rows registered by mistake, which are kept and never counted.
  public var voided = 0

  /// Rows without a participant.
  public var anonymous = 0

  /// The first hundred places where the file says two things about the same.
  public var contradictions: [Contradiction] = []

  /// The day when the same file was imported before, if it was.
  public var importedBefore: String?
}

/// Two rows of one file that cannot both be right; the later one stands.
public struct Contradiction: Hashable, Sendable {
  public enum Subject: Hashable, Sendable {
    /// The end, or its reason, of one participation.
    case end
    case gender
    case birthYear
  }

  public let subject: Subject

  /// Which participations, counted from zero.
  public let earlier: Int
  public let later: Int
}
