import EqualityData
import Foundation
import TestSupport
import XCTest

/// Who is reached: from files to published tables (DOMAIN.md 6.5, R4).
final class ReachTests: XCTestCase {
  private func file(_ lines: [String]) -> SourceFile {
    SourceFile(bytes: Array(lines.joined(separator: "\n").utf8))
  }

  private static let head =
    "deltagare;enhet;start;kön;födelseår;kommun;samtycke;samtyckesdatum;birth_background"

  /// A store of people reached in October, of whom gender tables are published.
  private func store(_ rows: [String]) throws -> Workplace {
    let workplace = try Workplace(self)
    try EqualityDatabase(at: workplace.store).importParticipationsForTest(file([Self.head] + rows))
    try workplace.publish("2021-10")
    return workplace
  }

  private func request(
    _ dimension: String, _ period: String = "2021-10", ages: AgeBands = .young
  ) throws -> ReachRequest {
    ReachRequest(dimension: dimension, ages: ages, period: try XCTUnwrap(Period(period)))
  }

  private func publish(
    _ request: ReachRequest, in workplace: Workplace
  ) throws -> Publication<ReachReport> {
    try EqualityDatabase(at: workplace.store).publishReach(
      request, as: FileRequest(directory: workplace.output), on: "2022-02-02")
  }

  /// Women and men with a year of birth and perhaps a birth background.
  private func people(
    _ count: Int, _ gender: String, born year: Int = 2000, background: String = "",
    start: String = "2021-10-04", town: String = "Solna", name: String = ""
  ) -> [String] {
    let consent = background.isEmpty ? ";" : "ja;2021-10-01"
    return (0..<count).map {
      "\(gender)\(year)\(background)\(start)\(name)\($0);A1;\(start);\(gender);\(year);\(town);"
        + "\(consent);\(background)"
    }
  }

  /// DOMAIN.md 7 (9).
  func testForeignBornAreReachedHalfAsMuchAsThereAreOfThem() throws {
    let workplace = try store(
      people(60, "kvinna", background: "utrikes") + people(60, "man", background: "utrikes")
        + people(180, "kvinna", background: "inrikes_tva_inrikes")
        + people(160, "man", background: "inrikes_tva_inrikes")
        + people(40, "kvinna", background: "inrikes_en_utrikes")
        + people(30, "man", background: "inrikes_en_utrikes")
        + people(40, "kvinna", background: "inrikes_tva_utrikes")
        + people(30, "man", background: "inrikes_tva_utrikes") + people(40, "kvinna")
        + people(40, "man"))
    let database = try EqualityDatabase(at: workplace.store)

    let alone = try database.reachReport(request("birth_background"))
    XCTAssertNil(alone.reach(of: "utrikes", "_T"))
    XCTAssertTrue(
      alone.written(as: .text, in: .swedish).contains("Saknar referens"))

    let reference = [
      "dimension;kategori;antal;källa;datum",
      "birth_background;utrikes;40000;Påhittat register;2021",
      "birth_background;_T;100000;Påhittat register;2021",
    ]
    _ = try database.importReference(file(reference))
    let report = try database.reachReport(request("birth_background"))

    XCTAssertEqual(report.figures["_T", "_T"], 680)
    XCTAssertEqual(report.figures["known", "_T"], 600)
    XCTAssertEqual(report.figures["utrikes", "_T"], 120)
    let reach = try XCTUnwrap(report.reach(of: "utrikes", "_T")).get()
    XCTAssertEqual(reach.ratio.rounded(decimals: 2), 50)
    XCTAssertEqual(reach.toParity, 120)
    XCTAssertEqual(reach.status, .under)
    let csv = report.written(as: .csv, in: .swedish)
    for line in ["ratio;0,50", "gap;-20,0", "low;0,44", "high;0,74", "answer_rate;88"] {
      XCTAssertTrue(csv.contains(";utrikes;_T;\(line);"), "\(line)\n\(csv)")
    }
    XCTAssertEqual(report.k, Project.defaultKSensitive)
  }

  func testAReferenceWithoutASourceIsRefused() throws {
    let workplace = try store(people(20, "kvinna"))
    XCTAssertThrowsError(
      try EqualityDatabase(at: workplace.store).importReference(
        file(["dimension;kategori;antal;datum", "religion;ingen;7;2021"]))
    ) {
      XCTAssertEqual(($0 as? Faults)?.list.map(\.kind), [.reference(.noSource)])
    }
  }

