import EqualityDemo
import EqualityModel
import Foundation
import TestSupport
import XCTest

final class FixtureTests: XCTestCase {
  func testTheGeneratorGivesTheCommittedFilesOfRattStodByteForByte() throws {
    try assertDemoFixtures(.rattStod, named: "rsfm")
  }

  func testTheGeneratorGivesTheCommittedFilesOfMiaVidareByteForByte() throws {
    try assertDemoFixtures(.miaVidare, named: "mia")
  }

  private func assertDemoFixtures(
    _ project: DemoProject, named name: String, line: UInt = #line
  ) throws {
    let participations = project.participationsFile(asOf: project.months.upperBound)
    try assertFixture(project.unitsFile(), "\(name)-units.csv", line: line)
    try assertFixture(participations, "\(name)-participations.csv", line: line)
  }

  /// Compares with `Fixtures/demo/<name>`, which begins with the byte order mark of Swedish Excel.
  private func assertFixture(_ text: String, _ name: String, line: UInt) throws {
    let path = Checkout.root.appending(path: "Fixtures/demo/\(name)")
    let bytes = Data([0xEF, 0xBB, 0xBF]) + Data(text.utf8)
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try bytes.write(to: path)
      return
    }
    let committed = try Data(contentsOf: path)
    guard bytes != committed else { return }
    let same = zip(bytes, committed).prefix { $0 == $1 }.count
    XCTFail("\(name) differs from byte \(same) on; UPDATE_GOLDEN=1 rewrites it", line: line)
  }
}
