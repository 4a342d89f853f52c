import Glibc

/// The one name of a file that stands for nothing else: from the root, no links on the way.
///
/// SQLite reads meanings into other texts: an empty one, `:memory:` and `file:…` name databases
/// that are gone when the program ends, or that are not locked.
package struct AbsolutePath: Hashable, Sendable {
  package let text: String

  /// The directory that the file is in, or would be.
  package let directory: String

  /// Resolves `path` from the working directory; its directory must exist, the file need not.
  ///
  /// Links among the directories are followed, the file's own name is not.
  package init(_ path: String) throws(FileFailure) {
    guard !path.isEmpty, !path.utf8.contains(0) else {
      throw FileFailure(.find, path, code: path.isEmpty ? ENOENT : EINVAL)
    }
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let name = slash.map { String(path[path.utf8.index(after: $0)...]) } ?? path
    guard !["", ".", ".."].contains(name) else { throw FileFailure(.find, path, code: EISDIR) }
    let parent = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    guard let resolved = realpath(parent, nil) else { throw FileFailure(.find, path) }
    defer { free(resolved) }
    directory = String(cString: resolved)
    text = directory == "/" ? "/\(name)" : "\(directory)/\(name)"
  }
}
