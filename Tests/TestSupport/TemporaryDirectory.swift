public import Foundation
public import XCTest

extension XCTestCase {
  /// A new, empty directory that is gone when the test is over.
  public func temporaryDirectory() throws -> String {
    let directory = FileManager.default.temporaryDirectory
      .appending(path: "jamlik-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    addTeardownBlock { try? FileManager.default.removeItem(at: directory) }
    return directory.path(percentEncoded: false)
  }
}

/// The bytes of every file in a directory and below it, by path.
public func contents(of directory: String) throws -> [String: Data] {
  let paths = try FileManager.default.subpathsOfDirectory(atPath: directory)
  return paths.reduce(into: [:]) { files, path in
    files[path] = try? Data(contentsOf: URL(filePath: directory).appending(path: path))
  }
}
