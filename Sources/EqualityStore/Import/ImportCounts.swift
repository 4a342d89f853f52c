/// What an import of participations has done, or would do.
///
/// Every row of the file is one of `added`, `updated`, `unchanged`, `anonymousAdded` and
/// `anonymousUnchanged`. A file that was imported before changes nothing, and counts nothing.
public struct ImportCounts: Hashable, Sendable {
  /// Participations that the store did not have.
  public var added = 0

  /// Those that the store had with another end or reason, or a start that was known less well.
  public var updated = 0

  public var unchanged = 0

  /// Participations that the store had and a complete list does not.
  public var removed = 0

  /// Those of the store that the file does not mention, though it has rows for their units.
  public var unmentioned = 0

  public var anonymousAdded = 0

  /// Anonymous registrations that the file, as the list of their unit and year, does not have.
  public var anonymousRemoved = 0

  public var anonymousUnchanged = 0

  public var participantsAdded = 0

  /// Participants of whom the file states something else, or more, than the store did.
  public var participantsCorrected = 0

  /// Participants of whom a complete list has no participation.
  public var participantsRemoved = 0

  /// Participants of whom what they say of themselves was stored: they consent to it.
  public var attributesStored = 0

  /// Participants of whom the file has such, and it was left out since no consent is stated.
  public var attributesWithoutConsent = 0

  /// The same for those who have declined, or withdrawn, their consent.
  public var attributesRefused = 0

  /// Anonymous registrations with such, which was left out: without a pseudonym nobody can consent.
  public var attributesOfAnonymous = 0

  /// What had been stored of such, one for each dimension, and was erased since it was taken back.
  public var attributesErased = 0

  /// Participants who have withdrawn their consent, and whom the file states to consent without a
  /// later date: their withdrawal stands.
  public var withdrawalsKept = 0

  /// Rows registered by mistake, which are kept and never counted.
  public var voided = 0

  /// The day when the same file was imported before, if it was.
  public var importedBefore: String?
}
