import EqualityData
import Foundation
import TestSupport
import XCTest

/// Target groups and digital exclusion: from files to published tables (DOMAIN.md 6.5, R10, R11).
final class GroupTests: XCTestCase {
  private static let head =
    "deltagare;enhet;start;kön;födelseår;samtycke;samtyckesdatum;birth_background;function_type;"
    + "literacy;digital_access"

  private func store(_ rows: [String], k: Int = 5) throws -> Workplace {
    let workplace = try Workplace(self, k: k)
    _ = try EqualityDatabase(at: workplace.store).importParticipations(
      workplace.file(([Self.head] + rows).joined(separator: "\n")), on: "2021-11-02")
    try workplace.publish("2021-10")
    return workplace
  }

  private func people(
    _ count: Int, _ gender: String, born year: String = "2000", _ birth: String = "",
    _ function: String = "", _ literacy: String = "", digital: String = "", name: String = ""
  ) -> [String] {
    (0..<count).map {
      "\(gender)\(year)\(birth)\(function)\(literacy)\(digital)\(name)\($0);A1;2021-10-04;\(gender);"
        + "\(year);ja;2021-10-01;\(birth);\(function);\(literacy);\(digital)"
    }
  }

  private func request(
    _ topic: GroupRequest.Topic, _ codes: String..., period: String = "2021-10"
  ) throws -> GroupRequest {
    GroupRequest(topic, codes: codes, period: try XCTUnwrap(Period(period)))
  }

  private func publish(_ request: GroupRequest, in workplace: Workplace) throws -> Publication<
    GroupReport
  > {
    try EqualityDatabase(at: workplace.store).publishGroups(
      request, as: FileRequest(directory: workplace.output), on: "2022-02-02")
  }

  func testForeignBornWomenAreComparedWithThePopulation() throws {
    let workplace = try store(
      people(60, "kvinna", "utrikes") + people(140, "kvinna", "inrikes_tva_inrikes")
        + people(30, "kvinna") + people(100, "man", "utrikes")
        + people(100, "man", "inrikes_tva_inrikes"))
    let database = try EqualityDatabase(at: workplace.store)
    _ = try database.importReference(
      workplace.file(
        "dimension;kategori;antal;källa;datum\n"
          + "utrikesfodda_kvinnor;ja;30000;Påhittat register;2021\n"
          + "utrikesfodda_kvinnor;_T;100000;Påhittat register;2021"))

    let report = try database.groupReport(request(.groups, "utrikesfodda_kvinnor"))

    XCTAssertEqual(report.k, Project.defaultKSensitive)
    XCTAssertEqual(report.members(of: "utrikesfodda_kvinnor"), 60)
    XCTAssertEqual(report.members(of: "utrikesfodda_kvinnor", "man"), 0, "as everyone knows")
    XCTAssertEqual(report.known(of: "utrikesfodda_kvinnor"), 400, "men are known not to be")
    let reach = try XCTUnwrap(report.reach(of: report.groups[0], "_T")).get()
    XCTAssertEqual(reach.ratio.rounded(decimals: 2), 50)
    XCTAssertEqual(reach.toParity, 60)
  }

  func testDigitalExclusionSaysWhatIsLacking() throws {
    let all = "bankid|smartphone|dator|rad_surf|e_tjanster"
    let workplace = try store(
      people(60, "kvinna", digital: all)
        + people(20, "kvinna", digital: "smartphone|dator|rad_surf")
        + people(40, "man", digital: all) + people(20, "man", digital: "bankid|smartphone|rad_surf")
        + people(20, "kvinna") + people(20, "man"))

    let report = try EqualityDatabase(at: workplace.store).groupReport(request(.digital))

    XCTAssertEqual(report.k, Project.defaultK)
    XCTAssertEqual(report.members(of: "digitalt_utanforskap"), 20)
    XCTAssertEqual(report.known(of: "digitalt_utanforskap"), 140)
    XCTAssertEqual(report.members(of: "utan_bankid", "woman"), 20)
    XCTAssertEqual(report.members(of: "utan_dator", "_T"), 20)
  }

  func testTheSameAnswersAreToldOfOnceAboutTheSamePeople() throws {
    let workplace = try store(
      people(60, "kvinna", "utrikes") + people(140, "kvinna", "inrikes_tva_inrikes")
        + people(30, "kvinna") + people(100, "man", "utrikes")
        + people(100, "man", "inrikes_tva_inrikes"))
    let women = try request(.groups, "utrikesfodda_kvinnor")
    let first = try publish(women, in: workplace)
    XCTAssertTrue(first.isNew)
    let again = try publish(women, in: workplace)
    XCTAssertFalse(again.isNew)
    XCTAssertEqual(again.report.sheet.values, first.report.sheet.values)

    for dimension in ["birth_background", "birth_region", "utlandsk_bakgrund"] {
      let reach = ReachRequest(dimension: dimension, period: try XCTUnwrap(Period("2021-10")))
      XCTAssertThrowsError(
        try EqualityDatabase(at: workplace.store).publishReach(
          reach, as: FileRequest(directory: workplace.output), on: "2022-02-02")
      ) { XCTAssertEqual($0 as? ReachError, .dividedOtherwise) }
    }
    let age = ReachRequest(dimension: "age", ages: .young, period: try XCTUnwrap(Period("2021-10")))
    XCTAssertTrue(
      try EqualityDatabase(at: workplace.store).publishReach(
        age, as: FileRequest(directory: workplace.output), on: "2022-02-02"
      ).isNew, "of ages nothing has been told")
    XCTAssertThrowsError(
      try publish(request(.groups, "unga_funktionsnedsattning"), in: workplace)
    ) { XCTAssertEqual($0 as? ReachError, .dividedOtherwise) }
  }

