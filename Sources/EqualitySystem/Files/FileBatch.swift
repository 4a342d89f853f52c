import Glibc

/// Files that appear together: each written and synced under another name, then all renamed.
///
/// A batch that goes out of scope before ``place()`` leaves nothing behind. While the program runs
/// its files are its own, as others can tell; if it is killed, ``WaitingFile/finish(placing:)`` is
/// what is left to do.
package struct FileBatch: ~Copyable {
  /// The files that have been written and have no name yet, each with the number it is open under.
  private var waiting: [(file: WaitingFile, open: Int32)] = []
  private var placed: [String] = []

  package init() {}

  deinit {
    for entry in waiting {
      unlink(entry.file.temporary)
      close(entry.open)
    }
  }

  /// Writes a file's bytes beside its place-to-be.
  ///
  /// An existing file is refused here unless `replacing`; what is no ordinary file always is, so
  /// that no link is followed and no device written to.
  package mutating func add(
    _ bytes: [UInt8], at path: String, replacing: Bool = false, permissions: UInt32 = 0o644
  ) throws(FileFailure) {
    try add(
      bytes, as: try WaitingFile(to: path, replacing: replacing), permissions: permissions)
  }

  /// Writes a file's bytes under the name that was found for it.
  package mutating func add(
    _ bytes: [UInt8], as file: WaitingFile, permissions: UInt32 = 0o644
  ) throws(FileFailure) {
    try Self.check(file)
    // The user knows the file by its own name, whatever is wrong with the other.
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let opened = Int32(retrying { Int(open(file.temporary, flags, permissions)) })
    guard opened >= 0 else { throw FileFailure(.create, file.path) }
    waiting.append((file, opened))
    _ = flock(opened, LOCK_EX | LOCK_NB)
    try writeAll(bytes, to: opened, named: file.path)
    guard retrying({ Int(fsync(opened)) }) == 0 else { throw FileFailure(.sync, file.path) }
  }

  private static func check(_ file: WaitingFile) throws(FileFailure) {
    guard let status = try FileStatus(of: file.path) else { return }
    if status.kind == .symbolicLink { throw FileFailure(.create, file.path, code: ELOOP) }
    if status.kind == .directory { throw FileFailure(.create, file.path, code: EISDIR) }
    guard file.replacing, status.kind == .file else {
      throw FileFailure(.create, file.path, code: EEXIST)
    }
  }

  /// Gives every file its name; when this returns, they survive a loss of power.
  ///
  /// If it throws, none is there but those that have already replaced others.
  package mutating func place() throws(FileFailure) {
    while try placeNext() {}
  }

  /// Gives one file its name, the last first; false where none is left.
  ///
  /// If it throws, none is there but those that have already replaced others.
  package mutating func placeNext() throws(FileFailure) -> Bool {
    guard let entry = waiting.last else { return false }
    do {
      try entry.file.place()
      close(entry.open)
      waiting.removeLast()
      if !entry.file.replacing { placed.append(entry.file.path) }
      try syncDirectory(entry.file.directory)
      return true
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
}

/// Writes one file whole or not at all; see ``FileBatch/add(_:at:replacing:permissions:)``.
package func writeFile(
  _ bytes: [UInt8], to path: String, replacing: Bool = false, permissions: UInt32 = 0o644
) throws(FileFailure) {
  var batch = FileBatch()
  try batch.add(bytes, at: path, replacing: replacing, permissions: permissions)
  try batch.place()
}
