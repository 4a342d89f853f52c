import Foundation
import TestSupport
import XCTest

/// A program that embeds the library cannot get rows of what people say of themselves
/// (DOMAIN.md 7, 21).
final class SensitiveRowTests: XCTestCase {
  /// The types that hold what single people have said.
  private let sensitive = [
    "PersonalRecord", "LinkedAnswer", "LinkedAnswers", "DeclaredFacts", "StoredReferral",
  ]

  private func declarations() throws -> [(file: String, line: String)] {
    let directory = Checkout.root.appending(path: "Sources").path()
    let files = try FileManager.default.subpathsOfDirectory(atPath: directory)
      .filter { $0.hasSuffix(".swift") }
    return try files.flatMap { file in
      try String(contentsOfFile: "\(directory)/\(file)", encoding: .utf8)
        .split(separator: "\n").map { (file, $0.trimmingCharacters(in: .whitespaces)) }
    }
  }

  func testNothingPublicSpeaksOfWhatSinglePeopleHaveSaid() throws {
    for (file, line) in try declarations() where line.hasPrefix("public ") {
      for type in sensitive {
        XCTAssertNil(
          line.range(of: "\\b\(type)\\b", options: .regularExpression), "\(file): \(line)")
      }
    }
  }

  func testTheTypesAreThoseThatThereAre() throws {
    let lines = try declarations().map(\.line)
    for type in sensitive {
      XCTAssertTrue(
        lines.contains { $0.range(of: "struct \(type)\\b", options: .regularExpression) != nil },
        type)
    }
    XCTAssertTrue(
      lines.contains { $0.hasPrefix("package var answers: [String: Answer]") },
      "what a file says of a participant is the package's own")
  }
}
