import DisclosureProtection
import DisclosureTables
import EqualityModel
import EqualityStatistics
import TestSupport
import XCTest

/// Tables of who gets in, attacked by trying every population.
final class AccessTableTests: XCTestCase {
  private static let k = 3

  /// How many there are at each stage, of one gender: declined, accepted and not started, started
  /// and still there, and ended; then the others who are there, and who have left.
  private typealias Counts = [Int]

  /// Of the other genders nobody is reached, or gender tables hide how many.
  private func table(
    _ women: Counts, _ men: Counts, others: Counts? = nil
  ) throws -> CrossTable {
    func sum(_ places: Int...) -> [GenderCategory?: Int] {
      let (w, m) = (
        places.reduce(0) { $0 + women[$1] }, places.reduce(0) { $0 + men[$1] }
      )
      return others == nil ? [.woman: w, .man: m] : [.woman: w, .man: m, nil: w + m]
    }
    var access = try XCTUnwrap(
      AccessTable(reached: sum(2, 3, 4, 5), ongoing: sum(2, 4)))
    for (gender, counts) in [(GenderCategory.woman, women), (.man, men), (.other, others ?? [])]
    where !counts.isEmpty {
      for stage in AccessStage.decided {
        for _ in 0..<counts[stage.rawValue] {
          access.add(.init(gender: gender, stage: stage, referral: 0))
        }
      }
    }
    return try XCTUnwrap(access.table)
  }

  private func published(_ table: CrossTable) -> PublishedTable? {
    var rules = ProtectionRules(k: Self.k, costs: GroundCosts.costs(of: table))
    rules.known = AccessTable.known(in: table)
    guard case .proven(let published) = protection(of: table, under: rules) else { return nil }
    return published
  }

  /// What passages count, and then every group that can be told apart.
  private static let passages = [[0, 1, 2, 3], [0], [1, 2, 3], [2, 3], [3]]
  private static let groups =
    passages + [[1], [2], [1, 2], [0, 1], [0, 1, 2], [4], [5], [4, 5]]

  /// Populations of one gender that gender tables and these figures, one a passage, agree with.
  private func populations(like truth: Counts, _ figures: [Int?]) -> [Counts] {
    let (there, gone) = (truth[2] + truth[4], truth[3] + truth[5])
    return (0...7).flatMap { declined in
      (0...7).flatMap { waiting in
        (0...there).flatMap { ongoing in
          (0...gone).compactMap { ended in
            let counts = [declined, waiting, ongoing, ended, there - ongoing, gone - ended]
            return agrees(counts, figures) ? counts : nil
          }
        }
      }
    }
  }

  private func agrees(_ counts: Counts, _ figures: [Int?]) -> Bool {
    zip(Self.passages, figures).allSatisfy { places, figure in
      let sum = places.reduce(0) { $0 + counts[$1] }
      return figure.map { $0 == sum } ?? (sum > 0)
    }
  }

  private func random(using generator: inout some RandomNumberGenerator) -> Counts {
    var counts = (0..<6).map { _ in [0, 1, 2, 3, 4].randomElement(using: &generator)! }
    // What gender tables say is nobody, or enough.
    for (one, other) in [(2, 4), (3, 5)] where counts[one] + counts[other] < Self.k {
      counts[other] = counts[one] + counts[other] == 0 ? 0 : Self.k - counts[one]
    }
    return counts
  }

  func testNoGroupIsProvablySmallBesideWhatGenderTablesSay() throws {
    var shown = 0
    try forAllSeeds(count: 40) { random in
      let (women, men) = (self.random(using: &random), self.random(using: &random))
      let others: Counts? =
        Bool.random(using: &random)
        ? [
          Int.random(in: 0...3, using: &random), Int.random(in: 0...3, using: &random), 0, 0, 0, 0,
        ]
        : nil
      guard let published = published(try table(women, men, others: others)) else { return }
      shown += published.counts.count { $0 != nil }
      let figures = ["woman", "man", others == nil ? "woman+man" : "_T"].map { gender in
        AccessStage.Passage.ofDecided.map { published[$0.rawValue, gender] }
      }
      try attack(women, men, hasOthers: others != nil, figures)
    }
    XCTAssertGreaterThan(shown, 100, "something is shown")
  }

