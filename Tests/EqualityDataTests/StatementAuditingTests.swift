import EqualityData
import TestSupport
import XCTest

/// What this program publishes besides gender tables is attacked, and holds.
final class StatementAuditingTests: XCTestCase {
  private static let towns = ["Aby", "Boby", "Coby"]
  private static let backgrounds = [
    "utrikes", "utrikes", "inrikes_tva_utrikes", "inrikes_en_utrikes", "inrikes_tva_inrikes", "",
  ]
  private static let head =
    "deltagare;enhet;start;kön;födelseår;kommun;samtycke;samtyckesdatum;birth_background"

  private func rows(
    _ count: Int, _ start: String, _ name: String, using random: inout some RandomNumberGenerator
  ) -> [String] {
    (0..<count).map { person in
      let gender = ["kvinna", "kvinna", "man", "man", "ickebinär", "okänt"]
        .randomElement(using: &random)!
      let town = (Self.towns + ["Aby", ""]).randomElement(using: &random)!
      let background = Self.backgrounds.randomElement(using: &random)!
      let year = [1970, 1990, 2000, 2000].randomElement(using: &random)!
      return "\(name)\(person);A1;\(start);\(gender);\(year);\(town);"
        + (background.isEmpty ? ";;" : "ja;2021-10-01;\(background)")
    }
  }

  private func file(_ workplace: Workplace, _ head: String, _ rows: [String]) -> SourceFile {
    workplace.file(([head] + rows).joined(separator: "\n"))
  }

  /// A store with people of some months, late ones and withdrawals, and all tables there can be.
  private func published(
    size: Int, using random: inout some RandomNumberGenerator
  ) throws -> Workplace {
    let workplace = try Workplace(self, k: 3)
    let database = try EqualityDatabase(at: workplace.store)
    _ = try database.importReference(
      file(
        workplace, "dimension;kategori;antal;källa;datum",
        Self.towns.map { "municipality;\($0);1000;Påhittat;2021" }))
    for month in ["2021-10", "2021-11", "2021-12"] {
      let count = Int.random(in: 0...size, using: &random)
      _ = try database.importParticipations(
        file(
          workplace, Self.head,
          rows(count, "\(month)-04", month, using: &random)
            + rows(
              Int.random(in: 0...4, using: &random), "2021-10-05", "late\(month)", using: &random)),
        on: "2021-12-31")
      if Bool.random(using: &random) {
        _ = try? database.withdraw(pseudonym: "2021-100", on: "2021-12-01")
      }
      try? workplace.publishForTest(month)
      let period = try XCTUnwrap(Period(month))
      for dimension in ["age", "municipality", "birth_background"] {
        _ = try? database.publishReach(
          ReachRequest(dimension: dimension, ages: .young, period: period),
          as: FileRequest(formats: [], directory: workplace.output), on: "2022-02-02")
      }
    }
    return workplace
  }

  func testWhatIsPublishedOfThoseReachedHolds() throws {
    var statements = 0
    for size in [12, 80] {
      try forAllSeeds(count: 6) { random in
        let workplace = try published(size: size, using: &random)
        let audit = try EqualityDatabase(at: workplace.store).audit().statements
        statements += audit.statementCount
        XCTAssertEqual(audit.findings.map { "\($0.group) \($0.interval)" }, [])
        XCTAssertEqual(audit.contradictions.count, 0)
      }
    }
    XCTAssertGreaterThan(statements, 20)
  }
}

extension StatementAuditingTests {
  private func some(_ options: [String], using random: inout some RandomNumberGenerator) -> String {
    options.randomElement(using: &random)!
  }

  func testDeviationsAndWhatWasDoneHold() throws {
    var statements = 0
    try forAllSeeds(count: 10) { random in
      let workplace = try Workplace(self)
      let database = try EqualityDatabase(at: workplace.store)
      _ = try database.importDeviations(
        file(
          workplace, "inkommen;enhet;nivå;grunder;område;status;avslutad",
          (0..<Int.random(in: 5...80, using: &random)).map { _ in
            let level = some(["individuell", "strukturell", "oklart"], using: &random)
            let grounds = some(["kön", "etnicitet", "kön|etnicitet", "alder", ""], using: &random)
            let area = some(["bemötande", "stöd", "annat", "annat"], using: &random)
            let closed = some(["2021-12", "", ""], using: &random)
            return "2021-10;A1;\(level);\(grounds);\(area);;\(closed)"
          }))
      _ = try database.importActivities(
        file(
          workplace, "datum;enhet;slag;målgrupp;antal;kvinnor;män;hp_punkt;respekttrappan",
          (0..<Int.random(in: 0...8, using: &random)).map { _ in
            let (women, men) = (
              Int.random(in: 0...8, using: &random), Int.random(in: 0...8, using: &random)
            )
            let kind = some(["möte", "utbildning", "seminarium"], using: &random)
            let others = Int.random(in: 0...2, using: &random)
            return "2021-10-12;P;\(kind);personal;\(women + men + others);\(women);\(men);;"
          }))
      func asked(_ gender: String) -> String {
        let counts = (0..<3).map { _ in Int.random(in: 0...30, using: &random) }
        let support = Int.random(in: 0...counts[0], using: &random)
        return "2021-10;A1;\(gender);\(counts[0]);\(counts[1]);\(counts[2]);\(support)"
      }
      _ = try database.importViolenceQuestions(
        file(
          workplace, "månad;enhet;kön;tillfrågade;avböjde;ej_tillfrågade;erbjudna_stöd",
          [asked("kvinna"), asked("man")]))
      let (period, files) = (
        try XCTUnwrap(Period("2021-Q4")),
        FileRequest(formats: [], directory: workplace.output)
      )
      _ = try? database.publishDeviations(period, as: files, on: "2022-02-02")
      _ = try database.publishProcess(period, as: files, on: "2022-02-02")

      let audit = try database.audit().statements
      statements += audit.statementCount
      XCTAssertEqual(audit.findings.map { "\($0.group) \($0.interval)" }, [])
      XCTAssertEqual(audit.contradictions.count, 0)
      XCTAssertEqual(audit.undecidedCount, 0)
    }
    XCTAssertGreaterThan(statements, 12)
  }
}
