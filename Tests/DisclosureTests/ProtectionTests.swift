import DisclosureProtection
import DisclosureTables
import XCTest

/// Tables small enough to check by hand.
final class ProtectionTests: XCTestCase {
  private func list(_ name: String, _ codes: String...) -> Axis {
    Axis(name, codes: codes + ["_T"], atoms: codes.indices.map { [$0, codes.count] })
  }

  /// Protects with a cost of 1 for each cell, but of 100 for the `dear` ones.
  private func protected(
    _ axes: [Axis], _ inner: [Int], repetitions: [Int] = [], k: Int = 5, dear: Set<Int> = []
  ) -> PublishedTable {
    let table = CrossTable(axes: axes, inner: inner, repetitions: repetitions)
    let costs = table.counts.indices.map { dear.contains($0) ? 100 : 1 }
    return protect(table, under: ProtectionRules(k: k, costs: costs))
  }

  /// Women 12, men 9, another 1, all 22: the one follows from the total, so the total goes too.
  func testWomenAndMenStayVisibleBesideALoneCell() {
    let axes = [list("gender", "woman", "man", "other")]

    let published = protected(axes, [12, 9, 1], dear: [0, 1])

    XCTAssertEqual(published.counts, [12, 9, nil, nil])
    XCTAssertEqual(published["woman"], 12)
    XCTAssertNil(published["_T"])
  }

  /// The same, where the total is what readers want: 9 + 1 = 10 may be 1 + 9 or 5 + 5.
  func testTheTotalStaysVisibleWhereThatIsDearer() {
    let published = protected([list("gender", "woman", "man", "other")], [12, 9, 1], dear: [0, 3])

    XCTAssertEqual(published.counts, [12, nil, nil, 22])
  }

  func testPublishesWhatIsNotSmall() {
    let published = protected([list("gender", "woman", "man")], [5, 9])

    XCTAssertEqual(published.counts, [5, 9, 14])
    XCTAssertEqual(published.dimensions.map(\.codes), [["woman", "man", "_T"]])
  }

  func testShowsZeros() {
    let axes = [list("row", "a", "b"), list("column", "a", "b")]

    XCTAssertEqual(protected(axes, [0, 0, 0, 0]).counts, [Int?](repeating: 0, count: 9))
    XCTAssertEqual(protected(axes, [0, 6, 7, 0]).counts, [0, 6, 6, 7, 0, 7, 7, 6, 13])
  }

  /// Zeros can't take part: a can grow only with its row, its column and the total.
  func testHidesWhatIsNotZeroAroundASmallCell() {
    let axes = [list("row", "a", "b"), list("column", "a", "b")]

    XCTAssertEqual(
      protected(axes, [2, 0, 0, 30]).counts, [nil, 0, nil, 0, 30, 30, nil, 30, nil])
  }

  func testHidesAllWhereEverythingIsSmall() {
    let axes = [list("row", "a", "b"), list("column", "a", "b")]

    XCTAssertEqual(protected(axes, [1, 1, 1, 1]).counts, [Int?](repeating: nil, count: 9))
  }

  /// Four threes: 5 and 1 in each row and column look the same.
  func testShowsTheMarginsOfSmallCellsThatCanTradeMembers() {
    let axes = [list("row", "a", "b"), list("column", "a", "b")]

    XCTAssertEqual(protected(axes, [3, 3, 3, 3]).counts, [nil, nil, 6, nil, nil, 6, 6, 6, 12])
  }

  func testProtectsASingleCell() {
    let axes = [Axis("all", codes: ["_T"], atoms: [[0]])]

    XCTAssertEqual(protected(axes, [4]).counts, [nil])
    XCTAssertEqual(protected(axes, [5]).counts, [5])
    XCTAssertEqual(protected(axes, [0]).counts, [0])
  }

  func testProtectsATableWithoutAxes() {
    XCTAssertEqual(protected([], [4]).counts, [nil])
    XCTAssertEqual(protected([], [5]).counts, [5])
  }

  func testPublishesATableWithNothingToCount() {
    let none = Axis("unit", codes: ["_T"], atoms: [])
    let noCodes = Axis("unit", codes: [], atoms: [])
    let gender = list("gender", "woman", "man")

    XCTAssertEqual(protected([none], []).counts, [0])
    XCTAssertEqual(protected([none, gender], []).counts, [0, 0, 0])
    XCTAssertEqual(protected([gender, none], []).counts, [0, 0, 0])
    XCTAssertEqual(protected([gender, noCodes], []).counts, [])
    XCTAssertEqual(protected([noCodes, gender], []).counts, [])
  }

