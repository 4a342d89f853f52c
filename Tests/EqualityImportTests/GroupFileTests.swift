@testable import EqualityImport
import EqualityModel
import TestSupport
import XCTest

/// Target groups that a project settles itself.
final class GroupFileTests: XCTestCase {
  private func read(
    _ text: String, groups: [TargetGroup] = [], published: Set<String> = []
  ) -> ImportResult<TargetGroup> {
    GroupFile.read(
      utf8(text),
      beside: .init(lists: Dimension.standard, groups: groups, published: published))
  }

  /// A whole group with these fields in the place of its own.
  private func group(_ changes: [String: String?] = [:]) -> String {
    let fields: [String: String?] = [
      "code": "\"unga_utan_jobb\"", "sv": "\"unga utan jobb\"",
      "en": "\"young people without work\"",
      "conditions": """
      [{"ages": "16-29"},
      {"genders": ["annat", "kvinna"]},
      {"dimension": "education", "any_of": ["grundskola", "ej_slutford"]},
      {"dimension": "occupation_before", "none_of": ["arbete", "Studies"]}]
      """,
      "decided_by": "\"Styrgruppen\"", "decided_on": "\"2021-09-01\"",
      "consulted_with": "\"Ungdomsrådet\"",
    ]
    return json(fields.merging(changes) { $1 })
  }

  func testAGroupIsReadWithItsRuleAndWhoDecided() throws {
    let read = try read(group()).get()
    XCTAssertEqual(
      read,
      TargetGroup(
        "unga_utan_jobb", sv: "unga utan jobb", en: "young people without work",
        rule: .all([
          .ages(AgeRange("16-29")!), .genders([.woman, .other]),
          .chosen(dimension: "education", anyOf: ["ej_slutford", "grundskola"]),
          .lacking(dimension: "occupation_before", anyOf: ["arbete"]),
          .lacking(dimension: "occupation_before", anyOf: ["studier"]),
        ]),
        decision: ListDecision(
          decidedBy: "Styrgruppen", decidedOn: PartialDate("2021-09-01")!,
          consultedWith: "Ungdomsrådet")))
    XCTAssertEqual(read.subjects, ["age", "education", "occupation_before"])
  }

  func testNoneOfHoldsForWhoeverHasAnsweredAndChosenNone() throws {
    let rule = try read(
      group(["conditions": "[{\"dimension\": \"digital_access\", \"none_of\": [\"BankID\"]}]"])
    ).get().rule
    func holds(_ chosen: Set<String>?) -> Bool? {
      rule.holds(for: .init(answers: chosen.map { ["digital_access": $0] } ?? [:]))
    }
    XCTAssertEqual(holds(["dator"]), true)
    XCTAssertEqual(holds(["bankid", "dator"]), false)
    XCTAssertNil(holds(nil))
  }

  func testTheNextVersionFollowsTheOneThereIs() throws {
    let first = try read(group()).get()
    let again = try read(group(["sv": "\"unga\""]), groups: [first]).get()
    XCTAssertEqual([first.version, again.version], [1, 2])
    XCTAssertNotEqual(first.definition, again.definition)
  }

  func testAPublishedGroupKeepsItsRuleAndMayHaveAnotherName() throws {
    let first = try read(group()).get()
    let published: Set<String> = [first.code]
    XCTAssertNotNil(
      read(group(["sv": "\"unga\""]), groups: [first], published: published).value)
    let other = group(["conditions": "[{\"ages\": \"16-24\"}]"])
    XCTAssertNotNil(read(other, groups: [first]).value)
    XCTAssertEqual(
      read(other, groups: [first], published: published).faults.map(\.kind),
      [.list(.group(.published))])
  }

