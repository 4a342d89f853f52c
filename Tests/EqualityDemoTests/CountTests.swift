import EqualityDemo
import EqualityModel
import XCTest

final class CountTests: XCTestCase {
  func testRattStodHas680ParticipantsFromSeptember2019ToAugust2022() {
    let project = DemoProject.rattStod

    XCTAssertEqual(Export(project).counted.count, 680)
    XCTAssertEqual(project.project.target, 680)
    XCTAssertEqual(project.project.from?.description, "2019-09-01")
    XCTAssertEqual(project.project.to?.description, "2022-08-31")
    XCTAssertEqual(project.months.count, 36)
  }

  func testMiaVidareHas1900ParticipantsFromJune2020ToSeptember2022() {
    let project = DemoProject.miaVidare

    XCTAssertEqual(Export(project).counted.count, 1900)
    XCTAssertEqual(project.project.target, 1900)
    XCTAssertEqual(project.project.from?.description, "2020-06-01")
    XCTAssertEqual(project.project.to?.description, "2022-09-30")
    XCTAssertEqual(project.months.count, 28)
  }

  func testAStayIsNeverRegisteredTwice() {
    for project in bothProjects {
      let identified = Export(project).rows.filter { !$0.isAnonymous }
      let stays = identified.map { "\($0.pseudonym);\($0.unit);\($0.start)" }

      XCTAssertEqual(Set(stays).count, stays.count)
    }
  }

  func testPseudonymsRunWithoutGapsSoThatNobodySeemsRemoved() {
    for (project, letter) in zip(bothProjects, ["R", "M"]) {
      let pseudonyms = Export(project).byPseudonym.keys.sorted()
      let expected = (1...pseudonyms.count).map { letter + String(format: "%04d", $0) }

      XCTAssertEqual(pseudonyms, expected)
    }
  }

  func testPseudonymsDoNotFollowTheOrderOfArrival() {
    for project in bothProjects {
      let starts = Export(project).rows.filter { !$0.isAnonymous }.map(\.start)
      let rising = perMille(Array(zip(starts, starts.dropFirst()))) { $0 < $1 }

      XCTAssertTrue((450...560).contains(rising), "\(rising) per mille of starts come in order")
    }
  }
}
