import EqualityDemo
import EqualityModel
import Foundation
import XCTest

final class FileFormTests: XCTestCase {
  func testEveryLineHasNineCellsThatTheImportReads() {
    for project in bothProjects {
      for row in Export(project).rows {
        XCTAssertEqual(row.cells.count, 9, "\(row)")
        XCTAssertTrue(row.gender.isEmpty || Gender(matching: row.gender) != nil, "\(row)")
        XCTAssertTrue(row.reason.isEmpty || EndReason(matching: row.reason) != nil, "\(row)")
        XCTAssertTrue(row.consent.isEmpty || Consent(matching: row.consent) != nil, "\(row)")
      }
    }
  }

  func testRowsStandByPseudonymThenStartWithAnonymousOnesLast() {
    for project in bothProjects {
      let keys = Export(project).rows.map { [$0.isAnonymous ? "~" : $0.pseudonym, $0.start] }

      XCTAssertTrue(zip(keys, keys.dropFirst()).allSatisfy { !$1.lexicographicallyPrecedes($0) })
    }
  }

  func testEveryLineEndsWithCRLFAndNoneNeedsQuoting() {
    for project in bothProjects {
      for file in [project.unitsFile(), project.participationsFile(asOf: .init(ordinal: 24261))] {
        let bytes = Array(file.utf8)
        XCTAssertEqual(bytes.suffix(2), [13, 10])
        XCTAssertEqual(bytes.filter { $0 == 13 }.count, bytes.filter { $0 == 10 }.count)
        XCTAssertEqual(lines(of: file).count, bytes.filter { $0 == 10 }.count)
        XCTAssertFalse(file.contains("\""))
      }
    }
  }

  func testNoCellLooksLikeAPersonalIdentityNumber() {
    for project in bothProjects {
      let cells = Export(project).rows.flatMap(\.cells) + lines(of: project.unitsFile())
      for cell in cells {
        XCTAssertFalse(looksLikeIdentityNumber(cell), cell)
      }
    }
  }

  func testTheIdentityNumberTestKnowsOneWhenItSeesOne() {
    for number in ["191212121212", "19121212-1212", "121212-1212", "121212+1212", "1212121212"] {
      XCTAssertTrue(looksLikeIdentityNumber(number), number)
    }
    XCTAssertFalse(looksLikeIdentityNumber("2021-10-31"))
  }

  /// Ten or twelve digits, with or without a sign before the last four.
  private func looksLikeIdentityNumber(_ text: String) -> Bool {
    text.range(of: "([0-9]{2})?[0-9]{6}[-+ ]?[0-9]{4}", options: .regularExpression) != nil
  }
}
