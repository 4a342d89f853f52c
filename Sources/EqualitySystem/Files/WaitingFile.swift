import Glibc

/// How the names begin that files wait under.
private let beginning = ".jamlik-"

/// A file that is written under another name beside its place, and waits to be put there.
package struct WaitingFile: Hashable, Sendable {
  /// Where it waits, from the root: a name that begins with `.jamlik-`.
  package let temporary: String

  /// Where it is to be, from the root.
  package let path: String

  /// Whether it takes the place of a file that is there.
  package let replacing: Bool

  package init(temporary: String, path: String, replacing: Bool) {
    self.temporary = temporary
    self.path = path
    self.replacing = replacing
  }

  /// Finds a name to wait under for a file that is to be at `path`, in a directory that exists.
  package init(to path: String, replacing: Bool) throws(FileFailure) {
    let path = try AbsolutePath(path)
    let suffix = String(UInt64.random(in: 0 ... .max), radix: 36)
    self.init(
      temporary: "\(path.directory)/\(beginning)\(suffix)", path: path.text, replacing: replacing)
  }

  /// The directory that the file is in, and is to be in, with a slash at the end.
  var directory: String { Self.parts(of: temporary).directory }

  private static func parts(of path: String) -> (directory: String, name: Substring) {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return ("", path[...]) }
    return (String(path[...slash]), path[path.utf8.index(after: slash)...])
  }

  /// Whether it can be a file that this program has left to wait.
  ///
  /// A list of waiting files can come from someone else, who must not have others' files removed.
  private var isOurs: Bool {
    let (from, to) = (Self.parts(of: temporary), Self.parts(of: path))
    return from.name.hasPrefix(beginning) && from.directory == to.directory
      && from.directory.hasPrefix("/") && !["", ".", ".."].contains(to.name)
  }

  /// Puts the file in its place.
  func place() throws(FileFailure) {
    if replacing {
      guard rename(temporary, path) == 0 else { throw FileFailure(.rename, path) }
    } else if link(temporary, path) == 0 {
      // Unlike a rename, a link never takes the place of a file made in the meantime.
      unlink(temporary)
    } else {
      // Not every file system has links.
      guard errno == EPERM || errno == EOPNOTSUPP, rename(temporary, path) == 0 else {
        throw FileFailure(.rename, path)
      }
    }
  }

  /// Finishes what a killed program has begun: puts the file in its place, or removes it.
  ///
  /// One that would take the place of a file made in the meantime is removed: that one stands. What
  /// this program cannot have left is not touched.
  /// - Returns: Whether nothing is left to be done; not so while another program is at it.
  package func finish(placing: Bool) -> Bool {
    guard isOurs, Self.isMissing(temporary) != true else { return true }
    guard let file = try? FileDescriptor(temporary, O_RDONLY | O_NOFOLLOW, for: .find),
      file.lock()
    else { return false }
    do {
      if placing {
        try place()
        try syncDirectory(directory)
      }
    } catch {
      guard error.code == EEXIST else { return false }
    }
    return unlink(temporary) == 0 || errno == ENOENT
  }

  /// Whether nothing has that name; nil where that cannot be known.
  private static func isMissing(_ path: String) -> Bool? {
    do { return try FileStatus(of: path) == nil } catch { return nil }
  }
}
