@testable import EqualityImport
import EqualityModel
import XCTest

/// What participants say of themselves, one column for each dimension.
final class AnswerColumnTests: XCTestCase {
  private func read(
    _ header: String, _ rows: String..., mapping: Mapping = .none
  ) throws -> ImportResult<[Participation]> {
    let file = (["participant;unit;start;gender;" + header] + rows).joined(separator: "\n")
    return ParticipationsFile.read(
      utf8(file), units: try sampleTree(), dimensions: Dimension.standard, mapping: mapping)
  }

  /// The answer in a cell of a column.
  private func answer(_ cell: String, in code: String) throws -> Answer? {
    let result = try read(code, "P-1;T1;2021;woman;\(cell)")
    return try result.get()[0].participant?.answers[code]
  }

  private func flaw(_ cell: String, in code: String) throws -> ValueFlaw? {
    guard case .value(let flaw) = try read(code, "P-1;T1;2021;woman;\(cell)").faults.first?.kind
    else { return nil }
    return flaw
  }

  func testEveryCategoryIsKnownByItsCodeAndItsLabelInBothLanguages() throws {
    for dimension in Dimension.standard {
      for (position, category) in dimension.categories.enumerated() {
        for name in [category.code, category.label.swedish, category.label.english] {
          XCTAssertEqual(
            try answer(name, in: dimension.code), .option(position), "\(dimension.code): \(name)")
        }
      }
    }
  }

  func testTheReasonsForNoAnswerAreKeptApart() throws {
    for status in AnswerStatus.allCases {
      for name in [status.code, status.label.swedish, status.label.english] {
        XCTAssertEqual(try answer(name, in: "religion"), .missing(status))
      }
    }
    XCTAssertNil(try answer("", in: "religion"))
  }

  func testAPersonCanBeInSeveralCategoriesWhereIdentityIsPlural() throws {
    XCTAssertEqual(try answer("Svensk | samisk|", in: "ethnicity_self"), .options(.init([0, 1])))
    XCTAssertEqual(try flaw("ja|nej", in: "perceived_white"), .severalValues)
    XCTAssertEqual(try answer("ja|yes", in: "perceived_white"), .option(0))
  }

  func testWhatExcludesTheOthersStandsAlone() throws {
    XCTAssertEqual(try answer("ingen", in: "function_type"), .option(0))
    XCTAssertEqual(try flaw("ingen|syn", in: "function_type"), .standsAlone)
    XCTAssertEqual(try flaw("vill inte svara|syn", in: "function_type"), .statusBesideValue)
    XCTAssertEqual(try flaw("97|98", in: "function_type"), .statusBesideValue)
  }

  func testNoFaultTellsWhatSomeoneHasSaid() throws {
    for dimension in Dimension.standard where dimension.isSensitive {
      for category in dimension.categories {
        let cell = category.label.swedish + "x"
        let faults = try read(dimension.code, "P-1;T1;2021;woman;\(cell)").faults
        guard case .value(.unknownCode(let permitted, _, let suggestion)) = faults.first?.kind
        else { return XCTFail("\(faults)") }
        XCTAssertNil(suggestion)
        XCTAssertEqual(
          permitted.prefix(dimension.categories.count), dimension.categories.map(\.label)[...])
        XCTAssertFalse(faults[0].text.swedish.contains(cell))
      }
    }
    guard case .unknownCode(_, _, let suggestion) = try flaw("gymnasiumm", in: "education") else {
      return XCTFail("an unknown value")
    }
    XCTAssertEqual(suggestion?.swedish, "gymnasium")
  }

  func testOneParticipantSaysTheSameOnAllLines() throws {
    let result = try read(
      "religion;literacy", "P-1;T1;2021;woman;ingen;inte", "P-1;T2;2021;woman;;inte",
      "P-1;T1;2022;woman;kristen;")
    XCTAssertEqual(result.faults, [fault(4, "religion", .row(.contradiction(line: 2)))])
    let answers = try read(
      "religion;literacy", "P-1;T1;2021;woman;ingen;", "P-1;T2;2021;woman;;inte"
    ).get().map(\.participant?.answers)
    XCTAssertEqual(
      answers, Array(repeating: ["religion": .option(0), "literacy": .option(2)], count: 2))
  }

  func testWhatStaffThinkOfAPersonIsNotAccepted() throws {
    let cases: [(source: String, column: String, isFaulty: Bool)] = [
      ("själv", "religion", false), ("bedömd av personal", "religion", true),
      ("staff_assessed", "birth_background", true), ("register", "religion", true),
      ("register", "birth_background", false), ("register", "education", false),
    ]
    for (source, column, isFaulty) in cases {
      let value = Dimension.standard.first { $0.code == column }!.categories[0].code
      let result = try read("källa;\(column)", "P-1;T1;2021;woman;\(source);\(value)")
      XCTAssertEqual(
        result.faults, isFaulty ? [fault(2, "källa", .value(.notSelfDeclared))] : [], source)
    }
    XCTAssertNotNil(try read("källa;religion", "P-1;T1;2021;woman;personal;").value)
  }

  func testNothingIsKeptOfWhatAnAnonymousRegistrationSays() throws {
    let result = try read("religion", ";T1;2021;woman;ingen", ";T1;2021;woman;hittepå")
    XCTAssertEqual(result.faults.map(\.line), [3])
    XCTAssertNil(try read("religion", ";T1;2021;woman;ingen").get()[0].participant)
  }

  func testAHeaderWithALabelIsAnsweredWithTheCode() throws {
    XCTAssertEqual(
      try read("sexuell läggning", "P-1;T1;2021;woman;homo").faults.first,
      fault(
        1, "sexuell läggning",
        .header(.unknown(suggestion: Text(sv: "sexual_orientation", en: "sexual_orientation")))))
    XCTAssertEqual(
      try read("religion;Religion", "P-1;T1;2021;woman;;").faults.first,
      fault(1, "Religion", .header(.duplicate(first: "religion"))))
  }

  func testAMappingTranslatesTheColumnAndEachValue() throws {
    let mapping = try Mapping.read(
      utf8("column;from;to\n;F12;ethnicity_self\nethnicity_self;1;svensk\nethnicity_self;2;romsk")
    )
    .get()
    let result = try read("F12", "P-1;T1;2021;woman;1|2", mapping: mapping)
    XCTAssertEqual(
      try result.get()[0].participant?.answers, ["ethnicity_self": .options(.init([0, 4]))])
  }

  func testConsentCanBeProvenAndHasAnEnd() throws {
    let person = try read(
      "consent;samtyckesdatum;consent_version;gallras",
      "P-1;T1;2021;woman;ja;2021-03-01;v2 lättläst;2024-12"
    ).get()[0].participant
    XCTAssertEqual(
      person,
      Participant(
        pseudonym: "P-1", consent: .given, consentDate: PartialDate("2021-03-01"),
        consentVersion: "v2 lättläst", retainUntil: PartialDate("2024-12")))
  }
}
