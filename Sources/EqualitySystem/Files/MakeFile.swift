import Glibc

/// Makes an empty file that only its owner can read, where nothing has that name yet.
package func createPrivateFile(_ path: AbsolutePath) throws(FileFailure) {
  let flags = O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW
  try FileDescriptor(path.text, flags, permissions: 0o600, for: .create).sync()
  try syncDirectory(path.directory)
}

/// Removes a file.
package func removeFile(_ path: AbsolutePath) throws(FileFailure) {
  guard unlink(path.text) == 0 else { throw FileFailure(.remove, path.text) }
}

/// Makes a directory and those above it, where they do not exist already.
package func makeDirectory(_ path: String) throws(FileFailure) {
  var made = path.utf8.first == UInt8(ascii: "/") ? "/" : ""
  guard !path.isEmpty else { throw FileFailure(.makeDirectory, path, code: ENOENT) }
  for part in path.split(separator: "/") {
    made += made.isEmpty || made == "/" ? String(part) : "/\(part)"
    if mkdir(made, 0o755) == 0 { continue }
    let code = errno
    var status = stat()
    guard stat(made, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw FileFailure(.makeDirectory, made, code: code)
    }
  }
}
