import EqualitySystem
import Foundation
import XCTest

/// Reading and writing whole files.
final class FileTests: StoreTestCase {
  private func assertFails(
    _ isExpected: (FileFailure) -> Bool, line: UInt = #line, _ body: () throws -> Void
  ) {
    XCTAssertThrowsError(try body(), line: line) {
      XCTAssertTrue(($0 as? FileFailure).map(isExpected) ?? false, "\($0)", line: line)
    }
  }

  func testWhatIsWrittenIsRead() throws {
    for size in [0, 1, 65_535, 65_536, 65_537, 300_000] {
      let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
      try writeFile(bytes, to: path("\(size)"))
      XCTAssertEqual(try readFile(path("\(size)")), bytes)
    }
  }

  func testAnExistingFileIsReplacedOnlyOnRequest() throws {
    try writeFile([1], to: path("a"))

    assertFails(\.isExistingFile) { try writeFile([2], to: path("a")) }
    XCTAssertEqual(try readFile(path("a")), [1])
    try writeFile([3], to: path("a"), replacing: true)

    XCTAssertEqual(try readFile(path("a")), [3])
    XCTAssertEqual(names, ["a"])
  }

  func testAFileMadeInTheMeantimeIsNotReplaced() throws {
    var batch = FileBatch()
    try batch.add([1], at: path("a"))
    try writeFile([2], to: path("a"))

    do {
      try batch.place()
      XCTFail("replaced")
    } catch {
      XCTAssertTrue(error.isExistingFile)
    }
    _ = consume batch

    XCTAssertEqual(try readFile(path("a")), [2])
    XCTAssertEqual(names, ["a"])
  }

  func testABatchIsPlacedWholeOrNotAtAll() throws {
    var batch = FileBatch()
    try batch.add([1], at: path("a"))
    try batch.add([2], at: path("b"))
    XCTAssertFalse(names.contains("a"))
    try FileManager.default.createDirectory(atPath: path("a"), withIntermediateDirectories: false)

    do {
      try batch.place()
      XCTFail("placed")
    } catch {
      XCTAssertTrue(error.isExistingFile)
    }
    _ = consume batch

    XCTAssertEqual(names, ["a"])
  }

  func testAPlacedBatchCanBeTakenAway() throws {
    var batch = FileBatch()
    try batch.add([1], at: path("a"))
    try batch.add([2], at: path("b"))
    try batch.place()
    XCTAssertEqual(names, ["a", "b"])

    batch.remove()

    XCTAssertEqual(names, [])
  }

  func testNoLinkIsFollowed() throws {
    try writeFile([1], to: path("target"))
    try FileManager.default.createSymbolicLink(
      atPath: path("link"), withDestinationPath: path("target"))

    for replacing in [false, true] {
      assertFails(\.isSymbolicLink) { try writeFile([2], to: path("link"), replacing: replacing) }
    }
    XCTAssertEqual(try readFile(path("target")), [1])
  }

  func testPermissionsAreThoseAskedFor() throws {
    try writeFile([], to: path("private"), permissions: 0o600)
    try createPrivateFile(try AbsolutePath(path("made")))

    XCTAssertEqual(try FileStatus(of: path("private"))?.permissions, 0o600)
    XCTAssertEqual(try FileStatus(of: path("made"))?.permissions, 0o600)
    XCTAssertEqual(try FileStatus(of: path("made"))?.isOpenToOthers, false)
    XCTAssertEqual(try FileStatus(of: path("made"))?.isOwn, true)
  }

  func testAMissingFileAndADirectoryAreNotRead() throws {
    assertFails(\.isMissingFile) { _ = try readFile(path("none")) }
    assertFails({ $0.code == EISDIR }) { _ = try readFile(directory) }
    XCTAssertNil(try FileStatus(of: path("none")))
    XCTAssertEqual(try FileStatus(of: directory)?.kind, .directory)
  }

  func testAFullDiskIsAnError() throws {
    let full = try FileHandle(forWritingTo: URL(filePath: "/dev/full"))
    let saved = dup(1)
    dup2(full.fileDescriptor, 1)
    defer {
      dup2(saved, 1)
      close(saved)
    }

    assertFails(\.isFullDisk) { try StandardStream.output.write("text\n") }
  }

  func testDirectoriesAreMadeWithThoseAboveThem() throws {
    try makeDirectory(path("a/b/c"))
    try makeDirectory(path("a/b/c"))

    XCTAssertEqual(try FileStatus(of: path("a/b/c"))?.kind, .directory)
    try writeFile([], to: path("file"))
    assertFails(\.isExistingFile) { try makeDirectory(path("file")) }
  }

  func testAPathIsResolvedFromTheRootAndNeverEmpty() throws {
    XCTAssertEqual(try AbsolutePath("/a").text, "/a")
    XCTAssertEqual(try AbsolutePath("x").text, FileManager.default.currentDirectoryPath + "/x")
    XCTAssertEqual(try AbsolutePath(":memory:").text.first, "/")
    XCTAssertEqual(try AbsolutePath("file:x?mode=memory").text.first, "/")
    for path in ["", ".", "..", "/", "/tmp/", "a\0b", "/no such directory/x"] {
      assertFails({ _ in true }) { _ = try AbsolutePath(path) }
    }
  }

  func testLinksAmongTheDirectoriesAreResolved() throws {
    try makeDirectory(path("real"))
    try FileManager.default.createSymbolicLink(
      atPath: path("link"), withDestinationPath: path("real"))

    XCTAssertEqual(
      try AbsolutePath(path("link/x")).text, try AbsolutePath(path("real/x")).text)
  }

  func testTodayIsADayOfThisCentury() {
    let day = today()
    XCTAssertTrue((2024...2099).contains(day.year))
    XCTAssertTrue((1...12).contains(day.month) && (1...31).contains(day.day))
  }
}
