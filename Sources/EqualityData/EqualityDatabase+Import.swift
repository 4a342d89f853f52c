import EqualityImport
import EqualityModel
public import EqualityStore

extension EqualityDatabase {
  /// Reads a file of units and stores them all, or nothing.
  ///
  /// `day` is today's date, such as `2021-11-02`, recorded with the import. With `dryRun`
  /// everything is done and checked, and nothing kept.
  /// - Throws: ``Faults`` where the file is wrong, with every fault and its line; ``UnitsInUse``
  ///   where it would take away units that are needed; ``StoreError``.
  public func importUnits(
    _ file: SourceFile, on day: String, dryRun: Bool = false
  ) throws -> Imported<UnitCounts> {
    let result = UnitsFile.read(
      file.bytes, mapping: try readMapping(file.mapping), ignoring: file.ignoring)
    let counts = try store.replaceUnits(
      with: try UnitTree(try result.get()), importHash: file.digest, on: day, dryRun: dryRun)
    return Imported(counts: counts, recognised: result.recognised)
  }

  /// Reads a file of participations and stores them all, or nothing.
  ///
  /// A participation that is there already, by participant, unit and start, is brought up to date.
  /// Anonymous registrations cannot be told apart: those of one unit and start year replace the
  /// store's, unless the mode says otherwise. A file imported before changes nothing.
  ///
  /// It may have a column for each of ``dimensions()``. What participants say of themselves there
  /// is stored only where their consent is given, and erased where it no longer is.
  /// - Throws: ``Faults`` where the file is wrong, with every fault and its line;
  ///   ``RequestError/noUnits``; ``StoreError``.
  public func importParticipations(
    _ file: SourceFile, on day: String, dryRun: Bool = false, mode: ImportMode = .update
  ) throws -> Imported<ImportCounts> {
    guard let tree = try store.unitTree() else { throw RequestError.noUnits }
    let result = ParticipationsFile.read(
      file.bytes, units: tree, dimensions: try store.dimensions(),
      mapping: try readMapping(file.mapping),
      ignoring: file.ignoring)
    let counts = try store.add(
      try result.get(), hash: file.digest, on: day, dryRun: dryRun, mode: mode)
    return Imported(counts: counts, recognised: result.recognised)
  }
}

extension SourceFile {
  /// By what the file is known again: read in another way, it is another file.
  fileprivate var digest: String {
    let own = SHA256.hexDigest(of: bytes)
    guard mapping != nil || !ignoring.isEmpty else { return own }
    let parts = [own, SHA256.hexDigest(of: mapping ?? [])] + ignoring.sorted()
    return SHA256.hexDigest(of: Array(parts.joined(separator: "\n").utf8))
  }
}

/// What a mapping file says; nothing where there is none.
func readMapping(_ file: [UInt8]?) throws(MappingFaults) -> Mapping {
  guard let file else { return .none }
  do {
    return try Mapping.read(file).get()
  } catch {
    throw MappingFaults(faults: error)
  }
}