  func testEveryFaultIsToldByLineAndPath() {
    let conditions = """
      [{"dimension": "educaton", "any_of": ["grundskola"]},
      {"dimension": "education", "any_of": ["grundskole", 7]},
      {"dimension": "education"},
      {"dimension": "education", "any_of": ["grundskola"], "none_of": ["gymnasium"]},
      {"ages": "ung"}, {"ages": 16}, {"ages": "16-29", "any_of": ["x"]},
      {"genders": ["uppgift saknas"]}, {"genders": []}, {}, 7,
      {"age": "16"}]
      """
    let faults = read(group(["conditions": conditions, "code": "\"kommun\"", "en": nil])).faults
    XCTAssertEqual(
      faults.map { "\($0.line) \($0.column ?? "-")" },
      [
        "1 en", "2 code", "3 conditions[1].dimension", "4 conditions[2].any_of[2]",
        "5 conditions[3]", "6 conditions[4]", "7 conditions[5].ages", "7 conditions[6].ages",
        "7 conditions[7].any_of", "8 conditions[8].genders[1]", "8 conditions[9].genders",
        "8 conditions[10]", "8 conditions[11]", "9 conditions[12]", "9 conditions[12]",
      ])
    XCTAssertEqual(
      faults[2].text.swedish,
      "rad 3, fält conditions[1].dimension: lagret har ingen lista med den koden. "
        + "Menade du ”education”?")
    XCTAssertFalse(faults.contains { $0.text.english.contains("educaton") })
  }

  func testAMistypedCategoryIsAnsweredWithTheNearest() {
    let conditions = "[{\"dimension\": \"education\", \"any_of\": [\"grundskole\"]}]"
    let flaw = GroupFlaw.unknownCategory(
      permitted: ["ej_slutford", "grundskola", "gymnasium", "eftergymnasial"],
      suggestion: "grundskola")
    XCTAssertEqual(
      read(group(["conditions": conditions])).faults,
      [fault(3, "conditions[1].any_of[1]", .list(.group(flaw)))])
  }

  func testARuleThatCannotBeProtectedIsRefused() {
    let rules: [(String, GroupFlaw)] = [
      ("[]", .noConditions), ("[{\"genders\": [\"annat\"]}]", .onlyGender),
      (
        """
        [{"dimension": "birth_background", "any_of": ["utrikes"]},
        {"dimension": "birth_region", "none_of": ["sverige"]}]
        """, .oneAnswer("birth_background", "birth_region")
      ),
    ]
    for (conditions, flaw) in rules {
      XCTAssertEqual(
        read(group(["conditions": conditions])).faults.map(\.kind), [.list(.group(flaw))],
        conditions)
    }
  }

  func testACodeMeansOneThing() throws {
    let own = try read(group()).get()
    for code in [
      "utrikesfodda_kvinnor", "digitalt_utanforskap", "utan_bankid", "religion", "age", "gender",
      "unga_utanjobb", "efternamn",
    ] {
      XCTAssertEqual(
        read(group(["code": "\"\(code)\""]), groups: [own]).faults.map(\.kind),
        [.list(.reservedCode)], code)
    }
    let list = """
      { "code": "unga_utan_jobb", "ground": null, "sv": "a", "en": "a", "categories": [
        { "code": "x", "sv": "x", "en": "x" }, { "code": "y", "sv": "y", "en": "y" } ],
        "decided_by": "a", "decided_on": "2021", "consulted_with": "b" }
      """
    XCTAssertEqual(
      ListFile.read(utf8(list), current: Dimension.standard, groups: [own]).faults.map(\.kind),
      [.list(.reservedCode)])
  }

  func testAPersonInAnyFieldRefusesTheFile() {
    for field in ["sv", "en", "decided_by", "consulted_with"] {
      XCTAssertEqual(
        read(group([field: "\"anna@exempel.se\""])).faults.map(\.kind),
        [.list(.identity(.emailAddress))], field)
    }
  }

  /// Whatever bytes there are, there is an answer.
  func testAnyBytesAreEitherAGroupOrFaults() {
    let whole = Array(group().utf8)
    forAllSeeds(count: 300) { random in
      var bytes = whole
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: place)
        default: bytes.insert(bytes.randomElement(using: &random) ?? 0, at: place)
        }
      }
      let result = GroupFile.read(bytes, beside: .init(lists: Dimension.standard))
      XCTAssertEqual(result.value == nil, !result.faults.isEmpty)
    }
  }
}
