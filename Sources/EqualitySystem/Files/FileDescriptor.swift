import Glibc

/// An open file, closed when it goes out of scope.
struct FileDescriptor: ~Copyable {
  let number: Int32
  private let path: String

  /// Opens `path` with the flags of `open(2)`; a program started from this one does not inherit it.
  init(
    _ path: String, _ flags: Int32, permissions: UInt32 = 0, for attempt: FileFailure.Attempt
  ) throws(FileFailure) {
    let opened = retrying { Int(open(path, flags | O_CLOEXEC, permissions)) }
    guard opened >= 0 else { throw FileFailure(attempt, path) }
    number = Int32(opened)
    self.path = path
  }

  deinit { close(number) }

  /// Marks the open file as this program's own until it is closed, or the program ends.
  ///
  /// Returns false where another program holds it.
  func lock() -> Bool { flock(number, LOCK_EX | LOCK_NB) == 0 }

  /// Waits until everything written has reached the disk.
  func sync() throws(FileFailure) {
    guard retrying({ Int(fsync(number)) }) == 0 else { throw FileFailure(.sync, path) }
  }
}

/// Repeats a call for as long as a signal interrupts it.
func retrying(_ call: () -> Int) -> Int {
  while true {
    let result = call()
    if result >= 0 || errno != EINTR { return result }
  }
}

/// Writes all of `bytes`, however many calls it takes.
func writeAll(_ bytes: [UInt8], to descriptor: Int32, named path: String) throws(FileFailure) {
  var written = 0
  while written < bytes.count {
    let count = bytes.withUnsafeBytes { all in
      retrying { write(descriptor, all.baseAddress! + written, all.count - written) }
    }
    guard count > 0 else { throw FileFailure(.write, path, code: count < 0 ? errno : EIO) }
    written += count
  }
}

/// Makes the names in a directory as durable as the files that they name.
func syncDirectory(_ path: String) throws(FileFailure) {
  do {
    try FileDescriptor(path, O_RDONLY | O_DIRECTORY, for: .sync).sync()
  } catch  where error.code == EINVAL {
    // Some file systems sync no directories, and need none of it.
  }
}
