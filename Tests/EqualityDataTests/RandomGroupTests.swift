import EqualityData
import Foundation
import TestSupport
import XCTest

/// Whatever rules a project settles: no group is provably small from all groups told of together.
final class RandomGroupTests: XCTestCase {
  /// What someone can be, as a reader of the rules tells people apart.
  private static let ages: [Int?] = [nil, 10, 20, 27, 40]
  private static let literacy: [Set<String>?] = [nil, ["utan_hjalp"], ["med_hjalp"], ["inte"]]

  private static let functioning: [Set<String>?] = {
    let named = (1..<16).map { bits in
      Set(
        ["syn", "horsel", "rorelse", "annan"].enumerated().filter { bits >> $0.offset & 1 == 1 }
          .map(\.1))
    }
    return [nil, ["ingen"]] + named
  }()

  private struct Kind {
    let age: Int?
    let answers: [String: Set<String>]
  }

  private static func kinds(withFunctioning: Bool) -> [Kind] {
    ages.flatMap { age in
      literacy.flatMap { reads in
        (withFunctioning ? functioning : [nil]).map { functions in
          var answers: [String: Set<String>] = [:]
          answers["literacy"] = reads
          answers["function_type"] = functions
          return Kind(age: age, answers: answers)
        }
      }
    }
  }

  private static let genders = GenderCategory.allCases
  private static let swedish = ["kvinna", "man", "ickebinär", "uppgift saknas"]

  func testNoGroupOfRulesThatAreSensitiveIsProvablySmall() throws {
    try attack(seeds: 3, k: 10, isSensitive: true)
  }

  func testNoGroupOfOtherRulesIsProvablySmall() throws {
    try attack(seeds: 4, k: 3, isSensitive: false)
  }

  private func attack(seeds: Int, k: Int, isSensitive: Bool) throws {
    let kinds = Self.kinds(withFunctioning: isSensitive)
    var shown = 0
    try forAllSeeds(count: seeds) { random in
      let workplace = try Workplace(self, k: 3)
      let database = try EqualityDatabase(at: workplace.store)
      var groups = isSensitive ? [TargetGroup.youngWithDisability] : []
      groups.append(.limitedLiteracy)
      for number in 1...3 {
        let file = Self.rule(number, isSensitive: isSensitive, using: &random)
        groups.append(try database.importGroup(Array(file.utf8), on: "2021-11-02").group)
      }
      let people = Int.random(in: isSensitive ? 60...150 : 15...60, using: &random)
      try importPeople(people, of: kinds, in: workplace, using: &random)
      let request = GroupRequest(
        .groups, codes: groups.map(\.code), period: try XCTUnwrap(Period("2021-10")))
      let publication = try? EqualityDatabase(at: workplace.store).publishGroups(
        request, as: FileRequest(directory: workplace.output), on: "2022-02-02")
      guard let sheet = publication?.report.sheet else { return }
      XCTAssertEqual(sheet.k, k)
      let reader = Reader(sheet, groups, kinds, zerosAreShown: !isSensitive)
      shown += reader.shown
      for (name, group) in reader.groups where !group.isEmpty {
        let joined = reader.knowledge.joined(about: group)
        var attack = LinearAttack(on: joined.knowledge)
        guard !attack.canHave(k, in: joined.group) else { continue }
        XCTAssertTrue(!isSensitive && attack.canBeEmpty(joined.group), name)
      }
    }
    XCTAssertGreaterThan(shown, 0)
  }

  private static func rule(
    _ number: Int, isSensitive: Bool, using random: inout SeededGenerator
  ) -> String {
    let answers =
      [
        "{ \"dimension\": \"literacy\", \"any_of\": [\"utan_hjalp\", \"inte\"] }",
        "{ \"dimension\": \"literacy\", \"none_of\": [\"inte\"] }", "{ \"ages\": \"16-24\" }",
        "{ \"ages\": \"25+\" }",
      ]
      + (isSensitive
        ? [
          "{ \"dimension\": \"function_type\", \"any_of\": [\"syn\", \"horsel\"] }",
          "{ \"dimension\": \"function_type\", \"none_of\": [\"ingen\"] }",
          "{ \"dimension\": \"function_type\", \"none_of\": [\"syn\", \"rorelse\"] }",
        ] : [])
    let conditions = answers.shuffled(using: &random).prefix(Int.random(in: 1...2, using: &random))
    let gender = ["kvinna", "man"].randomElement(using: &random).map {
      ["{ \"genders\": [\"\($0)\"] }"]
    }
    let all = conditions + (Int.random(in: 0..<3, using: &random) == 0 ? gender ?? [] : [])
    return """
      { "code": "egen\(number)", "sv": "egen \(number)", "en": "own \(number)",
        "conditions": [ \(all.joined(separator: ", ")) ],
        "decided_by": "Styrgruppen", "decided_on": "2021-09-01", "consulted_with": "Rådet" }
      """
  }

