import EqualityModel
import EqualitySystem
import Foundation
import TestSupport
import XCTest

@testable import EqualityStore

/// Anonymous responses, and what their file gives away (DOMAIN.md 7, scenario 7).
final class ResponseTests: StoreTestCase {
  private let questions = Questionnaire.standard(asking: Dimension.standard).questions

  func testAnswersComeBackAsTheyWereGiven() {
    forAllSeeds { random in
      let answers = questions.map { RandomAnswer.to($0, using: &random) }
      let bytes = PackedAnswers.bytes(of: answers)
      XCTAssertEqual(PackedAnswers.answers(in: bytes, to: questions), answers)
      XCTAssertLessThan(bytes.count, 2 * questions.count)
    }
  }

  func testBytesThatAreNoAnswersAreDamage() {
    let question = questions[0]
    for bytes: [UInt8] in [
      [], [0], [6], [64], [0x80], [3], [2, 2], [UInt8](repeating: 255, count: 11),
    ] {
      XCTAssertNil(PackedAnswers.answers(in: bytes, to: [question]), "\(bytes)")
    }
    XCTAssertEqual(PackedAnswers.answers(in: [2], to: [question]), [.option(0)])
    XCTAssertEqual(PackedAnswers.answers(in: [32], to: [question]), [.option(4)])
  }

  func testResponsesComeBackAllOfThemAndOnlyOnce() throws {
    let store = try makeStore()
    try store.open(.example("w"), on: .opening)
    try store.open(.example("v"), on: .opening)
    var random = SeededGenerator(seed: 1)
    let asked = Questionnaire.standard().questions
    let responses = (0..<300).map { number in
      Response(
        month: Month(year: 2021, month: 1 + number % 12)!, unit: number % 3 == 0 ? "A1" : nil,
        answers: asked.map { RandomAnswer.to($0, using: &random) })
    }
    for start in stride(from: 0, to: 300, by: 60) {
      let part = Array(responses[start..<start + 60])
      XCTAssertEqual(try store.adding(part, to: "w").added, 60)
    }
    XCTAssertEqual(try store.adding([.example()], to: "v").added, 1)
    XCTAssertEqual(try store.adding([.example()], to: "w", dryRun: true).added, 1)

    let again = try Store.open(at: path()).responses(of: "w", on: .opening)
    XCTAssertEqual(Counts(again), Counts(responses))
    XCTAssertNotEqual(again, responses)
    XCTAssertEqual(try store.integrityProblems(), [])
  }

  func testAFileThatWasImportedBeforeIsPassedOver() throws {
    let store = try makeStore()
    try store.open(.example("w"), on: .opening)
    let batches = ["a", "b", "a"].map {
      ResponseBatch(wave: "w", hash: $0, responses: [.example()])
    }

    let counts = try store.add(batches, on: .opening)

    XCTAssertEqual([counts.added, counts.filesBefore], [2, 1])
    XCTAssertEqual(try store.add(batches, on: .opening).filesBefore, 3)
    XCTAssertEqual(try store.responses(of: "w", on: .opening).count, 2)
  }

  func testWhatWasAddedStandsThoughTheFileCannotBeRewrittenAndTheNextImportMakesUpForIt() throws {
    let store = try makeStore()
    try store.open(.example("w"), on: .opening)
    var isRewritten: [Bool] = []

    // A statement that has not ended keeps SQLite from rewriting the file.
    try store.connection.prepare("SELECT 1").run { _ in
      isRewritten.append(try store.adding([.example()], to: "w").isRewritten)
    }
    isRewritten.append(try store.adding([.example()], to: "w").isRewritten)

    XCTAssertEqual(isRewritten, [false, true])
    XCTAssertEqual(try store.responses(of: "w", on: .opening).count, 2)
  }

  func testTheTablesHaveNoColumnThatCouldLinkOrTell() throws {
    let store = try makeStore()
    var columns: [String: [String]] = [:]
    for table in ["response", "response_file"] {
      let query = "SELECT name FROM pragma_table_info('\(table)')"
      try store.connection.prepare(query).run { columns[table, default: []].append($0.text(0)) }
      let sql = try store.connection.text(
        "SELECT sql FROM sqlite_schema WHERE name = '\(table)'")
      XCTAssertTrue(sql?.hasSuffix("STRICT, WITHOUT ROWID") ?? false)
    }
    XCTAssertEqual(columns["response"], ["wave", "key", "month", "unit", "answers"])
    XCTAssertEqual(columns["response_file"], ["wave", "sha256"])
  }

  /// Where each response lies in the file, and what it was given for a key, is unrelated to when it
  /// came.
  ///
  /// Of a thousand, a correlation of 0.17 comes by chance once in ten million times.
  func testTheFileDoesNotTellInWhichOrderResponsesCame() throws {
    let store = try makeStore()
    try store.open(.example("w"), on: .opening)
    try addNumbered(25, of: 40, to: store)

    XCTAssertLessThan(abs(correlation(try places(of: 1000))), 0.17)
    let read = try store.responses(of: "w", on: .opening).map {
      RandomAnswer.number(in: $0.answers)
    }
    XCTAssertLessThan(abs(correlation(read.map(Double.init))), 0.17)
    XCTAssertEqual(read.sorted(), Array(0..<1000))
  }

  /// SQLite writes what is new in a page before what is there, until the file is rewritten.
  ///
  /// Of
  /// forty, a correlation of 0.8 comes by chance less than once in a hundred million times.
  func testAPageDoesNotTellEither() throws {
    let store = try makeStore()
    try store.open(.example("w"), on: .opening)
    try addNumbered(5, of: 8, to: store)

    XCTAssertLessThan(abs(correlation(try places(of: 40))), 0.8)
  }

