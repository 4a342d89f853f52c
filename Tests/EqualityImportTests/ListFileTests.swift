@testable import EqualityImport
import EqualityModel
import TestSupport
import XCTest

/// Lists of categories that a project settles itself.
final class ListFileTests: XCTestCase {
  private let decision = """
    "decided_by": "Styrgruppen", "decided_on": "2021-09-01", "consulted_with": "Romskt råd"
    """

  private func read(_ text: String) -> ImportResult<EqualityModel.Dimension> {
    ListFile.read(utf8(text), current: Dimension.standard)
  }

  /// A whole list with these fields in the place of its own.
  private func list(_ changes: [String: String?] = [:]) -> String {
    let fields: [String: String?] = [
      "code": "\"bostad\"", "ground": "null", "sv": "\"bostad\"", "en": "\"housing\"",
      "categories": """
      [{"code": "eget", "sv": "eget kontrakt", "en": "own lease"},
      {"code": "ingen", "sv": "ingen", "en": "none", "alone": true}]
      """,
      "decided_by": "\"Styrgruppen\"", "decided_on": "\"2021-09-01\"",
      "consulted_with": "\"Hyresgästföreningen\"",
    ]
    return json(fields.merging(changes) { $1 })
  }

  func testAListOfOnesOwnIsReadWithWhoDecidedAndWhoWasAsked() throws {
    XCTAssertEqual(
      try read(list(["several": "true"])).get(),
      Dimension(
        "bostad", ground: nil, label: Text(sv: "bostad", en: "housing"), allowsSeveral: true,
        categories: [
          Category("eget", sv: "eget kontrakt", en: "own lease"),
          Category("ingen", sv: "ingen", en: "none", standsAlone: true),
        ],
        decision: ListDecision(
          decidedBy: "Styrgruppen", decidedOn: PartialDate("2021-09-01")!,
          consultedWith: "Hyresgästföreningen")))
    XCTAssertEqual(try read(list(["ground": "\"etnicitet\""])).get().isSensitive, true)
  }

  func testEveryStandardListCanBeExtendedAndKeepsWhatItIs() throws {
    for base in Dimension.standard {
      let extended = try read(
        """
        {"extends": "\(base.code)", \(decision),
         "categories": [{"code": "egen_kategori", "sv": "vår egen", "en": "our own"}]}
        """
      ).get()
      XCTAssertEqual(extended.code, base.code)
      XCTAssertEqual(extended.version, base.version + 1)
      XCTAssertEqual(extended.label, base.label)
      XCTAssertEqual(extended.ground, base.ground)
      XCTAssertEqual(extended.isProxy, base.isProxy)
      XCTAssertEqual(extended.allowsSeveral, base.allowsSeveral)
      XCTAssertEqual(extended.categories.dropLast(), base.categories[...])
      XCTAssertEqual(extended.categories.last?.code, "egen_kategori")
    }
  }

  func testWithoutWhoDecidedAndWhoWasConsultedThereIsNoList() {
    for field in ["decided_by", "decided_on", "consulted_with", "sv", "en", "code", "ground"] {
      XCTAssertEqual(read(list([field: String?.none])).faults, [fault(1, field, .list(.missing))])
      XCTAssertFalse(read(list([field: "\"  \""])).faults.isEmpty, field)
    }
  }