  /// Hidden 1 + 3 + 3 = 7, none of them zero: each may be 5 with two others of 1.
  func testSmallCellsProtectEachOtherTogether() {
    let axes = [list("service", "a", "b", "c", "d")]

    XCTAssertEqual(protected(axes, [1, 3, 3, 20]).counts, [nil, nil, nil, 20, 27])
  }

  /// Hidden 1 + 2 + 3 = 6, none of them zero: none can be more than 4.
  func testSmallCellsThatAreTooFewTogetherNeedOneMore() {
    let axes = [list("service", "a", "b", "c", "d")]

    XCTAssertEqual(protected(axes, [1, 2, 3, 20], dear: [3]).counts, [nil, nil, nil, 20, nil])
    XCTAssertEqual(protected(axes, [1, 2, 3, 20], dear: [4]).counts, [nil, nil, nil, nil, 26])
  }

  /// The margins are 18 and 29, and 8, 18 and 21; a square of four hidden cells keeps them.
  func testKeepsTheMarginsOfTwoByThree() {
    let axes = [list("row", "r", "s"), list("column", "a", "b", "c")]

    let published = protected(axes, [1, 8, 9, 7, 10, 12], dear: [2, 3, 6, 7, 8, 9, 10, 11])

    XCTAssertEqual(published.counts, [nil, nil, 9, 18, nil, nil, 12, 29, 8, 18, 21, 47])
  }

  /// With all else dear, the small cell leaves by its row's and its column's end.
  func testLeavesTwoByThreeByTheMargins() {
    let axes = [list("row", "r", "s"), list("column", "a", "b", "c")]

    let published = protected(axes, [1, 8, 9, 7, 10, 12], dear: [1, 2, 4, 5, 6, 7, 9, 10])

    XCTAssertEqual(published.counts, [nil, 8, 9, nil, 7, 10, 12, 29, nil, 18, 21, nil])
  }

  /// The partner 5 has 4 to give and keeps 1; with k = 6 it is small itself and 4 are too few.
  func testAPartnerMustHaveEnoughToGive() {
    let axes = [list("service", "a", "b", "c")]

    XCTAssertEqual(protected(axes, [1, 5, 20], dear: [2, 3]).counts, [nil, nil, 20, 26])
    XCTAssertEqual(protected(axes, [1, 5, 20], k: 6, dear: [3]).counts, [nil, nil, nil, 26])
    XCTAssertEqual(protected(axes, [2, 5, 20], k: 6, dear: [3]).counts, [nil, nil, 20, 27])
  }

  /// Sixteen to twenty-four 10, to twenty-nine 12: the two between them can be worked out.
  func testHidesOneOfTwoFiguresWhoseDifferenceIsSmall() {
    let axis = Axis(
      "age", codes: ["16-24", "16-29", "_T", "25-29"], derivedCount: 1,
      atoms: [[0, 1, 2], [1, 2, 3], [2]])

    XCTAssertEqual(protected([axis], [10, 2, 18], dear: [1, 2]).counts, [nil, 12, 30])
    XCTAssertEqual(protected([axis], [10, 2, 18], dear: [0, 2]).counts, [10, nil, 30])
    XCTAssertEqual(protected([axis], [10, 5, 18]).counts, [10, 15, 33])
  }

  /// A team that is all of its association counts the same people, and shares its fate.
  func testAnOnlyChildIsHiddenWithItsParent() {
    let axis = Axis("unit", codes: ["_T", "a", "a1", "b"], parents: [nil, 0, 1, 0])

    XCTAssertEqual(protected([axis], [3, 20], dear: [0]).counts, [23, nil, nil, nil])
    XCTAssertEqual(protected([axis], [3, 20], dear: [3]).counts, [nil, nil, nil, 20])
  }

  /// Seven times counted, but only three people.
  func testHidesFewPeopleWhoAreCountedManyTimes() {
    let axes = [list("gender", "woman", "man", "other")]

    let published = protected(axes, [12, 9, 7], repetitions: [0, 0, 4, 4], dear: [0, 1])

    XCTAssertEqual(published.counts, [12, 9, nil, nil])
  }

  /// Five people and their 4 repetitions are 9: with 7 and 3 there is room for them, with 2 not.
  func testRepetitionsRaiseWhatIsNeeded() {
    let axes = [list("gender", "woman", "man", "other")]

    XCTAssertEqual(
      protected(axes, [12, 3, 7], repetitions: [0, 0, 4, 4], dear: [3]).counts,
      [12, nil, nil, 22])
    XCTAssertEqual(
      protected(axes, [12, 2, 7], repetitions: [0, 0, 4, 4], dear: [3]).counts,
      [nil, nil, nil, 21])
  }
}
