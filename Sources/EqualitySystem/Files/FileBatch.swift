import Glibc

/// Files that appear together: each written and synced under another name, then all renamed.
///
/// A batch that goes out of scope before ``place()`` leaves nothing behind.
package struct FileBatch: ~Copyable {
  private struct Entry {
    let temporary: String
    let path: AbsolutePath
    let replacing: Bool
  }

  private var waiting: [Entry] = []
  private var placed: [String] = []

  package init() {}

  deinit { for entry in waiting { unlink(entry.temporary) } }

  /// Writes a file's bytes beside its place-to-be.
  ///
  /// An existing file is refused here unless `replacing`; what is no ordinary file always is, so
  /// that no link is followed and no device written to.
  package mutating func add(
    _ bytes: [UInt8], at path: String, replacing: Bool = false, permissions: UInt32 = 0o644
  ) throws(FileFailure) {
    let path = try AbsolutePath(path)
    if let status = try FileStatus(of: path.text) {
      if status.kind == .symbolicLink { throw FileFailure(.create, path.text, code: ELOOP) }
      if status.kind == .directory { throw FileFailure(.create, path.text, code: EISDIR) }
      guard replacing, status.kind == .file else {
        throw FileFailure(.create, path.text, code: EEXIST)
      }
    }
    let entry = Entry(
      temporary: Self.temporaryName(beside: path), path: path, replacing: replacing)
    do {
      let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW
      let file = try FileDescriptor(
        entry.temporary, flags, permissions: permissions, for: .create)
      waiting.append(entry)
      try writeAll(bytes, to: file.number, named: path.text)
      try file.sync()
    } catch {
      // The user knows the file by its own name.
      throw FileFailure(error.attempt, path.text, code: error.code)
    }
  }

  /// Gives every file its name; when this returns, they survive a loss of power.
  ///
  /// If it throws, none is there but those that have already replaced others.
  package mutating func place() throws(FileFailure) {
    do {
      while let entry = waiting.last {
        try Self.place(entry)
        waiting.removeLast()
        if !entry.replacing { placed.append(entry.path.text) }
        try syncDirectory(entry.path.directory)
      }
    } catch {
      remove()
      throw error
    }
  }

  /// Takes away what ``place()`` put there, but for files that replaced others.
  package mutating func remove() {
    for path in placed { unlink(path) }
    placed = []
  }

  private static func place(_ entry: Entry) throws(FileFailure) {
    let (from, to) = (entry.temporary, entry.path.text)
    if entry.replacing {
      guard rename(from, to) == 0 else { throw FileFailure(.rename, to) }
    } else {
      // Unlike a rename, a link never takes the place of a file made in the meantime.
      if link(from, to) == 0 {
        unlink(from)
      } else {
        // Not every file system has links.
        guard errno == EPERM || errno == EOPNOTSUPP, rename(from, to) == 0 else {
          throw FileFailure(.rename, to)
        }
      }
    }
  }

  private static func temporaryName(beside path: AbsolutePath) -> String {
    let suffix = String(UInt64.random(in: 0 ... .max), radix: 36)
    return "\(path.directory)/.jamlik-\(suffix)"
  }
}

/// Writes one file whole or not at all; see ``FileBatch/add(_:at:replacing:permissions:)``.
package func writeFile(
  _ bytes: [UInt8], to path: String, replacing: Bool = false, permissions: UInt32 = 0o644
) throws(FileFailure) {
  var batch = FileBatch()
  try batch.add(bytes, at: path, replacing: replacing, permissions: permissions)
  try batch.place()
}
