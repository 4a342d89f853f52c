import EqualityImport
import EqualityModel
import TestSupport
import XCTest

final class AnyBytesTests: XCTestCase {
  func testAnyBytesAreReadOrRefusedButNeverTrap() throws {
    let units = try sampleTree()
    forAllSeeds(count: 2_000) { random in
      let bytes = Self.bytes(using: &random)
      check(ParticipationsFile.read(bytes, units: units))
      check(UnitsFile.read(bytes))
      check(Mapping.read(bytes))
    }
  }

  func testAGoodFileWithSomeBytesChangedIsReadOrRefusedButNeverTraps() throws {
    let (units, good) = (
      try sampleTree(), try Fixtures.bytes(of: "imports/participations-faulty.csv")
    )
    forAllSeeds(count: 300) { random in
      var bytes = good
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        bytes[Int.random(in: bytes.indices, using: &random)] = .random(in: 0...255, using: &random)
      }
      bytes.removeLast(Int.random(in: 0...bytes.count, using: &random))
      check(ParticipationsFile.read(bytes, units: units))
    }
  }

  /// A value or faults, never both and never neither; the faults in order.
  private func check<Value>(_ result: ImportResult<Value>) {
    XCTAssertEqual(result.value == nil, !result.faults.isEmpty)
    XCTAssertEqual(result.faults.map(\.line), result.faults.map(\.line).sorted())
    XCTAssertFalse(result.faults.contains { $0.text(.swedish).isEmpty })
  }

  /// Bytes that mean something in a file, more often than others.
  private static func bytes(using random: inout SeededGenerator) -> [UInt8] {
    let starts = ["", "unit;start;gender\n", "unit,parent\n", "column\tfrom\tto\n", "sep=,\n"]
    let marks: [[UInt8]] = [[], [], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]]
    let signs = Array("\";,\t\r\n =+-@0129AÅ.T".utf8) + [0xC2, 0xA0, 0xE2, 0x80, 0xAE]
    let body = (0..<Int.random(in: 0...60, using: &random)).map { _ in
      Int.random(in: 0..<8, using: &random) == 0
        ? UInt8.random(in: 0...255, using: &random) : signs.randomElement(using: &random) ?? 0
    }
    return (marks.randomElement(using: &random) ?? [])
      + utf8(starts.randomElement(using: &random) ?? "") + body
  }
}
