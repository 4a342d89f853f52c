package import EqualityModel

/// The responses of one file.
package struct ResponseBatch: Sendable {
  /// By what the file is known again; nil where there is no file.
  package let hash: String?
  package let responses: [Response]

  package init(hash: String?, responses: [Response]) {
    self.hash = hash
    self.responses = responses
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

  public init() {}
}
