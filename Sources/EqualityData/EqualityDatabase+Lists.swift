import EqualityImport
public import EqualityModel
import EqualityStore

/// What came of importing a list of categories.
public struct ImportedList: Hashable, Sendable {
  public let dimension: Dimension

  /// Whether the store got a new version; not where it has the same already.
  public let isNew: Bool
}

extension EqualityDatabase {
  /// The dimensions that are asked by now, each by the newest version of its list: in the order of
  /// the grounds, what is followed up beside them last.
  public func dimensions() throws -> [Dimension] { try store.dimensions() }

  /// Reads a list of categories that was settled locally, or an addition to one.
  ///
  /// It becomes the next version of its list. Answers by an earlier version keep that version's
  /// labels. `day` is today's date, such as `2021-11-02`.
  /// - Throws: ``Faults`` where the file is wrong, with every fault and its line; ``StoreError``.
  public func importList(
    _ file: [UInt8], on day: String, dryRun: Bool = false
  ) throws -> ImportedList {
    let current = try store.dimensions()
    let dimension = try ListFile.read(
      file, current: current, groups: store.targetGroups().current
    ).get()
    let isNew = try store.add(dimension, on: day, dryRun: dryRun)
    let newest = current.first { $0.code == dimension.code }
    return ImportedList(dimension: isNew ? dimension : newest ?? dimension, isNew: isNew)
  }
}
