import Foundation
import XCTest

/// Chromium without a window, spoken to over two pipes of the file system.
///
/// Starting it takes longer than a test, so all tests of a run share one, each in a context of its
/// own. Tests run one at a time, and so does everything here.
final class BrowserProcess: @unchecked Sendable {
  private let process = Process()
  private let directory: URL
  private let input: FileHandle
  private let output: FileHandle
  private var received = Data()
  private var count = 0

  static let executable = ["/usr/bin/chromium", "/usr/bin/google-chrome"]
    .first(where: FileManager.default.isExecutableFile(atPath:))

  /// The one of this run, which ends with it; nil where this machine has none.
  static let shared: Result<BrowserProcess, any Error>? = executable.map { executable in
    Result {
      let process = try BrowserProcess(executable: executable)
      XCTestObservationCenter.shared.addTestObserver(Ending(of: process))
      return process
    }
  }

  private init(executable: String) throws {
    directory = FileManager.default.temporaryDirectory.appending(
      path: "jamlik-browser-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    let paths = [directory.path() + "/in", directory.path() + "/out"]
    try Process.run(URL(filePath: "/usr/bin/mkfifo"), arguments: paths).waitUntilExit()
    process.executableURL = URL(filePath: "/bin/sh")
    process.currentDirectoryURL = directory
    process.arguments = ["-c", "exec \"$0\" \"$@\" 3<in 4>out 2>log", executable] + Self.options
    try process.run()
    // Each end waits for the other: the same order as in the line above.
    input = try FileHandle(forWritingTo: directory.appending(path: "in"))
    output = try FileHandle(forReadingFrom: directory.appending(path: "out"))
  }

  private static let options = [
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
    "--no-first-run", "--disable-background-networking", "--disable-component-update",
    "--remote-debugging-pipe", "--user-data-dir=profile", "about:blank",
  ]

  /// Sends a command, and returns the number that its answer will have.
  func send(_ command: [String: Any]) throws -> Int {
    count += 1
    let numbered = command.merging(["id": count]) { $1 }
    try input.write(contentsOf: JSONSerialization.data(withJSONObject: numbered) + [0])
    return count
  }

  /// Closes all pages of a context, and forgets what they kept.
  func forget(_ context: String) throws {
    let parameters = ["browserContextId": context]
    _ = try send(["method": "Target.disposeBrowserContext", "params": parameters])
  }

  /// The next answer or event; nil when the browser has ended or says nothing more.
  func receive() throws -> [String: Any]? {
    let impatience = DispatchWorkItem { [process] in process.terminate() }
    DispatchQueue.global().asyncAfter(deadline: .now() + 60, execute: impatience)
    defer { impatience.cancel() }
    while !received.contains(0) {
      let more = output.availableData
      guard !more.isEmpty else { return nil }
      received += more
    }
    let message = received.prefix { $0 != 0 }
    received = Data(received.dropFirst(message.count + 1))
    return try JSONSerialization.jsonObject(with: message) as? [String: Any]
  }

  /// Ends the browser when all tests are done.
  private final class Ending: NSObject, XCTestObservation {
    private let process: BrowserProcess

    init(of process: BrowserProcess) { self.process = process }

    func testBundleDidFinish(_ testBundle: Bundle) {
      process.process.terminate()
      process.process.waitUntilExit()
      try? FileManager.default.removeItem(at: process.directory)
    }
  }
}
