import CSQLite

/// What the first hundred bytes of a database file say about it.
package struct DatabaseHeader: Hashable, Sendable {
  /// Who the file belongs to: a number that each application chooses.
  package let applicationID: Int32

  /// The version of its schema, as the application counts.
  package let userVersion: Int32

  /// Reads the header of a database file; nil for a file of any other sort.
  package init?(_ bytes: [UInt8]) {
    guard bytes.count == Self.size, bytes.starts(with: Array("SQLite format 3\0".utf8)) else {
      return nil
    }
    userVersion = Self.bigEndian(bytes[60..<64])
    applicationID = Self.bigEndian(bytes[68..<72])
  }

  static let size = 100

  private static func bigEndian(_ bytes: ArraySlice<UInt8>) -> Int32 {
    Int32(bitPattern: bytes.reduce(0) { $0 << 8 | UInt32($1) })
  }
}

extension Connection {
  /// The header as it stands in the file, read before SQLite itself reads or recovers anything.
  ///
  /// It is read through SQLite's own file descriptor: closing another one on the same file would
  /// drop every lock that this process has on it.
  func header() -> DatabaseHeader? {
    var file: UnsafeMutablePointer<sqlite3_file>?
    guard
      sqlite3_file_control(handle, "main", SQLITE_FCNTL_FILE_POINTER, &file) == SQLITE_OK,
      let file, let read = file.pointee.pMethods?.pointee.xRead
    else { return nil }
    var bytes = [UInt8](repeating: 0, count: DatabaseHeader.size)
    guard read(file, &bytes, Int32(bytes.count), 0) == SQLITE_OK else { return nil }
    return DatabaseHeader(bytes)
  }
}
