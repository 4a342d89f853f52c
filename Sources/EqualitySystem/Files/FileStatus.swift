import Glibc

/// What a name in a directory stands for, links not followed.
package struct FileStatus: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case file
    case directory
    case symbolicLink
    case other
  }

  package let kind: Kind

  /// The permissions, such as 0o600.
  package let permissions: UInt32

  package let size: Int
  private let owner: UInt32

  /// Nil where there is nothing with that name.
  package init?(of path: String) throws(FileFailure) {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw FileFailure(.find, path)
    }
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .directory
      case S_IFLNK: .symbolicLink
      default: .other
      }
    permissions = status.st_mode & 0o7777
    size = Int(status.st_size)
    owner = status.st_uid
  }

  /// Whether anyone but the owner may read or write it.
  package var isOpenToOthers: Bool { permissions & 0o077 != 0 }

  /// Whether it belongs to the user that runs this program.
  package var isOwn: Bool { owner == geteuid() }
}

/// Whether there is anything with that name, links not followed.
package func fileExists(_ path: String) throws(FileFailure) -> Bool {
  try FileStatus(of: path) != nil
}
