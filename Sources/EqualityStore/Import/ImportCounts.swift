/// What an import of participations has done, or would do.
///
/// Every row of the file is one of `added`, `updated`, `unchanged` and `repeated`.
package struct ImportCounts: Hashable, Sendable {
  /// Rows that the store did not have.
  package var added = 0

  /// Rows that the store had with another end or reason.
  package var updated = 0

  package var unchanged = 0

  /// Rows for which a later row of the same file stands: same participant, unit and start.
  package var repeated = 0

  package var participantsAdded = 0

  /// Participants of whom the file states something else, or more, than the store did.
  package var participantsCorrected = 0

  /// Rows registered by mistake, which are kept and never counted.
  package var voided = 0

  /// Rows without a participant.
  package var anonymous = 0

  /// The first hundred places where the file says two things about the same.
  package var contradictions: [Contradiction] = []

  /// The day when the same file was imported before, if it was.
  package var importedBefore: String?
}

/// Two rows of one file that cannot both be right; the later one stands.
package struct Contradiction: Hashable, Sendable {
  package enum Subject: Hashable, Sendable {
    /// The end, or its reason, of one participation.
    case end
    case gender
    case birthYear
  }

  package let subject: Subject

  /// Which participations, counted from zero.
  package let earlier: Int
  package let later: Int
}