  private func attack(
    _ women: Counts, _ men: Counts, hasOthers: Bool, _ figures: [[Int?]]
  ) throws {
    let (one, other) = (ranges(women, figures[0]), ranges(men, figures[1]))
    let some = hasOthers ? Array(0...5) : [0]
    let rests = some.flatMap { declined in some.map { [declined, $0, 0, 0, 0, 0] } }
    var greatest = [[Int]](repeating: Self.groups.map { _ in 0 }, count: 4)
    var least = [[Int]](repeating: Self.groups.map { _ in .max }, count: 4)
    for (a, women) in one {
      for (b, men) in other {
        for rest in rests where agrees(zip(a, b).map { $0 + $1 }, rest, figures[2]) {
          for place in Self.groups.indices {
            let others = Self.groups[place].reduce(0) { $0 + rest[$1] }
            let all = women[place].lowerBound + men[place].lowerBound + others
            let most = women[place].upperBound + men[place].upperBound + others
            for (column, range) in [women[place], men[place], all...most, others...others]
              .enumerated()
            {
              least[column][place] = min(least[column][place], range.lowerBound)
              greatest[column][place] = max(greatest[column][place], range.upperBound)
            }
          }
        }
      }
    }
    for column in 0..<4 {
      for (place, group) in Self.groups.enumerated() {
        let (low, high) = (least[column][place], greatest[column][place])
        XCTAssertNotEqual(low, .max, "the truth is one of them")
        XCTAssertFalse(
          low > 0 && high < Self.k,
          "\(group) of \(column) is \(low)...\(high): \(women) \(men) \(figures)")
      }
    }
  }

  /// How large each group can be in populations of one gender, by what their passages count.
  private func ranges(_ truth: Counts, _ figures: [Int?]) -> [[Int]: [ClosedRange<Int>]] {
    Dictionary(grouping: populations(like: truth, figures), by: sums).mapValues { populations in
      Self.groups.map { group in
        let sizes = populations.map { counts in group.reduce(0) { $0 + counts[$1] } }
        return (sizes.min() ?? 0)...(sizes.max() ?? 0)
      }
    }
  }

  private func agrees(_ both: [Int], _ rest: Counts, _ figures: [Int?]) -> Bool {
    for (place, figure) in figures.enumerated() {
      let sum = both[place] + Self.passages[place].reduce(0) { $0 + rest[$1] }
      guard figure.map({ $0 == sum }) ?? (sum > 0) else { return false }
    }
    return true
  }

  /// What decides whether populations of women and of men go together.
  private func sums(_ counts: Counts) -> [Int] {
    Self.passages.map { $0.reduce(0) { $0 + counts[$1] } }
  }

  /// Whoever starts in the second cohort may have been there before the first table, or since; who
  /// they are is told by neither table.
  func testTwoCohortsAndTheGenderTablesBetweenThemProveNoGroupSmall() throws {
    var attacked = 0
    try forAllSeeds(count: 150) { random in
      // Women by whether they came before the first table, and in which cohorts they have started.
      var cells = (0..<6).map { _ in [0, 0, 1, 2, 3, 5].randomElement(using: &random)! }
      for (old, parts) in [(true, [0, 1, 2, 3]), (false, [4, 5])] {
        let sum = parts.reduce(0) { $0 + cells[$1] }
        if (1..<Self.k).contains(sum) { cells[old ? 0 : 4] += Self.k - sum }
      }
      let (before, since) = (cells[0...3].reduce(0, +), cells[4] + cells[5])
      let started = [cells[1] + cells[3], cells[2] + cells[3] + cells[5]]
      let figures = try zip(started, [before, before + since]).map { started, reached in
        let none = [0, 0, 0, 0, 0, 0]
        return published(try table([0, 0, started, 0, reached - started, 0], none))
      }
      guard let first = figures[0], let second = figures[1] else { return }
      attacked += 1
      attack(
        before: before, since: since, [first["started", "woman"], second["started", "woman"]])
    }
    XCTAssertGreaterThan(attacked, 50)
  }

  private func attack(before: Int, since: Int, _ figures: [Int?]) {
    var ranges = [ClosedRange<Int>?](repeating: nil, count: 64)
    for one in 0...before {
      for two in 0...(before - one) {
        for both in 0...(before - one - two) {
          for new in 0...since {
            let cells = [before - one - two - both, one, two, both, since - new, new]
            let sums = [one + both, two + both + new]
            let agrees = zip(figures, sums).allSatisfy { figure, sum in
              figure.map { $0 == sum } ?? (sum > 0)
            }
            guard agrees else { continue }
            for group in 1..<64 {
              let size = cells.indices.reduce(0) { $0 + (group >> $1 & 1) * cells[$1] }
              let old = ranges[group]
              ranges[group] =
                min(old?.lowerBound ?? size, size)...max(old?.upperBound ?? size, size)
            }
          }
        }
      }
    }
    for group in 1..<64 {
      guard let range = ranges[group] else { return XCTFail("the truth is one of them") }
      XCTAssertFalse(
        range.lowerBound > 0 && range.upperBound < Self.k, "\(group) is \(range), \(figures)")
    }
  }
}

/// Divisions of the people of a table of access by an answer.
final class AccessColumnsTests: XCTestCase {
  private static let k = 2

  private func columns(_ figures: [AccessStage.Passage: [Int?]]) -> AccessColumns? {
    AccessColumns(least: Self.k, total: "_T") { passage, gender in
      ["woman", "man", "_T"].firstIndex(of: gender).flatMap { figures[passage]?[$0] }
    }
  }

