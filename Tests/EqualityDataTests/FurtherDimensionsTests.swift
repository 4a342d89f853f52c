import EqualityData
import TestSupport
import XCTest

/// Tables published earlier about the same people, divided by what a new table is not.
final class FurtherDimensionsTests: XCTestCase {
  private func file(_ name: String, _ text: String) -> NamedFile {
    NamedFile(name: name, bytes: Array(text.utf8))
  }

  private func files(_ text: String) -> TableFiles {
    TableFiles(table: file("t", text), countColumn: "n")
  }

  /// The earlier table hides how many women there are of 16, and of all ages.
  ///
  /// The new one alone would show all women: 27 less, and the few of 16 are known.
  func testWhatWasHiddenEarlierStaysHiddenBesideTheNewTable() throws {
    let byAge = file(
      "e",
      """
      sex;age;count;status
      _T;_T;60;published
      woman;_T;;protected
      man;_T;;protected
      _T;16;20;published
      _T;20;40;published
      woman;16;;protected
      woman;20;27;published
      man;16;;protected
      man;20;13;published
      """)
    let table = try FrequencyTable(
      files("sex;area;n\nwoman;A;15\nwoman;B;15\nman;A;15\nman;B;15"), published: [byAge])

    let published = try table.protected(k: 5)

    XCTAssertNil(published["woman", "_T"], "27 less would be the women of 16")
    XCTAssertNil(published["man", "_T"])
    XCTAssertEqual(published["_T", "_T"], 60)
    XCTAssertEqual(published.dimensions.map(\.name), ["sex", "area"])
  }

  func testFiguresOfOtherPeopleAreRefused() throws {
    for figure in ["9", "2"] {
      let earlier = file("e", "sex;age;count\nwoman;16;\(figure)\nwoman;20;4\n_T;20;3")
      let table = try FrequencyTable(files("sex;n\nwoman;12\nman;9"), published: [earlier])
      XCTAssertThrowsError(try table.protected(k: 5)) { error in
        XCTAssertEqual(error as? RequestError, .earlierFiguresDoNotAgree)
      }
    }
  }

  func testAColumnThatOnlyAnEarlierTableHasMayHaveAHierarchy() throws {
    var files = files("sex;n\nwoman;12\nman;9")
    files.hierarchies = ["area": file("h", "child;parent\nA;N\nB;N\nC;S")]
    let earlier = file("e", "sex;area;count\n_T;N;15\n_T;S;6\n_T;A;8\n_T;B;7\nwoman;N;")
    XCTAssertEqual(
      try FrequencyTable(files, published: [earlier]).protected(k: 5).counts, [21, 12, 9])

    files.hierarchies = ["aera": file("h", "child;parent\nA;N")]
    XCTAssertThrowsError(try FrequencyTable(files, published: [earlier])) { error in
      XCTAssertEqual((error as? TableFaults)?.entries.map(\.file), ["t"])
    }
  }

  func testTablesTooLargeTogetherAreRefused() throws {
    func codes(_ name: String) -> [String] { (0..<300).map { "\(name)\($0)" } }
    let new = files("a;b;n\n" + codes("x").map { "\($0);\($0);9\n" }.joined())
    let earlier = file("e", "c;count\n" + codes("z").map { "\($0);9\n" }.joined())
    XCTAssertThrowsError(try FrequencyTable(new, published: [earlier])) { error in
      let entries = (error as? TableFaults)?.entries ?? []
      XCTAssertEqual(entries.map(\.file), ["e"])
      XCTAssertEqual(
        entries.first?.faults.list.map(\.kind), [.table(.tooManyLinkedCells(limit: 20_000_000))])
    }
  }

  func testNoTableIsRefusedAndNoListOfAllPopulationsProvesAGroupOfAnyTableSmall() throws {
    try forAllSeeds(count: 300) { generator in
      try attack(People(sizes: [2, 2, 2], most: 6, using: &generator), using: &generator)
    }
  }

  func testNoLinearProgrammeProvesAGroupOfAnyTableSmall() throws {
    try forAllSeeds(count: 60) { generator in
      try attack(
        People(sizes: [3, 2, 3], most: 20, using: &generator), exactly: false,
        using: &generator)
    }
  }
}

