/// What an import of units has done.
package struct UnitCounts: Hashable, Sendable {
  package var added = 0

  /// Units with another name or kind than before.
  package var renamed = 0

  package var moved = 0
  package var removed = 0
  package var unchanged = 0

  /// The day when the same file was imported before, if it was.
  package var importedBefore: String?
}