  func testEveryFaultIsToldByLineAndPath() {
    let person = "\"anna@exempel.se\""
    let categories = """
      [{"code": "a", "sv": "a|b", "en": "A"},
      {"code": "Å", "sv": "å"},
      7, {"code": "a", "sv": "vet inte", "en": "c", "cv": "c"}]
      """
    let unread: [String: String?] = [
      "extends": "\"literacy\"", "sv": nil, "en": nil, "ground": nil, "code": nil,
    ]
    let yesOrNo = Text(sv: "true eller false", en: "true or false")
    let cases: [(changes: [String: String?], path: String, flaw: ListFlaw)] = [
      (["code": "\"Bostad\""], "code", .malformedCode),
      (["code": "\"kommun\""], "code", .reservedCode),
      (["code": "\"efternamn\""], "code", .reservedCode),
      (["code": "\"icke_vit\""], "code", .reservedCode),
      (["code": "\"ethnicityself\""], "code", .reservedCode),
      (["code": "\"religion\""], "ground", .otherGround),
      (["consulted_with": person], "consulted_with", .identity(.emailAddress)),
      (["decided_by": "\"=1\""], "decided_by", .value(.startsLikeFormula)),
      (["decided_on": "\"i maj\""], "decided_on", .value(.malformedDate)),
      (["several": "\"ja\""], "several", .wrongKind(expected: yesOrNo)),
      (["sv": "7"], "sv", .wrongKind(expected: Text(sv: "en text", en: "a text"))),
      (
        ["ground": "\"religon\""], "ground",
        .unknownGround(suggestion: Text(sv: "religion", en: "religion"))
      ),
      (["categories": "[]"], "categories", .categoryCount(limit: 63)),
      (unread.merging(["sv": "\"x\""]) { $1 }, "sv", .notWithExtends),
      (
        unread.merging(["extends": "\"religon\""]) { $1 }, "extends",
        .unknownBase(suggestion: "religion")
      ),
    ]
    for (changes, path, flaw) in cases {
      let faults = read(list(changes)).faults
      XCTAssertEqual(faults.map(\.column), [path], "\(changes)")
      XCTAssertEqual(faults.map(\.kind), [.list(flaw)], "\(changes)")
    }
    let all = read(list(["categories": categories])).faults
    XCTAssertEqual(
      all.map { "\($0.line) \($0.column ?? "-")" },
      [
        "2 categories[1].sv", "3 categories[2].code", "3 categories[2].en", "4 categories[3]",
        "4 categories[4]",
      ])
    XCTAssertEqual(
      all[0].text.swedish,
      "rad 2, fält categories[1].sv: tecknet | skiljer värden åt i filer, och kan inte stå här.")
  }

  func testNoNameMeansTwoThings() {
    for name in ["eget", "Own lease", "vet inte", "97"] {
      let categories = """
        [{"code": "eget", "sv": "eget kontrakt", "en": "own lease"},
        {"code": "annat", "sv": "\(name)", "en": "other"}]
        """
      XCTAssertEqual(
        read(list(["categories": categories])).faults.map(\.kind), [.list(.ambiguousName)], name)
    }
  }

  func testWhatIsNoJSONIsToldByItsLine() {
    for text in [
      "", "{", "[1,]", "{\"a\" 1}", "{\"a\": 01x}", "tru", "\"\u{1}\"", "{} {}", "\"\\ud800\"",
    ] {
      XCTAssertEqual(read("\n\n" + text).faults, [fault(3, nil, .list(.notJSON))], text)
    }
    XCTAssertEqual(read("{\n\"code\": \"a\",\n\n}").faults.map(\.line), [4])
    XCTAssertEqual(
      read(String(repeating: "[", count: 100_000)).faults, [fault(1, nil, .list(.notJSON))])
  }

  /// A bracket ends a number or a word as a comma does.
  func testANumberOrAWordMayBeTheLastOfAList() {
    for text in ["{\"code\": [7]}", "{\"code\": [true]}", "{\"code\": [[null], [1, 2]]}"] {
      XCTAssertFalse(read(text).faults.contains { $0.kind == .list(.notJSON) }, text)
    }
  }

  func testSignsThatAreWrittenInOtherWaysAreTheSame() throws {
    let text = list(["sv": "\"bost\\u0061d \\u00e5 \\ud83c\\udfe0 \\\"x\\\"\""])
    XCTAssertEqual(try read(text).get().label.swedish, "bostad å 🏠 \"x\"")
  }

  /// Whatever bytes there are, there is an answer.
  func testAnyBytesAreEitherAListOrFaults() throws {
    let whole = Array(list().utf8)
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
      let result = ListFile.read(bytes, current: Dimension.standard)
      XCTAssertEqual(result.value == nil, !result.faults.isEmpty)
    }
  }
}
