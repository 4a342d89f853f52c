import EqualityModel
import Foundation
import TestSupport
import XCTest

@testable import EqualityStore

/// Many imports, withdrawals and purges in a row, held against a model of a few lines.
final class AttributeWorkloadTests: StoreTestCase {
  /// A list with so many categories that an answer is eight bytes found nowhere else.
  private let canaries = EqualityModel.Dimension(
    "kanarie", ground: .religion, label: Text(sv: "kanarie", en: "canary"), allowsSeveral: true,
    categories: (0..<60).map { Category("c\($0)", sv: "sv \($0)", en: "en \($0)") },
    decision: ListDecision(
      decidedBy: "Styrgruppen", decidedOn: PartialDate("2021-09-01")!, consultedWith: "alla"))

  private struct Person {
    var consent: Consent?
    var withdrawnOn: Int?
    var answer: UInt64?
    var until: Int?
  }

  /// What the store should hold of each, and every answer that anyone has ever given.
  private struct Model {
    var people: [String: Person] = [:]
    var given: Set<UInt64> = []

    var held: Set<UInt64> { Set(people.values.compactMap(\.answer)) }

    /// A row of a file, as the rules have it.
    mutating func add(_ name: String, _ stated: Person, consentDay: Int?, today: Int) {
      var person = people[name] ?? Person()
      let isOld = consentDay.map { $0 <= person.withdrawnOn ?? .max } ?? true
      if let consent = stated.consent, !(person.consent == .withdrawn && consent == .given && isOld)
      {
        if consent == .withdrawn, person.consent != .withdrawn || consentDay != nil {
          person.withdrawnOn = consentDay ?? today
        }
        person.consent = consent
      }
      if person.consent != .given { person.answer = nil }
      if person.consent == .given, let answer = stated.answer { person.answer = answer }
      person.until = stated.until ?? person.until
      people[name] = person
      if let answer = stated.answer { given.insert(answer) }
    }
  }

  private func date(_ day: Int) -> String { "2021-\(day < 10 ? "0" : "")\(day)-15" }

  func testTheStoreHoldsWhatTheModelHoldsAndErasesTheRest() throws {
    try forAllSeeds(count: 4) { random in
      let name = "store-\(random.next())"
      let store = try makeStore(name)
      XCTAssertTrue(try store.add(canaries, on: "2021-01-01"))
      var model = Model()
      for day in 1...12 {
        let hasErased = try step(day, &model, store, using: &random)
        try check(model, store)
        guard hasErased else { continue }
        let file = try bytes(of: path(name))
        for answer in model.given.subtracting(model.held) {
          XCTAssertFalse(holds(answer, file), "on day \(day)")
        }
      }
    }
  }

  private func row(
    _ number: Int, _ consent: Consent?, _ answer: UInt64? = nil, until: String? = nil
  ) -> Participation {
    var row = Example.stay("p\(number)", "A1", "2021", consent: consent)
    row.participant?.retainUntil = until.flatMap { PartialDate($0) }
    if let answer { row.participant?.answers = ["kanarie": .options(.init(bits: answer))] }
    return row
  }

  private func holds(_ answer: UInt64, _ file: Data) -> Bool {
    let sought = Data((0..<8).map { UInt8(truncatingIfNeeded: answer >> (56 - 8 * $0)) })
    return file.range(of: sought) != nil
  }

  /// Pages that are split keep copies in their gaps, which the file is rewritten to be rid of: of
  /// three thousand answers that came in any order some do, wherever a quarter is then deleted.
  func testNoErasedAnswerIsLeftInTheGapsOfPages() throws {
    let erasures: [(borrowing Store, [Int]) throws -> Void] = [
      { store, gone in
        _ = try store.importing(gone.map { self.row($0, .declined) }, as: "declined")
      },
      { store, gone in
        _ = try store.importing(gone.map { self.row($0, nil, until: "2020") }, as: "until")
        _ = try store.purge(before: PartialDate("2021")!, on: "2021-12-01")
      },
    ]
    try forAllSeeds(count: 1) { random in
      for (place, erase) in erasures.enumerated() {
        let name = "store-\(random.next())"
        let store = try makeStore(name)
        let answers = try fill(store, using: &random)
        let gone = Array(answers.indices.shuffled(using: &random).prefix(750))

        try erase(store, gone)

        let file = try bytes(of: path(name))
        XCTAssertEqual(gone.filter { holds(answers[$0], file) }, [], "erasure \(place)")
        let kept = Set(answers.indices).subtracting(gone)
        XCTAssertTrue(kept.allSatisfy { holds(answers[$0], file) })
      }
    }
  }

