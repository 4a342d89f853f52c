import EqualityModel
import TestSupport
import XCTest

final class GroundTests: XCTestCase {
  func testTheSevenGroundsStandInTheOrderOfTheLaw() {
    XCTAssertEqual(
      Ground.allCases.filter(\.isStatutory).map(\.code),
      [
        "kon", "konsoverskridande", "etnicitet", "religion", "funktion", "sexuell_laggning",
        "alder",
      ])
  }

  func testPrivateLifeAndSocialBackgroundAreNoGroundsOfTheLaw() {
    XCTAssertEqual(
      Ground.allCases.filter { !$0.isStatutory }.map(\.code), ["privatliv", "social_bakgrund"])
  }

  func testSkinColourIsADimensionOfEthnicity() {
    XCTAssertEqual(Dimension.perceivedAsWhite.ground, .ethnicity)
  }

  func testDimensionsStandInTheOrderOfTheirGrounds() {
    let order = Dimension.standard.compactMap(\.ground?.rawValue)
    XCTAssertEqual(order, order.sorted())
  }

  func testWhereOneWasBornIsAProxyAndNeverCalledEthnicity() {
    for proxy in Dimension.standard + DerivedDimension.standard.map(\.dimension)
    where proxy.isProxy {
      XCTAssertNotEqual(proxy.label, Dimension.ethnicity.label)
    }
    XCTAssertEqual(
      Dimension.standard.filter(\.isProxy).map(\.code), ["birth_background", "birth_region"])
  }

  func testEveryTextSaysSomethingInBothLanguages() {
    let questionnaire = Questionnaire.standard(asking: Dimension.standard)
    var texts = questionnaire.information + questionnaire.questions.map(\.text)
    texts += questionnaire.questions.flatMap(\.options).map(\.label)
    texts += AnswerStatus.allCases.map(\.label) + Ground.allCases.map(\.plainLabel)
    for text in texts {
      XCTAssertFalse(text.swedish.isEmpty, text.english)
      XCTAssertFalse(text.english.isEmpty, text.swedish)
    }
  }

  /// Answers are stored as places in a list: one that changes must be another version.
  func testAStandardListNeverChangesWithoutANewVersion() throws {
    let text = Dimension.standard.map { list in
      let ground = list.ground?.code ?? "-"
      let heading =
        "\(list.code) \(list.version) \(ground)\(list.allowsSeveral ? " several" : "")"
        + "\(list.isProxy ? " proxy" : ""): \(list.label.swedish) / \(list.label.english)\n"
      return heading
        + list.categories.map { category in
          "  \(category.code)\(category.standsAlone ? " alone" : ""): "
            + "\(category.label.swedish) / \(category.label.english)\n"
        }.joined()
    }
    try assertGolden(text.joined(), "standard-lists.txt")
  }

  func testTheSevenMissingStatusesAreKeptApart() {
    // The seventh, answered, is an answer.
    XCTAssertEqual(AnswerStatus.allCases.count, 6)
    XCTAssertEqual(Set(AnswerStatus.allCases.map(\.code)).count, 6)
    XCTAssertEqual(AnswerStatus.declined.rawValue, 97)
  }
}

final class DerivedDimensionTests: XCTestCase {
  private func category(_ derived: DerivedDimension, _ chosen: String...) throws -> String? {
    let source = try XCTUnwrap(Dimension.standard.first { $0.code == derived.source })
    let positions = try chosen.map { code in
      try XCTUnwrap(source.categories.firstIndex { $0.code == code })
    }
    return derived.category(of: Answer.OptionSet(positions), in: source)
      .map { derived.dimension.categories[$0].code }
  }

  func testWhoeverIsSwedishAndSamiIsBoth() throws {
    XCTAssertEqual(try category(.ethnicityGroup, "svensk"), "endast_svensk")
    XCTAssertEqual(try category(.ethnicityGroup, "svensk", "samisk"), "svensk_och_annan")
    XCTAssertEqual(try category(.ethnicityGroup, "romsk", "judisk"), "annan_an_svensk")
  }

  func testSometimesIsNotAlways() throws {
    XCTAssertEqual(try category(.notPerceivedAsWhite, "ibland"), "icke_vit")
    XCTAssertEqual(try category(.notPerceivedAsWhite, "ja"), "vit")
  }

  func testNoDisabilityIsOnlyWhereNoneWasChosen() throws {
    XCTAssertEqual(try category(.anyDisability, "ingen"), "nej")
    XCTAssertEqual(try category(.anyDisability, "npf", "psykisk"), "ja")
  }

  func testWhoeverLacksBankIDOrDataOrEveryDeviceIsDigitallyExcluded() throws {
    XCTAssertEqual(try category(.digitalExclusion, "bankid", "rad_surf", "smartphone"), "nej")
    XCTAssertEqual(try category(.digitalExclusion, "bankid", "rad_surf"), "ja")
    XCTAssertEqual(try category(.digitalExclusion, "rad_surf", "smartphone"), "ja")
    XCTAssertEqual(try category(.digitalExclusion, "bankid", "dator"), "ja")
    XCTAssertEqual(try category(.digitalExclusion, "inget"), "ja")
  }

  func testWhoeverChoseNothingIsInNoCategory() throws {
    for derived in [DerivedDimension.ethnicityGroup, .notPerceivedAsWhite, .anyDisability] {
      XCTAssertNil(try category(derived))
    }
  }
}
