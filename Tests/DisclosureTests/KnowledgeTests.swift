import DisclosureProtection
import DisclosureTables
import TestSupport
import XCTest

/// Tables whose readers know more, or must not know that a group is empty.
final class KnowledgeTests: XCTestCase {
  /// Zeros protected, cells that can only be empty, and cells published before, in any combination.
  func testNoListOfAllPopulationsProvesAGroupSmallWhateverIsKnown() {
    forAllSeeds(count: 250) { generator in
      let random = RandomTable(limit: 6, using: &generator)
      guard random.table.inner.allSatisfy({ $0 < 12 }) else { return }
      let case_ = Case(random, using: &generator)
      assertSafe(case_, exactly: true)
    }
  }

  func testNoLinearProgrammeProvesAGroupSmallWhateverIsKnown() {
    forAllSeeds(count: 150) { generator in
      assertSafe(Case(RandomTable(limit: 40, using: &generator), using: &generator), exactly: false)
    }
  }

  func testFiveDimensionsAreSafe() {
    forAllSeeds(count: 5) { generator in
      let axes =
        [Axis.hierarchy("region", length: 5, using: &generator)]
        + (1...4).map { Axis.list("axis \($0)", length: 2) }
      let random = RandomTable(axes: axes, using: &generator)
      assertSafe(Case(random, using: &generator), exactly: false)
    }
  }

  func testHidesAZeroLikeASmallCount() {
    let axis = Axis("gender", codes: ["w", "m", "o", "_T"], atoms: [[0, 3], [1, 3], [2, 3]])
    let table = CrossTable(axes: [axis], inner: [12, 9, 0])
    var rules = ProtectionRules(k: 5, costs: [9, 9, 9, 1])
    rules.protectsZeros = true

    XCTAssertEqual(protect(table, under: rules).counts, [12, 9, nil, nil])

    rules.structuralZeros = [false, false, true, false]
    XCTAssertEqual(protect(table, under: rules).counts, [12, 9, 0, 21])
  }

  func testSaysForHowManyGroupsThereIsNoProof() {
    let axis = Axis("gender", codes: ["w", "m", "o", "_T"], atoms: [[0, 3], [1, 3], [2, 3]])
    let table = CrossTable(axes: [axis], inner: [12, 9, 1])
    var rules = ProtectionRules(k: 5, costs: [1, 1, 1, 1])
    rules.known = [true, true, false, true]

    guard case .unproven(let published, let groups) = protection(of: table, under: rules) else {
      return XCTFail("12 + 9 + 1 = 22")
    }
    XCTAssertEqual(groups, [[2]])
    XCTAssertEqual(published.counts, [12, 9, nil, 22])
  }

  func testCanBeStopped() {
    let axis = Axis("gender", codes: ["w", "m", "o", "_T"], atoms: [[0, 3], [1, 3], [2, 3]])
    let table = CrossTable(axes: [axis], inner: [12, 9, 1])
    let rules = ProtectionRules(k: 5, costs: [1, 1, 1, 1])
    var stages: [ProtectionProgress.Stage] = []

    XCTAssertEqual(protection(of: table, under: rules) { _ in false }, .cancelled)
    _ = protection(of: table, under: rules) { progress in
      stages.append(progress.stage)
      return progress.done <= progress.total
    }
    XCTAssertEqual(stages.first, .protecting)
    XCTAssertEqual(stages.last, .checking)
  }
}

/// A random table with random rules beyond the usual.
private struct Case {
  let random: RandomTable
  let table: CrossTable
  let rules: ProtectionRules

  init(_ random: RandomTable, using generator: inout SeededGenerator) {
    self.random = random
    table = random.table
    var rules = random.rules
    rules.protectsZeros = Bool.random(using: &generator)
    if Bool.random(using: &generator) {
      rules.structuralZeros = table.counts.map {
        $0 == 0 && Int.random(in: 0..<4, using: &generator) == 0
      }
    }
    let share = Int.random(in: 0...4, using: &generator)
    if share > 0 {
      let shown = table.isShown
      let least = rules.protectsZeros ? 0 : 1
      let small = least..<rules.k
      rules.known = table.members.indices.map { cell in
        shown[cell] && !small.contains(random.table.members[cell])
          && Int.random(in: 0..<(2 * share), using: &generator) == 0
      }
    }
    self.rules = rules
  }
}