  /// Imports three thousand participants in order, then their answers in no order.
  private func fill(
    _ store: borrowing Store, using random: inout SeededGenerator
  ) throws -> [UInt64] {
    XCTAssertTrue(try store.add(canaries, on: "2021-01-01"))
    let answers = (0..<3000).map { _ in random.next() >> 4 | 1 << 59 }
    _ = try store.importing(answers.indices.map { row($0, .given) }, as: "first")
    let order = answers.indices.shuffled(using: &random)
    for start in stride(from: 0, to: answers.count, by: 1000) {
      let rows = order[start..<(start + 1000)].map { row($0, nil, answers[$0]) }
      _ = try store.importing(rows, as: "\(start)")
    }
    return answers
  }

  /// Does something to both, and tells whether it has erased anything.
  private func step(
    _ day: Int, _ model: inout Model, _ store: borrowing Store, using random: inout SeededGenerator
  ) throws -> Bool {
    let name = "p\(Int.random(in: 0..<8, using: &random))"
    switch Int.random(in: 0..<6, using: &random) {
    case 0:
      let erased = try store.withdraw(pseudonym: name, on: date(day))
      XCTAssertEqual(erased == nil, model.people.removeValue(forKey: name) == nil)
      return erased != nil
    case 1:
      let erased = try store.withdrawConsent(pseudonym: name, on: date(day))
      XCTAssertEqual(erased?.attributes, model.people[name].map { $0.answer == nil ? 0 : 1 })
      guard var person = model.people[name] else { return false }
      (person.consent, person.withdrawnOn, person.answer) = (.withdrawn, day, nil)
      model.people[name] = person
      return true
    case 2:
      let overdue = model.people.filter { $0.value.until.map { $0 < day } ?? false }
      let erased = try store.purge(before: PartialDate(date(day))!, on: date(day))
      XCTAssertEqual(erased.participants, overdue.count)
      for name in overdue.keys { model.people[name] = nil }
      return erased.participants > 0
    default:
      return try importRows(day, &model, store, using: &random)
    }
  }

  private func importRows(
    _ day: Int, _ model: inout Model, _ store: borrowing Store, using random: inout SeededGenerator
  ) throws -> Bool {
    let names = (0..<8).shuffled(using: &random).prefix(4).map { "p\($0)" }
    let rows = names.map { name in
      var stated = Person()
      stated.consent = ([nil, .given, .given] + Consent.allCases).randomElement(using: &random)!
      // The topmost bit, so that the answer takes eight bytes.
      let answer = random.next() >> 4 | 1 << 59
      stated.answer = Bool.random(using: &random) ? answer : nil
      stated.until =
        Int.random(in: 0..<4, using: &random) == 0 ? Int.random(in: 1...12, using: &random) : nil
      let consentDay =
        Bool.random(using: &random) ? Int.random(in: 1...day, using: &random) : nil
      model.add(name, stated, consentDay: consentDay, today: day)
      var row = Example.stay(name, "A1", "2021", consent: stated.consent)
      row.participant?.consentDate = consentDay.flatMap { PartialDate(date($0)) }
      row.participant?.retainUntil = stated.until.flatMap { PartialDate(date($0)) }
      if let answer = stated.answer {
        row.participant?.answers = ["kanarie": .options(.init(bits: answer))]
      }
      return row
    }
    let foreseen = try store.add(rows, hash: "\(day)", on: date(day), dryRun: true)
    let counts = try store.add(rows, hash: "\(day)", on: date(day))
    XCTAssertEqual(counts, foreseen)
    return counts.attributesErased > 0
  }

  private func check(_ model: Model, _ store: borrowing Store) throws {
    for (name, person) in model.people {
      let record = try store.personalRecord(of: name, on: "2021-12-31")
      XCTAssertEqual(record?.consent, person.consent, name)
      XCTAssertEqual(
        record?.answers.compactMap(\.answer.chosen?.bits), person.answer.map { [$0] } ?? [], name)
      XCTAssertEqual(record?.retainUntil, person.until.flatMap { PartialDate(date($0)) }, name)
      let withdrawn = record?.consents.first { $0.consent == .withdrawn }?.date
      XCTAssertEqual(withdrawn, person.withdrawnOn.flatMap { PartialDate(date($0)) }, name)
    }
    XCTAssertEqual(try store.registered().count, model.people.count)
    XCTAssertEqual(
      Set(try store.linkedAnswers(in: "kanarie")[0].answers.values.compactMap(\.chosen?.bits)),
      model.held)
    XCTAssertEqual(try store.integrityProblems(), [])
  }
}
