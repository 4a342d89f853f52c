import EqualityModel
import XCTest

final class CodeListTests: XCTestCase {
  func testEveryCodeLabelAndSynonymLeadsToItsOwnEntryOnly() {
    check(Gender.self)
    check(EndReason.self)
    check(Consent.self)
    check(ProjectUnit.Kind.self)
    check(Measure.self)
    check(GenderCategory.self)
    check(Counting.self)
  }

  private func check<List: CodeList>(_ list: List.Type) where List: Equatable {
    for entry in List.allCases {
      let names =
        [entry.code, entry.label.swedish, entry.label.english] + entry.synonyms
      for name in names {
        XCTAssertEqual(List(matching: name), entry, name)
        XCTAssertEqual(List(matching: name.uppercased()), entry, name)
      }
      XCTAssertFalse(entry.label.swedish.isEmpty)
      XCTAssertFalse(entry.label.english.isEmpty)
    }
    XCTAssertEqual(Set(List.allCases.map(\.code)).count, List.allCases.count)
    XCTAssertNil(List(matching: "no such thing"))
  }

  func testWomenComeFirst() {
    XCTAssertEqual(Gender.allCases.first, .woman)
    XCTAssertEqual(GenderCategory.allCases.first, .woman)
  }

  func testEveryGenderIsPublishedInSomeCategory() {
    XCTAssertEqual(
      Gender.allCases.map { GenderCategory($0) }, [.woman, .man, .other, .other, .unknown])
  }
}