  func testTheGenderTableComesFirst() throws {
    let workplace = try Workplace(self)
    try EqualityDatabase(at: workplace.store).importParticipationsForTest(
      file([Self.head] + people(20, "kvinna")))
    XCTAssertThrowsError(try publish(request("age"), in: workplace)) {
      XCTAssertEqual($0 as? ReachError, .genderTableFirst(Month(year: 2021, month: 10)!))
    }
  }

  func testTheSameTableAgainHasTheSameBytesWhateverHasHappenedSince() throws {
    let workplace = try store(people(30, "kvinna") + people(20, "man", born: 1992))
    let first = try publish(request("age"), in: workplace)
    let before = try first.files.map { try Data(contentsOf: URL(filePath: $0)) }

    let database = try EqualityDatabase(at: workplace.store)
    try database.importParticipationsForTest(
      file([Self.head] + people(9, "kvinna", born: 1999, name: "late")))
    _ = try database.importReference(
      file(["dimension;kategori;antal;källa;datum", "age;16-19;7;Påhittat;2021"]))
    let again = try publish(request("age"), in: workplace)

    XCTAssertTrue(first.isNew)
    XCTAssertFalse(again.isNew)
    XCTAssertEqual(try again.files.map { try Data(contentsOf: URL(filePath: $0)) }, before)
    XCTAssertEqual(try database.statements().map(\.period), ["..2021-10"])
  }

  func testTheSamePeopleAreNeverDividedInTwoWays() throws {
    let workplace = try store(
      people(30, "kvinna", background: "utrikes")
        + people(30, "kvinna", background: "inrikes_tva_inrikes") + people(20, "man", born: 1992))
    _ = try publish(request("age"), in: workplace)
    _ = try publish(request("utlandsk_bakgrund"), in: workplace)

    for other in [
      try request("age", ages: .esf2014), try request("birth_background"),
      try request("birth_region"),
    ] {
      XCTAssertThrowsError(try publish(other, in: workplace)) {
        XCTAssertEqual($0 as? ReachError, .dividedOtherwise)
      }
    }
  }

  func testLaterTablesHaveOnlyThoseWhoHaveCome() throws {
    let workplace = try store(people(30, "kvinna") + people(20, "man"))
    _ = try publish(request("age"), in: workplace)
    try EqualityDatabase(at: workplace.store).importParticipationsForTest(
      file(
        [Self.head] + people(12, "kvinna", start: "2021-11-03")
          + people(8, "man", start: "2021-12-03")
          // Late: October is closed, and they are counted in November.
          + people(6, "kvinna", start: "2021-10-09", name: "late")))
    try workplace.publishForTest("2021-11")
    try workplace.publishForTest("2021-12")

    XCTAssertThrowsError(try publish(request("age", "2021-12"), in: workplace)) {
      XCTAssertEqual($0 as? ReachError, .publishedThrough(Month(year: 2021, month: 10)!))
    }
    let later = try EqualityDatabase(at: workplace.store).reachReport(
      request("age", "2021-11..2021-12"))
    XCTAssertEqual(later.figures["20-24", "woman"], 18)
    XCTAssertEqual(later.figures["20-24", "man"], 8)
    XCTAssertEqual(later.period, "2021-11..2021-12")
  }
}

extension ReachTests {
  /// Someone reached by the end of a month, as a reader of the tables sees people: when, which
  /// gender, which municipality or none that is shown.
  private static let genders = ["woman", "man", "other", "unknown"]
  private static let towns = ["Aby", "Boby", "Coby"]

  private func unknowns(months: [Int], gender: String, towns: [Int]) -> [Int] {
    months.flatMap { month in
      (0..<4).filter { ["_T", Self.genders[$0]].contains(gender) }.flatMap { gender in
        towns.map { (month * 4 + gender) * 4 + $0 }
      }
    }
  }

  private func towns(of category: String) -> [Int] {
    switch category {
    case "_T": [0, 1, 2, 3]
    case "known": [0, 1, 2]
    default: [Self.towns.firstIndex(of: category) ?? 3]
    }
  }

