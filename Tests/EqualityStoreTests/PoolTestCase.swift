import EqualityModel
import EqualitySystem
import Foundation
import TestSupport
import XCTest

@testable import EqualityStore

/// A test that pools one store with another beside it.
class PoolTestCase: StoreTestCase {
  func pool(
    _ options: PoolOptions = PoolOptions(), dryRun: Bool = false, on day: String = "2021-11-02"
  ) throws -> PoolCounts {
    let store = try Store.open(at: path())
    return try store.pool(
      try Store.openForReading(at: path("other")), options, on: PartialDate(day)!, dryRun: dryRun)
  }

  func assertRefused(
    _ hindrances: PoolRefusal.Hindrance..., options: PoolOptions = PoolOptions(),
    file: StaticString = #filePath, line: UInt = #line
  ) throws {
    let before = try bytes(of: path())
    assertThrows(PoolRefusal(hindrances: hindrances), file: file, line: line) {
      _ = try pool(options)
    }
    XCTAssertEqual(try bytes(of: path()), before, file: file, line: line)
  }
}
