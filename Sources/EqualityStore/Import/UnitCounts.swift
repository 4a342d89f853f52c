/// What an import of units has done.
public struct UnitCounts: Hashable, Sendable {
  public var added = 0

  /// Units with another name or kind than before.
  public var renamed = 0

  public var moved = 0
  public var removed = 0
  public var unchanged = 0

  /// The day when the same file was imported before, if it was; then nothing else is counted.
  public var importedBefore: String?
}