extension FurtherDimensionsTests {
  /// Publishes tables one after the other, each over some dimensions, and attacks them all together.
  private func attack(
    _ people: People, exactly: Bool = true, using generator: inout SeededGenerator
  ) throws {
    let k = Int.random(in: 3...5, using: &generator)
    let protectsZeros = Int.random(in: 0..<4, using: &generator) == 0
    let least = protectsZeros ? 0 : 1
    let all = Array(people.sizes.indices)
    var earlier: [NamedFile] = []
    var knowledge = Knowledge(unknownCount: people.counts.count)
    var groups: [[Int]] = []
    var seen: Set<Int> = []
    for number in 0..<Int.random(in: 2...4, using: &generator) {
      var dimensions = all.filter { _ in Bool.random(using: &generator) }
      if dimensions.isEmpty || dimensions == all {
        dimensions = [all.randomElement(using: &generator) ?? 0]
      }
      var files = files(people.file(over: dimensions))
      if seen.contains(0) || dimensions.contains(0) {
        files.hierarchies["d0"] = file("h", people.hierarchy)
      }
      let table = try FrequencyTable(files, published: earlier)
      // What has been published safely never makes a table impossible: at worst it shows nothing.
      let published = try table.protected(k: k, protectsZeros: protectsZeros)
      let showsNothing = published.counts.allSatisfy { $0 == nil }
      seen.formUnion(dimensions)
      earlier.append(file("e\(number)", TableFormat.csv.write(published, k: k)))
      for cell in published.cells {
        let group = people.group(of: cell.codes, over: dimensions)
        let count = people.size(of: group)
        if let figure = cell.count {
          XCTAssertEqual(figure, count)
          XCTAssertFalse((least..<k).contains(count), "a small group is shown")
          knowledge.learn(thatSumOf: group, is: figure)
        } else {
          XCTAssertTrue(count >= least || showsNothing)
          if !protectsZeros, !showsNothing { knowledge.learn(thatThereAre: group) }
          groups.append(group)
        }
      }
    }
    XCTAssertTrue(knowledge.allows(people.counts))
    let exact = WholeNumberAttack(on: knowledge)
    var linear = LinearAttack(on: knowledge)
    for group in groups where (least..<k).contains(people.size(of: group)) {
      XCTAssertTrue(linear.canHave(k, in: group), "a group is proven to be small")
      if exactly { XCTAssertTrue(exact.canHave(k, in: group), "a group is proven to be small") }
    }
  }
}

/// Made-up people, counted by several dimensions.
private struct People {
  let sizes: [Int]

  /// How many there are of each combination, the last dimension varying fastest.
  let counts: [Int]

  init(sizes: [Int], most: Int, using generator: inout SeededGenerator) {
    self.sizes = sizes
    let most = Int.random(in: 1...most, using: &generator)
    counts = (0..<sizes.reduce(1, *)).map { _ in
      max(0, Int.random(in: -most / 2...most, using: &generator))
    }
  }

  private func code(_ dimension: Int, of place: Int) -> Int {
    place / sizes[(dimension + 1)...].reduce(1, *) % sizes[dimension]
  }

  /// The combinations that a cell over some dimensions counts.
  func group(of codes: [String], over dimensions: [Int]) -> [Int] {
    counts.indices.filter { place in
      zip(dimensions, codes).allSatisfy { dimension, code in
        let own = self.code(dimension, of: place)
        return code == "_T" || code == "c\(own)" || code == "N" && own < 2
      }
    }
  }

  /// The first two codes of the first dimension are parts of one.
  var hierarchy: String {
    let rest = (2..<max(2, sizes[0])).map { "\nc\($0);_T" }.joined()
    return "child;parent\nc0;N\nc1;N\nN;_T" + rest
  }

  func size(of group: [Int]) -> Int { group.reduce(0) { $0 + counts[$1] } }

  /// The table over some dimensions, as a file.
  func file(over dimensions: [Int]) -> String {
    let cells = dimensions.reduce([[]]) { cells, dimension in
      cells.flatMap { cell in (0..<sizes[dimension]).map { cell + ["c\($0)"] } }
    }
    let lines = cells.map { codes in
      (codes + [String(size(of: group(of: codes, over: dimensions)))]).joined(separator: ";")
    }
    let header = (dimensions.map { "d\($0)" } + ["n"]).joined(separator: ";")
    return ([header] + lines).joined(separator: "\n")
  }
}
