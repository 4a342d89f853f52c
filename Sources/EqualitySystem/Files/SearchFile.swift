/// Whether these bytes stand anywhere in the file at `path`.
package func fileHolds(_ sought: [UInt8], _ path: String) throws(FileFailure) -> Bool {
  guard let first = sought.first else { return true }
  let file = try readFile(path)
  return file.withUnsafeBytes { file in
    guard file.count >= sought.count else { return false }
    for start in 0...(file.count - sought.count) where file[start] == first {
      if sought.indices.allSatisfy({ file[start + $0] == sought[$0] }) { return true }
    }
    return false
  }
}
