import Foundation
@testable import JamlikCommands
import TestSupport
import XCTest

/// What someone sees who waits at a terminal, and how the work is stopped.
final class ProgressTests: XCTestCase {
  /// A terminal whose clock goes on by `step` seconds each time that it is looked at.
  private final class Terminal {
    var text = ""
    private var now = 0.0
    private var looks = 0

    func spectator(
      step: Double, isThere: Bool = true, stoppingAfter limit: Int = .max
    ) -> Spectator {
      Spectator(
        show: isThere ? { self.text += $0 } : nil,
        seconds: {
          self.now += step
          return self.now
        },
        begin: {},
        wantsToStop: {
          self.looks += 1
          return self.looks > limit
        })
    }
  }

  private func table() throws -> (path: String, directory: String) {
    let directory = try temporaryDirectory()
    let rows = (0..<12).map { "a\($0 % 3);b\($0 % 4);\($0 * 7 % 13)" }
    let path = "\(directory)/t.csv"
    try Data((["a;b;n"] + rows).joined(separator: "\n").utf8).write(to: URL(filePath: path))
    return (path, directory)
  }

  func testLongWorkIsShownStageByStageAndNothingIsLeftOfIt() throws {
    let path = try table().path
    for (language, words) in [
      ("sv", ["% skyddar små grupper", "% kontrollerar varje bevis"]),
      ("en", ["% protecting small groups", "% checking every proof"]),
    ] {
      let terminal = Terminal()
      let tool = Tool(
        running: ["protect", path, "--count", "n", "--language", language],
        watchedBy: terminal.spectator(step: 1))

      XCTAssertEqual(tool.status, .done, tool.messages)
      for word in words { XCTAssertTrue(terminal.text.contains(word), terminal.text) }
      XCTAssertTrue(terminal.text.hasPrefix("\r[........................] 0 % "))
      XCTAssertTrue(terminal.text.hasSuffix(" \r"))
      XCTAssertFalse((tool.output + tool.messages).contains("["))
      let width = terminal.text.split(separator: "\r").map(\.count).max() ?? 0
      XCTAssertLessThan(width, 79)
    }
  }

  func testQuickWorkShowsNothing() throws {
    let terminal = Terminal()
    let tool = Tool(
      running: ["protect", try table().path, "--count", "n"],
      watchedBy: terminal.spectator(step: 0))
    XCTAssertEqual(tool.status, .done)
    XCTAssertEqual(terminal.text, "")
  }

  func testTheResultIsTheSameWhoeverWatches() throws {
    let words = ["protect", try table().path, "--count", "n"]
    let watched = Tool(running: words, watchedBy: Terminal().spectator(step: 1))
    XCTAssertEqual(watched.output, Tool(running: words).output)
    XCTAssertEqual(watched.messages, Tool(running: words).messages)
  }

  func testWhoeverStopsItFindsNothingWritten() throws {
    let (path, directory) = try table()
    for limit in [0, 1] {
      let terminal = Terminal()
      let tool = Tool(
        running: ["protect", path, "--count", "n", "--output", "\(directory)/out.csv"],
        watchedBy: terminal.spectator(step: 1, stoppingAfter: limit))

      XCTAssertEqual(tool.status, .interrupted)
      XCTAssertEqual(tool.output, "")
      XCTAssertEqual(tool.messages, "jamlik: avbrutet. Inget har skrivits.\n")
      XCTAssertTrue(terminal.text.hasSuffix(" \r"), "the bar is gone")
      XCTAssertEqual(try contents(of: directory).count, 1)
    }
  }
}
