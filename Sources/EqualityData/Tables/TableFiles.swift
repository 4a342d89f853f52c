public import EqualityImport

/// The files that say what a frequency table is: its rows, and how its codes add up.
public struct TableFiles: Sendable {
  /// The long table: one row a cell, one column a dimension, one column the count.
  public var table: NamedFile

  /// What the table calls its column of counts.
  public var countColumn: String

  /// For each column that has one, a hierarchy file: `child;parent`.
  public var hierarchies: [String: NamedFile]

  public init(table: NamedFile, countColumn: String, hierarchies: [String: NamedFile] = [:]) {
    self.table = table
    self.countColumn = countColumn
    self.hierarchies = hierarchies
  }
}

/// A file as the user knows it, and its bytes.
public struct NamedFile: Hashable, Sendable {
  public let name: String
  public let bytes: [UInt8]

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

/// Everything wrong with the files of a table, file by file.
public struct TableFaults: Error, Hashable, Sendable {
  public struct Entry: Hashable, Sendable {
    /// What the user calls the file.
    public let file: String
    public let faults: Faults
  }

  public internal(set) var entries: [Entry] = []

  /// What was read, or nil where the file has faults, which are then kept.
  mutating func value<Value>(of result: ImportResult<Value>, in file: String) -> Value? {
    do {
      return try result.get()
    } catch {
      entries.append(Entry(file: file, faults: error))
      return nil
    }
  }
}

extension TableFiles {
  /// The trees of all hierarchy files, by column; a faulty one is left out.
  func trees(_ faults: inout TableFaults) -> [String: CodeTree] {
    var trees: [String: CodeTree] = [:]
    for (column, file) in hierarchies.sorted(by: { $0.key < $1.key }) {
      trees[column] = faults.value(of: HierarchyFile.read(file.bytes), in: file.name)
    }
    return trees
  }
}