  func testStagesAreDividedAsFarAsAllOfThemAreLargeEnough() throws {
    let columns = try XCTUnwrap(
      self.columns([
        .decided: [10, 9, 19], .declined: [4, 3, 7], .accepted: [6, 6, 12], .started: [6, 3, 9],
        .ended: [1, 0, 1],
      ]))
    XCTAssertEqual(
      columns.classes.map(\.stages),
      [[.declined], [.declined], [.notStarted], [.ongoing, .ended], [.ongoing, .ended]])
    XCTAssertEqual(columns.classes.map(\.size), [4, 3, 3, 6, 3])
  }

  func testWhereStagesAreHiddenOnlyTheWholeIsDivided() throws {
    let columns = try XCTUnwrap(
      self.columns([.decided: [10, nil, 19], .accepted: [6, nil, nil]]))
    XCTAssertEqual(columns.classes.map(\.size), [10, 9])
    XCTAssertNil(self.columns([.decided: [1, nil, 1]]))
  }

  /// Two stages, two genders and two answers: every population that agrees is tried.
  func testNoGroupIsProvablySmallWhateverThePopulation() throws {
    var shown = 0
    try forAllSeeds(count: 10) { random in
      let sizes = (0..<4).map { _ in Int.random(in: Self.k...4, using: &random) }
      let women = sizes[0] + sizes[1], men = sizes[2] + sizes[3]
      let columns = try XCTUnwrap(
        self.columns([
          .decided: [women, men, women + men],
          .declined: [sizes[0], sizes[2], sizes[0] + sizes[2]],
          .accepted: [sizes[1], sizes[3], sizes[1] + sizes[3]],
        ]))
      var ground = GroundTable(categories: ["a", "b"], allowsSeveral: false, columns: columns)
      for (gender, part) in [(GenderCategory.woman, sizes[0...1]), (.man, sizes[2...3])] {
        for (stage, size) in zip([AccessStage.declined, .ongoing], part) {
          let place = try XCTUnwrap(
            columns.position(of: .init(gender: gender, stage: stage, referral: 0)))
          for _ in 0..<size {
            let answer = [0, 0, 0, 1, 2][Int.random(in: 0..<5, using: &random)]
            if answer < 2 { ground.add(toClass: place, .init([answer])) }
          }
        }
      }
      let table = try XCTUnwrap(ground.table)
      var rules = ProtectionRules(k: Self.k, costs: GroundCosts.costs(of: table))
      rules.protectsZeros = true
      rules.known = GroundTable.known(in: table)
      guard case .proven(let published) = protection(of: table, under: rules) else { return }
      shown += published.cells.count { $0.codes[0] != "_T" && $0.count != nil }
      attack(published, columns.classes)
    }
    XCTAssertGreaterThan(shown, 10, "something is shown")
  }

  /// For every category and set of classes that is told apart, the most there can be.
  private func attack(_ published: PublishedTable, _ classes: [AccessColumns.Class]) {
    let answers = [[0, 1], [0], [1], [2]]
    let codes = ["known", "a", "b", nil]
    let sets = published.dimensions[1].codes.map { code in
      classes.indices.filter { place in
        let halves = code.split(separator: ":").map(String.init)
        let passage = AccessStage.Passage(rawValue: halves[0])
        return !classes[place].stages.isDisjoint(with: passage?.stages ?? [])
          && (halves[1] == "_T" || classes[place].genders.map(\.code) == [halves[1]])
      }
    }
    // The classes do not share people: each is one of the ways in which it can be divided.
    let ways = classes.map { part in
      (0...part.size).flatMap { a in (0...(part.size - a)).map { [a, $0, part.size - a - $0] } }
    }
    var most: [[Int]: Int] = [:]
    func visit(_ chosen: [[Int]]) {
      guard chosen.count < ways.count else {
        for (row, answer) in answers.enumerated() {
          for (column, set) in sets.enumerated() {
            guard let code = codes[row],
              let figure = published[code, published.dimensions[1].codes[column]]
            else { continue }
            let sum = set.reduce(0) { sum, place in
              sum + answer.reduce(0) { $0 + chosen[place][$1] }
            }
            guard sum == figure else { return }
          }
        }
        for (row, answer) in answers.enumerated() {
          for (column, set) in (sets + classes.indices.map { [$0] }).enumerated() {
            let sum = set.reduce(0) { sum, place in
              sum + answer.reduce(0) { $0 + chosen[place][$1] }
            }
            most[[row, column]] = max(most[[row, column]] ?? 0, sum)
          }
        }
        return
      }
      for way in ways[chosen.count] { visit(chosen + [way]) }
    }
    visit([])
    for (group, most) in most { XCTAssertGreaterThanOrEqual(most, Self.k, "\(group)") }
    XCTAssertFalse(most.isEmpty, "the truth is one of them")
  }
}
