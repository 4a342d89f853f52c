/// A file as an analyst has it, and how it is to be read.
public struct SourceFile: Sendable {
  /// The file's bytes: CSV in UTF-8, UTF-16 with BOM, or Windows-1252.
  public var bytes: [UInt8]

  /// The bytes of a mapping file: other names for columns and values; nil for none.
  public var mapping: [UInt8]?

  /// The columns to leave out.
  public var ignoring: Set<String>

  public init(bytes: [UInt8], mapping: [UInt8]? = nil, ignoring: Set<String> = []) {
    self.bytes = bytes
    self.mapping = mapping
    self.ignoring = ignoring
  }
}
