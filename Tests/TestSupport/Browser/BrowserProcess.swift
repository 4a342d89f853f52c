import Foundation

/// Chromium without a window, spoken to over two pipes of the file system.
final class BrowserProcess {
  private let process = Process()
  private let directory: URL
  private let input: FileHandle
  private let output: FileHandle
  private var received = Data()

  static let executable = ["/usr/bin/chromium", "/usr/bin/google-chrome"]
    .first(where: FileManager.default.isExecutableFile(atPath:))

  /// How long a browser may live: a test that waits for a dead one must end.
  private static let lifetime: TimeInterval = 120

  init(executable: String) throws {
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
    let watched = process
    DispatchQueue.global().asyncAfter(deadline: .now() + Self.lifetime) {
      if watched.isRunning { watched.terminate() }
    }
  }

  private static let options = [
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
    "--no-first-run", "--disable-background-networking", "--disable-component-update",
    "--remote-debugging-pipe", "--user-data-dir=profile", "about:blank",
  ]

  func send(_ message: Data) throws { try input.write(contentsOf: message + [0]) }

  /// The next message; nil when the browser has ended.
  func receive() throws -> Data? {
    while true {
      if let end = received.firstIndex(of: 0) {
        let message = received[..<end]
        received = Data(received[(end + 1)...])
        return Data(message)
      }
      let more = output.availableData
      guard !more.isEmpty else { return nil }
      received += more
    }
  }

  func end() {
    process.terminate()
    process.waitUntilExit()
    try? FileManager.default.removeItem(at: directory)
  }
}
