public import EqualityImport

/// What an import has done, and how the file was written.
public struct Imported<Counts: Hashable & Sendable>: Hashable, Sendable {
  public let counts: Counts

  /// The encoding and the delimiter that were recognised; nil for a file that held nothing.
  public let recognised: Recognised?
}
