import Foundation
import TestSupport
import XCTest

/// The architecture, as the modules that each module may import.
///
/// SwiftPM alone lets a module import whatever its dependencies depend on; this map does not.
final class ImportTests: XCTestCase {
  private let allowed: [String: Set<String>] = [
    "EqualityModel": [],
    "DisclosureTables": [],
    "DisclosureAudit": ["DisclosureTables"],
    "DisclosureProtection": ["DisclosureTables", "DisclosureAudit"],
    "EqualityStatistics": ["EqualityModel", "DisclosureTables"],
    "EqualityImport": ["EqualityModel"],
    "EqualityForms": ["EqualityModel"],
    "EqualityAudit": ["EqualityModel", "DisclosureTables", "DisclosureAudit"],
    "EqualityReports": ["EqualityModel", "DisclosureProtection", "EqualityAudit"],
    "EqualityDemo": ["EqualityModel"],
    "EqualitySystem": ["CSQLite", "Glibc", "Synchronization"],
    "EqualityStore": ["EqualityModel", "EqualitySystem"],
    "EqualityData": [
      "EqualityModel", "DisclosureTables", "DisclosureAudit", "DisclosureProtection",
      "EqualityStatistics", "EqualityImport", "EqualityReports", "EqualityStore", "EqualitySystem",
      "EqualityAudit", "EqualityForms",
    ],
    "JamlikCommands": ["EqualityData", "EqualityDemo", "EqualitySystem"],
    "jamlik": ["JamlikCommands"],
  ]

  func testEachModuleImportsOnlyWhatItMay() throws {
    let modules = try Sources.modules().filter { $0 != "CSQLite" }
    XCTAssertEqual(Set(modules), Set(allowed.keys), "the map and the folders are the same")
    for module in modules {
      for (file, imported) in try Sources.imports(of: module) {
        XCTAssertTrue(allowed[module]?.contains(imported) ?? false, "\(file) imports \(imported)")
      }
    }
  }

  func testTheManifestNamesOnlyDependenciesThatTheMapAllows() throws {
    for (module, imports) in allowed {
      for other in imports where allowed[other] != nil {
        XCTAssertFalse(
          allowed[other]?.contains(module) ?? false, "\(module) and \(other) import each other")
      }
    }
  }

  /// The parts that only reckon may know nothing of files, clocks or words (DESIGN.md 2).
  func testTheDisclosureModulesKnowNothingOfLanguages() throws {
    for module in try Sources.modules() where module.hasPrefix("Disclosure") {
      for file in try Sources.files(of: module) {
        let text = try String(contentsOf: file, encoding: .utf8)
        XCTAssertNil(text.range(of: "[åäöÅÄÖ]", options: .regularExpression), file.path())
        XCTAssertFalse(text.contains("Language"), file.path())
      }
    }
  }
}

/// The files under `Sources/`.
private enum Sources {
  static let directory = Checkout.root.appending(path: "Sources")

  static func modules() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: directory.path()).sorted()
  }

  static func files(of module: String) throws -> [URL] {
    let folder = directory.appending(path: module)
    return try FileManager.default.subpathsOfDirectory(atPath: folder.path()).sorted()
      .filter { $0.hasSuffix(".swift") }.map { folder.appending(path: $0) }
  }

  static func imports(of module: String) throws -> [(file: String, imported: String)] {
    try files(of: module).flatMap { file in
      try imports(in: file).map { (file: file.path(), imported: $0) }
    }
  }

  private static func imports(in file: URL) throws -> [String] {
    try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      guard let keyword = words.firstIndex(of: "import"), !line.hasPrefix("/"),
        words.count > keyword + 1,
        words[..<keyword].allSatisfy({
          $0.hasPrefix("@") || ["public", "package", "private", "internal"].contains($0)
        })
      else { return nil }
      return String(words[keyword + 1])
    }
  }
}