  /// Two months of people, late ones and withdrawals, read by someone who puts all tables together.
  func testNoGroupIsProvablySmallFromTwoCohortsAndTheGenderTablesTogether() throws {
    var tables = 0
    try forAllSeeds(count: 12) { random in
      let workplace = try Workplace(self, k: 3)
      let database = try EqualityDatabase(at: workplace.store)
      _ = try database.importReference(
        file(
          ["dimension;kategori;antal;källa;datum"]
            + Self.towns.map {
              "municipality;\($0);1000;Påhittat;2021"
            }))
      func rows(_ count: Int, _ start: String, _ name: String) -> [String] {
        (0..<count).map { person in
          let gender = ["kvinna", "kvinna", "man", "man", "ickebinär"].randomElement(
            using: &random)!
          let town = ["Aby", "Aby", "Boby", "Coby", ""].randomElement(using: &random)!
          return "\(name)\(person);A1;\(start);\(gender);2000;\(town);;;"
        }
      }
      let first = rows(Int.random(in: 3...12, using: &random), "2021-10-04", "a")
      try database.importParticipationsForTest(file([Self.head] + first))
      var reader = Knowledge(unknownCount: 32)
      var columns: [(months: [Int], gender: String)] = []
      for month in 0..<2 {
        let period = ["2021-10", "2021-11"][month]
        try? workplace.publishForTest(period)
        if let sheet = try? publish(request("municipality", period), in: workplace).report.sheet {
          tables += 1
          learn(&reader, of: sheet, month: month, &columns)
        }
        let more = rows(Int.random(in: 0...8, using: &random), "2021-11-05", "b\(month)")
        let late = rows(Int.random(in: 0...3, using: &random), "2021-10-05", "late\(month)")
        try database.importParticipationsForTest(file([Self.head] + more + late))
        if Bool.random(using: &random) {
          _ = try database.withdraw(pseudonym: "a0", on: "2021-12-01")
        }
      }
      try learnGenderTables(&reader, from: database)
      attack(reader, columns)
    }
    XCTAssertGreaterThan(tables, 5)
  }

  private func learn(
    _ reader: inout Knowledge, of sheet: Sheet, month: Int,
    _ columns: inout [(months: [Int], gender: String)]
  ) {
    let months = sheet.period.hasPrefix("..") ? Array(0...month) : [month]
    for value in sheet.values where value.codes[3] == "persons" {
      let gender = value.codes[2]
      let parts = gender.split(separator: "+").map(String.init)
      let group = parts.flatMap {
        unknowns(months: months, gender: $0, towns: towns(of: value.codes[1]))
      }
      if case .count(let count) = value.figure {
        reader.learn(thatSumOf: group, is: count)
      } else {
        reader.learn(thatThereAre: group)
      }
      if !columns.contains(where: { $0.months == months && $0.gender == gender }) {
        columns.append((months, gender))
      }
    }
  }

  private func learnGenderTables(
    _ reader: inout Knowledge, from database: borrowing EqualityDatabase
  ) throws {
    for release in try database.releases() {
      let report = try database.genderReport(
        GenderRequest(period: try XCTUnwrap(Period(release.period))))
      // A table of which nothing is shown tells nothing: its zeros are hidden too.
      guard report.figures.counts.contains(where: { $0 != nil }) else { continue }
      let month = release.period == "2021-10" ? 0 : 1
      for gender in Self.genders + ["_T"] {
        for (measure, months) in [("reached", Array(0...month)), ("new", [month])] {
          // In October all who are reached are new.
          let group = unknowns(months: months, gender: gender, towns: [0, 1, 2, 3])
          if let count = report.figures["_T", measure, gender] {
            reader.learn(thatSumOf: group, is: count)
          } else {
            reader.learn(thatThereAre: group)
          }
        }
      }
    }
  }

  /// Every group of a town, of those in some town and of those in none, by month and by column; and
  /// everyone of each gender, by month.
  private func attack(_ reader: Knowledge, _ columns: [(months: [Int], gender: String)]) {
    let towns = columns.flatMap { column in
      [[0], [1], [2], [3], [0, 1, 2]].map { (column.months, column.gender, $0) }
    }
    let genders = [[0], [1], [0, 1]].flatMap { months in
      (Self.genders + ["_T"]).map { (months, $0, [0, 1, 2, 3]) }
    }
    for (months, gender, places) in towns + genders {
      let parts = gender.split(separator: "+").map(String.init)
      let group = parts.flatMap { unknowns(months: months, gender: $0, towns: places) }
      let joined = reader.joined(about: group)
      var attack = LinearAttack(on: joined.knowledge)
      guard !attack.canHave(3, in: joined.group) else { continue }
      XCTAssertTrue(attack.canBeEmpty(joined.group), "\(months) \(gender) \(places)")
    }
  }
}

extension EqualityDatabase {
  func importParticipationsForTest(_ file: SourceFile) throws {
    _ = try importParticipations(file, on: "2021-11-02")
  }
}

extension Workplace {
  /// Publishes a gender table at a later day than ``publish(_:unit:byUnit:replacing:)``.
  func publishForTest(_ period: String) throws {
    _ = try EqualityDatabase(at: store).publish(
      GenderRequest(period: try XCTUnwrap(Period(period))),
      as: FileRequest(formats: [.json], directory: output), on: "2022-02-02")
  }
}