  private func addNumbered(_ batches: Int, of size: Int, to store: borrowing Store) throws {
    for batch in 0..<batches {
      let numbers = batch * size..<(batch + 1) * size
      _ = try store.adding(numbers.map { .example(RandomAnswer.naming($0)) }, to: "w")
    }
  }

  func testDamagedResponsesAreNeitherLentNorBuiltUpon() throws {
    let damages = [
      "UPDATE response SET month = 202111", "UPDATE response SET answers = x'02'",
      "DELETE FROM response", "UPDATE wave SET retain_until = 20991231",
      "UPDATE wave_option SET position = 40 WHERE position = 4",
      "UPDATE wave_question SET sv = 'annat' WHERE code = 'B1'", "DELETE FROM response_file",
    ]
    for (number, damage) in damages.enumerated() {
      let store = try makeStore("\(number)")
      try store.open(.example("w"), on: .opening)
      _ = try store.adding([.example(.option(1)), .example(.option(3))], to: "w")
      try store.connection.run(damage)

      assertThrows(StoreError.damaged) { _ = try store.responses(of: "w", on: .opening) }
      assertThrows(StoreError.damaged) { _ = try store.adding([.example()], to: "w") }
      XCTAssertEqual(try store.integrityProblems(), [.checksum(part: "waves")])
    }
  }

  /// Where in the file each of the responses lies that have numbers.
  private func places(of count: Int) throws -> [Double] {
    let file = try bytes(of: path())
    return try (0..<count).map { number in
      let answers = Response.example(RandomAnswer.naming(number)).answers
      let packed = Data(PackedAnswers.bytes(of: answers))
      let found = try XCTUnwrap(file.range(of: packed))
      XCTAssertNil(file[found.upperBound...].range(of: packed), "no copy is left")
      return Double(found.lowerBound)
    }
  }

  func testTheFileHoldsNoTimeOfAnImport() throws {
    let store = try makeStore()
    try store.open(.example("w"), on: .opening)
    let tables = try dump(store)

    _ = try store.add(
      [ResponseBatch(wave: "w", hash: "abc", responses: [.example()])],
      on: PartialDate("2021-12-24")!)

    let changed = try dump(store).subtracting(tables).filter { !$0.hasPrefix("checksum") }
    XCTAssertEqual(changed.count, 2, "\(changed)")
    XCTAssertFalse(changed.contains { $0.contains("20211224") || $0.contains("2021-12-24") })
  }

  func testErasedResponsesLeaveNoTraceInTheFile() throws {
    let store = try makeStore()
    for (code, until) in [("old", "2021"), ("new", "2030")] {
      try store.open(.example(code, until: until), on: .opening)
    }
    for number in 0..<60 {
      _ = try store.adding([.example(RandomAnswer.naming(number))], to: number < 30 ? "old" : "new")
    }

    _ = try store.purge(before: PartialDate("2022-06")!, on: "2022-06-01")

    let file = try bytes(of: path())
    for number in 0..<60 {
      let packed = PackedAnswers.bytes(of: Response.example(RandomAnswer.naming(number)).answers)
      XCTAssertEqual(file.range(of: Data(packed)) == nil, number < 30)
    }
    XCTAssertEqual(try store.responses(of: "new", on: .opening).count, 30)
  }

  /// Every row of every table, after the name of the table.
  private func dump(_ store: borrowing Store) throws -> Set<String> {
    var names: [String] = []
    try store.connection.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").run {
      names.append($0.text(0))
    }
    var rows: Set<String> = []
    for name in names {
      try store.connection.prepare("SELECT * FROM \(name)").run { row in
        let values = (0..<14).map { row.isNull($0) ? "" : row.text($0) }
        rows.insert(([name] + values).joined(separator: "|"))
      }
    }
    return rows
  }

  /// Pearson's correlation of values with their own order.
  private func correlation(_ values: [Double]) -> Double {
    let order = values.indices.map(Double.init)
    func centred(_ numbers: [Double]) -> [Double] {
      let mean = numbers.reduce(0, +) / Double(numbers.count)
      return numbers.map { $0 - mean }
    }
    let (x, y) = (centred(order), centred(values))
    func product(_ a: [Double], _ b: [Double]) -> Double { zip(a, b).map(*).reduce(0, +) }
    return product(x, y) / (product(x, x) * product(y, y)).squareRoot()
  }
}

/// How often each of some values is there.
private struct Counts<Value: Hashable>: Equatable {
  private let counts: [Value: Int]

  init(_ values: [Value]) {
    counts = values.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }
}

/// Answers for tests.
enum RandomAnswer {
  static func to(_ question: Question, using random: inout SeededGenerator) -> Answer {
    if Int.random(in: 0..<4, using: &random) == 0 {
      return .missing(AnswerStatus.allCases.randomElement(using: &random)!)
    }
    let options = Array(question.options.indices)
    guard question.allowsSeveral else { return .option(options.randomElement(using: &random)!) }
    let chosen = options.shuffled(using: &random).prefix(
      .random(in: 1...options.count, using: &random))
    return .options(Answer.OptionSet(chosen))
  }

  /// The first ten answers of a response that nothing else in a file looks like.
  static func naming(_ number: Int) -> [Answer] {
    let digits = sequence(first: number * 7919) { $0 / 5 }.prefix(10).map { $0 % 5 }
    return digits.map(Answer.option)
  }

  static func number(in answers: [Answer]) -> Int {
    let digits = answers.prefix(10).map { $0.chosen?.positions.first ?? 0 }
    return digits.reversed().reduce(0) { $0 * 5 + $1 } / 7919
  }
}
