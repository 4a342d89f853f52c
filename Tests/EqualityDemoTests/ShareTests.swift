import EqualityDemo
import EqualityModel
import XCTest

final class ShareTests: XCTestCase {
  func testAboutFiftyFivePerCentAreWomenAndAboutOnePerCentNeitherWomenNorMen() {
    for project in bothProjects {
      let counted = Export(project).counted

      assertShare(of: counted, in: 520...580) { $0.gender == "kvinna" }
      assertShare(of: counted, in: 400...465) { $0.gender == "man" }
      assertShare(of: counted, in: 5...18) { ["ickebinär", "annat"].contains($0.gender) }
      assertShare(of: counted, in: 2...15) { $0.gender.isEmpty }
    }
  }

  func testAboutSixPerCentTakePartTwice() {
    for project in bothProjects {
      let people = Export(project).byPseudonym.values.map { $0.filter { !$0.isVoided } }

      assertShare(of: people, in: 45...80) { $0.count == 2 }
      assertShare(of: people, in: 0...0) { $0.count > 2 }
    }
  }

  func testAboutTwoPerCentAreAnonymousOnePerCentImpreciseAndFewVoided() {
    for project in bothProjects {
      let rows = Export(project).rows

      assertShare(of: rows, in: 15...25, \.isAnonymous)
      assertShare(of: rows, in: 5...16) { $0.start.utf8.count == 7 }
      assertShare(of: rows, in: 4...9, \.isVoided)
    }
  }

  func testMostConsentButNotAll() {
    for project in bothProjects {
      let identified = Export(project).rows.filter { !$0.isAnonymous }

      assertShare(of: identified, in: 740...820) { $0.consent == "ja" }
      assertShare(of: identified, in: 100...180) { $0.consent == "nej" }
      assertShare(of: identified, in: 10...35) { $0.consent == "återkallat" }
      assertShare(of: identified, in: 40...85) { $0.consent.isEmpty }
    }
  }

  func testEveryUsualEndReasonIsGivenAndWorkMostOften() {
    for project in bothProjects {
      let ended = Export(project).rows.filter { !$0.end.isEmpty && !$0.isVoided }
      let reasons = EndReason.allCases.map(\.label.swedish)
        .filter { !["felregistrering", "avliden"].contains($0) }
      let shares = reasons.map { reason in perMille(ended) { $0.reason == reason } }

      XCTAssertTrue(shares.allSatisfy { $0 >= 10 }, "\(zip(reasons, shares).map { $0 })")
      XCTAssertEqual(shares.max(), shares.first)
      assertShare(of: ended, in: 180...260) { $0.reason == "arbete" }
    }
  }

  private func assertShare<Value>(
    of values: [Value], in bounds: ClosedRange<Int>, line: UInt = #line,
    _ condition: (Value) -> Bool
  ) {
    let share = perMille(values, condition)
    XCTAssertTrue(bounds.contains(share), "\(share) per mille is outside \(bounds)", line: line)
  }
}
