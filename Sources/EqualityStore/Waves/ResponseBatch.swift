package import EqualityModel

/// The responses of one file, to one wave.
package struct ResponseBatch: Sendable {
  /// The code of the wave.
  package let wave: String

  /// By what the file is known again; nil where there is no file.
  package let hash: String?
  package let responses: [Response]

  /// How many answers were left out when it was read, and how many count as left blank.
  package let unasked: Int
  package let contradictory: Int

  package init(
    wave: String, hash: String?, responses: [Response], unasked: Int = 0, contradictory: Int = 0
  ) {
    self.wave = wave
    self.hash = hash
    self.responses = responses
    self.unasked = unasked
    self.contradictory = contradictory
  }
}

/// What an import of responses has done.
public struct ResponseCounts: Hashable, Sendable {
  /// How many responses were added.
  public var added = 0

  /// How many of the files had been imported before, and were passed over.
  public var filesBefore = 0

  /// How many answers were left out, since their question was not to be asked.
  public var unasked = 0

  /// How many answers contradict themselves, and count as left blank.
  public var contradictory = 0

  /// Whether the store's file was rewritten afterwards: until it is, it may tell in which order
  /// responses came.
  ///
  /// The next import, or a purge, does it again.
  public var isRewritten = true

  public init() {}
}
