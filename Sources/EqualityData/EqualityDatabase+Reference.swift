import EqualityImport
public import EqualityModel
public import EqualityStore

extension EqualityDatabase {
  /// Reads a population that participants are compared with, and stores it all, or nothing.
  ///
  /// What the store has of the same source is replaced. `source` and `date` are for a file that
  /// does not say itself who has counted and when.
  /// - Throws: ``Faults`` where the file is wrong, with every fault and its line; ``StoreError``.
  public func importReference(
    _ file: SourceFile, source: String? = nil, date: PartialDate? = nil, dryRun: Bool = false
  ) throws -> Imported<ReferenceCounts> {
    let own = try store.dimensions() + store.targetGroups().current.map(\.dimension)
    let result = ReferenceFile.read(
      file.bytes, own: own, mapping: try readMapping(file.mapping), ignoring: file.ignoring,
      source: source,
      date: date)
    let counts = try store.replaceReference(with: try result.get(), dryRun: dryRun)
    return Imported(counts: counts, recognised: result.recognised)
  }
}