  private func importPeople(
    _ count: Int, of kinds: [Kind], in workplace: Workplace, using random: inout SeededGenerator
  ) throws {
    let common = (0..<3).compactMap { _ in kinds.randomElement(using: &random) }
    let rows = (0..<count).compactMap { person -> String? in
      let isCommon = Int.random(in: 0..<10, using: &random) < 8
      let gender = Self.swedish[[0, 0, 0, 1, 1, 1, 2].randomElement(using: &random) ?? 0]
      return (isCommon ? common : kinds).randomElement(using: &random).map { kind in
        "p\(person);A1;2021-10-04;\(gender);\(kind.age.map { String(2021 - $0) } ?? "");ja;2021-10-01;"
          + ["literacy", "function_type"].map {
            kind.answers[$0]?.sorted().joined(separator: "|") ?? ""
          }.joined(separator: ";")
      }
    }
    let head = "deltagare;enhet;start;kön;födelseår;samtycke;samtyckesdatum;literacy;function_type"
    _ = try EqualityDatabase(at: workplace.store).importParticipations(
      workplace.file(([head] + rows).joined(separator: "\n")), on: "2021-11-02")
    try workplace.publish("2021-10")
  }

  /// What is published, as sums over kinds of people by gender.
  private struct Reader {
    private(set) var knowledge: Knowledge
    private(set) var shown = 0

    /// Every group that the table tells of, by name: its members, who is not of it, of whom that is
    /// not known, and every two together or apart.
    private(set) var groups: [String: [Int]] = [:]
    private let kinds: [Kind]
    private let rules: [TargetGroup]

    init(_ sheet: Sheet, _ rules: [TargetGroup], _ kinds: [Kind], zerosAreShown: Bool) {
      knowledge = Knowledge(unknownCount: genders.count * kinds.count)
      self.kinds = kinds
      self.rules = rules
      var columns: [String] = []
      for value in sheet.values where ["persons", "known"].contains(value.codes[2]) {
        let column = value.codes[1]
        if !columns.contains(column) { columns.append(column) }
        let rule = rules.first { $0.code == value.codes[0] }
        let own = unknowns(column) { person in
          guard let rule else { return true }
          let isOf = rule.rule.holds(for: person)
          return value.codes[2] == "known" ? isOf != nil : isOf == true
        }
        if case .count(let count) = value.figure {
          shown += rule == nil ? 0 : 1
          knowledge.learn(thatSumOf: own, is: count)
        } else if zerosAreShown {
          knowledge.learn(thatThereAre: own)
        }
      }
      for column in columns { addGroups(column) }
    }

    private mutating func addGroups(_ column: String) {
      for one in rules {
        for isOf in [true, false, nil] {
          groups["\(column): \(one.code) \(isOf as Any)"] = unknowns(column) {
            one.rule.holds(for: $0) == isOf
          }
        }
        for other in rules where other.code != one.code {
          for (first, second) in [(true, true), (true, false), (false, false)] {
            groups["\(column): \(one.code) \(first) \(other.code) \(second)"] = unknowns(column) {
              one.rule.holds(for: $0) == first && other.rule.holds(for: $0) == second
            }
          }
        }
      }
    }

    /// A gender, several with a plus between them, or everyone.
    private func unknowns(
      _ column: String, where isIn: (GroupRule.Profile) -> Bool
    ) -> [Int] {
      let codes = column.split(separator: "+").map(String.init)
      return genders.enumerated().filter { column == "_T" || codes.contains($1.code) }
        .flatMap { place, gender in
          kinds.indices.filter { kind in
            isIn(.init(gender: gender, age: kinds[kind].age, answers: kinds[kind].answers))
          }.map { place * kinds.count + $0 }
        }
    }
  }
}
