import Foundation
public import XCTest

/// A server on this machine that a page may be tempted to reach, and that remembers who came.
public final class BaitServer {
  private let process = Process()
  private let log: URL

  public let address: String

  /// Starts a server that ends with the test.
  public static func start(for test: XCTestCase) throws -> BaitServer {
    let server = try BaitServer(directory: URL(filePath: test.temporaryDirectory()))
    test.addTeardownBlock { server.process.terminate() }
    return server
  }

  private init(directory: URL) throws {
    log = directory.appending(path: "log")
    try Data().write(to: log)
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-u", "-m", "http.server", "0", "--bind", "127.0.0.1"]
    process.currentDirectoryURL = directory
    process.standardOutput = output
    process.standardError = try FileHandle(forWritingTo: log)
    try process.run()
    let greeting = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    let port = try XCTUnwrap(greeting.firstMatch(of: /port (\d+)/)?.1)
    address = "http://127.0.0.1:\(port)"
  }

  /// One line a request, in the order in which they came.
  public func requests() throws -> [String] {
    try String(contentsOf: log, encoding: .utf8).split(separator: "\n").map(String.init)
      .filter { $0.contains(" HTTP/1") }
  }
}