extension KnowledgeTests {
  private func assertSafe(_ example: Case, exactly: Bool) {
    let (table, rules) = (example.table, example.rules)
    let published: PublishedTable
    switch protection(of: table, under: rules) {
    case .proven(let table): published = table
    case .unproven(let hidden, let groups):
      XCTAssertFalse(groups.isEmpty)
      XCTAssertTrue(rules.known.contains(true), "only what is known leaves no proof")
      return assertFigures(hidden, of: example)
    case .cancelled: return XCTFail("nobody cancelled")
    }
    assertFigures(published, of: example)
    let reader = Reader(table.axes)
    let knowledge = self.knowledge(of: published, in: example, reader)
    XCTAssertTrue(knowledge.allows(table.inner))
    var linear = LinearAttack(on: knowledge)
    let exact = WholeNumberAttack(on: knowledge)
    for (cell, codes) in reader.allCells.enumerated() where isTarget(cell, of: example, reader) {
      let size = rules.k + example.random.repetitions[cell]
      let group = reader.group(of: codes)
      XCTAssertTrue(
        exactly ? exact.canHave(size, in: group) : linear.canHave(size, in: group),
        "\(codes) is proven to be small")
    }
  }

  /// What is shown is true, what is known is shown, and nothing small is.
  private func assertFigures(_ published: PublishedTable, of example: Case) {
    let (table, rules) = (example.table, example.rules)
    let reader = Reader(table.axes)
    let cells = table.isShown.indices.filter { table.isShown[$0] }
    for (figure, cell) in zip(published.counts, cells) {
      if let figure {
        XCTAssertEqual(figure, table.counts[cell])
        let isKnown = !rules.known.isEmpty && rules.known[cell]
        XCTAssertFalse(!isKnown && isTarget(cell, of: example, reader), "a small group is shown")
      } else {
        XCTAssertFalse(!rules.known.isEmpty && rules.known[cell], "what is known is hidden")
        XCTAssertFalse(isEmpty(cell, in: example, reader), "what can only be empty is hidden")
        XCTAssertTrue(rules.protectsZeros || table.counts[cell] > 0, "a zero is hidden")
      }
    }
  }

  private func isTarget(_ cell: Int, of example: Case, _ reader: Reader) -> Bool {
    ((example.rules.protectsZeros ? 0 : 1)..<example.rules.k).contains(example.table.members[cell])
      && !isEmpty(cell, in: example, reader)
  }

  /// Whether every part of the cell is in one that can only be empty.
  private func isEmpty(_ cell: Int, in example: Case, _ reader: Reader) -> Bool {
    let cells = reader.allCells
    let empty = example.rules.structuralZeros.indices
      .filter { example.rules.structuralZeros[$0] }
      .reduce(into: Set<Int>()) { $0.formUnion(reader.group(of: cells[$1])) }
    return reader.group(of: cells[cell]).allSatisfy(empty.contains)
  }

  private func knowledge(
    of published: PublishedTable, in example: Case, _ reader: Reader
  ) -> Knowledge {
    var knowledge = Knowledge(unknownCount: reader.innerCount)
    for (figure, codes) in zip(published.counts, reader.combinations { $0.isShown }) {
      let group = reader.group(of: codes)
      if let figure {
        knowledge.learn(thatSumOf: group, is: figure)
      } else if !example.rules.protectsZeros {
        knowledge.learn(thatThereAre: group)
      }
    }
    for (cell, codes) in reader.allCells.enumerated()
    where !example.rules.structuralZeros.isEmpty && example.rules.structuralZeros[cell] {
      knowledge.learn(thatSumOf: reader.group(of: codes), is: 0)
    }
    return knowledge
  }
}
