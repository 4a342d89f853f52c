public import EqualityImport

/// What is wrong with a mapping file, which is another file than the one that it is for.
public struct MappingFaults: Error, Hashable, Sendable {
  public let faults: Faults
}
