import Glibc

/// All bytes of the file at `path`, or of standard input where `path` is `-`.
package func readFile(_ path: String) throws(FileFailure) -> [UInt8] {
  if path == "-" { return try readAll(from: STDIN_FILENO, named: path, expecting: 0) }
  let file = try FileDescriptor(path, O_RDONLY, for: .read)
  var status = stat()
  let size = fstat(file.number, &status) == 0 ? Int(status.st_size) : 0
  return try readAll(from: file.number, named: path, expecting: size)
}

private func readAll(
  from descriptor: Int32, named path: String, expecting size: Int
) throws(FileFailure) -> [UInt8] {
  // One byte more than expected, so that the end is seen without growing.
  var bytes = [UInt8](repeating: 0, count: max(size + 1, 65_536))
  var filled = 0
  while true {
    if filled == bytes.count { bytes += [UInt8](repeating: 0, count: bytes.count) }
    let count = bytes.withUnsafeMutableBytes { all in
      retrying { read(descriptor, all.baseAddress! + filled, all.count - filled) }
    }
    guard count >= 0 else { throw FileFailure(.read, path) }
    if count == 0 { break }
    filled += count
  }
  bytes.removeLast(bytes.count - filled)
  return bytes
}