  func testAnUnknownGroupIsAnsweredWithThoseThereAre() throws {
    let workplace = try store(people(20, "kvinna"))
    XCTAssertThrowsError(
      try EqualityDatabase(at: workplace.store).groupReport(request(.groups, "unga"))
    ) {
      XCTAssertEqual(
        $0 as? ReachError, .unknownGroup("unga", known: TargetGroup.standard.map(\.code)))
    }
  }
}

extension GroupTests {
  /// Kinds of people, as a reader of digital tables may tell them apart: gender, and what is lacking.
  private static let genders = ["woman", "man", "other", "unknown"]
  private static let swedish = ["kvinna", "man", "ickebinär", "uppgift saknas"]
  private static let things = ["bankid", "smartphone", "dator", "rad_surf", "e_tjanster"]
  private static let kinds = 33

  /// Whether a kind is of a group: 32 kinds by what they have, and one of whom nothing is known.
  private static func isOf(_ group: TargetGroup, _ kind: Int) -> Bool? {
    guard kind < 32 else { return nil }
    let chosen = Set(things.indices.filter { kind >> $0 & 1 == 1 }.map { things[$0] })
    let answers = ["digital_access": chosen.isEmpty ? ["inget"] : chosen]
    return group.rule.holds(for: .init(answers: answers))
  }

  private func unknowns(_ column: String, _ kinds: [Int]) -> [Int] {
    column.split(separator: "+").flatMap { gender in
      (0..<4).filter { ["_T", Self.genders[$0]].contains(String(gender)) }.flatMap { gender in
        kinds.map { gender * Self.kinds + $0 }
      }
    }
  }

  private func kinds(_ isIn: (Int) -> Bool) -> [Int] { (0..<Self.kinds).filter(isIn) }

  /// All groups of a table, read by someone who knows what rules they follow from.
  func testNoGroupIsProvablySmallFromAllGroupsOfATableTogether() throws {
    var tables = 0
    var shown = 0
    try forAllSeeds(count: 4) { random in
      var rows: [String] = []
      for person in 0..<Int.random(in: 12...60, using: &random) {
        let gender = ["kvinna", "kvinna", "man", "man", "ickebinär"].randomElement(using: &random)!
        let kind = [31, 31, 30, 27, 23, 7, 0, 32].randomElement(using: &random)!
        let chosen = Self.things.indices.filter { kind >> $0 & 1 == 1 }.map { Self.things[$0] }
        let answer = kind == 32 ? "" : kind == 0 ? "inget" : chosen.joined(separator: "|")
        rows += people(1, gender, digital: answer, name: "p\(person)-")
      }
      let workplace = try store(rows, k: 3)
      guard let sheet = try? publish(request(.digital), in: workplace).report.sheet else { return }
      tables += 1
      var reader = Knowledge(unknownCount: 4 * Self.kinds)
      var columns: [String] = []
      for value in sheet.values where ["persons", "known"].contains(value.codes[2]) {
        let group = TargetGroup.digital.first { $0.code == value.codes[0] }
        let own = kinds { kind in
          guard let group else { return true }
          let isOf = Self.isOf(group, kind)
          return value.codes[2] == "known" ? isOf != nil : isOf == true
        }
        if !columns.contains(value.codes[1]) { columns.append(value.codes[1]) }
        if case .count(let count) = value.figure {
          shown += group == nil ? 0 : 1
          reader.learn(thatSumOf: unknowns(value.codes[1], own), is: count)
        } else {
          reader.learn(thatThereAre: unknowns(value.codes[1], own))
        }
      }
      attack(reader, columns)
    }
    XCTAssertGreaterThan(tables, 0)
    XCTAssertGreaterThan(shown, 0)
  }

  /// Every group, its complement, those of whom it is not known, and every two groups together.
  private func attack(_ reader: Knowledge, _ columns: [String]) {
    let groups = TargetGroup.digital
    var targets = [kinds { $0 == 32 }, kinds { $0 < 32 }]
    for one in groups {
      for answer in [true, false] {
        targets.append(kinds { Self.isOf(one, $0) == answer })
        for other in groups where other != one {
          targets.append(kinds { Self.isOf(one, $0) == answer && Self.isOf(other, $0) == true })
          targets.append(kinds { Self.isOf(one, $0) == answer && Self.isOf(other, $0) == false })
        }
      }
    }
    for column in columns {
      for target in Set(targets) where !target.isEmpty {
        let joined = reader.joined(about: unknowns(column, target))
        var attack = LinearAttack(on: joined.knowledge)
        guard !attack.canHave(3, in: joined.group) else { continue }
        XCTAssertTrue(attack.canBeEmpty(joined.group), "\(column) \(target)")
      }
    }
  }
}
