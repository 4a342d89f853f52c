import EqualityDemo
import EqualityModel
import XCTest

final class SeedTests: XCTestCase {
  func testTheSameSeedGivesTheSameBytes() {
    for project in bothProjects {
      let first = project.resized(to: 150, seed: 7)
      let second = project.resized(to: 150, seed: 7)

      XCTAssertEqual(
        first.participationsFile(asOf: first.months.upperBound),
        second.participationsFile(asOf: second.months.upperBound))
    }
  }

  func testAnotherSeedGivesOtherParticipants() {
    let first = Export(DemoProject.rattStod.resized(to: 150, seed: 7))
    let second = Export(DemoProject.rattStod.resized(to: 150, seed: 8))

    XCTAssertNotEqual(first.rows, second.rows)
  }

  func testAResizedProjectHasThatManyParticipantsAndThatTarget() {
    for participants in [1, 2, 49, 1000] {
      let project = DemoProject.miaVidare.resized(to: participants, seed: UInt64(participants))

      XCTAssertEqual(Export(project).counted.count, participants)
      XCTAssertEqual(project.project.target, participants)
    }
  }
}
