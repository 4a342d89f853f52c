import Glibc

/// The operating system refused something about a file: what was attempted, on which, and why.
public struct FileFailure: Error, Hashable, Sendable {
  /// What was attempted.
  public enum Attempt: String, Hashable, Sendable {
    case find
    case read
    case create
    case write
    case sync
    case rename
    case remove
    case makeDirectory
  }

  public let attempt: Attempt
  public let path: String

  /// The error number of the operating system, such as `ENOSPC`.
  public let code: Int32

  package init(_ attempt: Attempt, _ path: String, code: Int32) {
    self.attempt = attempt
    self.path = path
    self.code = code
  }

  /// The failure that the last call to the operating system met.
  init(_ attempt: Attempt, _ path: String) { self.init(attempt, path, code: errno) }

  /// The operating system's words for ``code``.
  public var message: String { String(cString: strerror(code)) }
}

extension FileFailure {
  /// There is a file already where one was to be made.
  package static func existing(_ path: String) -> FileFailure {
    FileFailure(.create, path, code: EEXIST)
  }

  package var isDirectory: Bool { code == EISDIR }
  package var isMissingFile: Bool { code == ENOENT || code == ENOTDIR }
  package var isExistingFile: Bool { code == EEXIST }
  package var isFullDisk: Bool { code == ENOSPC || code == EDQUOT }
  package var isBrokenPipe: Bool { code == EPIPE }
  package var isSymbolicLink: Bool { code == ELOOP }
  package var isForbidden: Bool { code == EACCES || code == EPERM || code == EROFS }
}

extension FileFailure: CustomStringConvertible {
  public var description: String { "\(path): \(message) (\(attempt))" }
}
