/// The one structure under every published table: counts, and sums that tie them together.
///
/// Cells are non-negative whole numbers, numbered from zero. A relation says that some cells add up
/// to as much as some others: a margin, a level of a hierarchy, a table linked with another, or a
/// month that follows from the one before. ``init(of:)`` states the relations of a cross-table;
/// anything else is stated by hand. Here are the flows of two months:
///
///     // ongoing 0, new 1, ended 2, and ongoing a month later 3
///     CellSystem(cellCount: 4, relations: [.init([0, 1], equal: [2, 3])])
///
/// Storage is flat: four bytes a term, so that a million cells fit in some tens of megabytes.
public struct CellSystem: Sendable {
  /// One cell in a relation, with the coefficient 1 or −1.
  public struct Term: Hashable, Sendable {
    private let code: Int32

    init(_ cell: Int, isNegative: Bool) { code = isNegative ? ~Int32(cell) : Int32(cell) }

    public var cell: Int { Int(code < 0 ? ~code : code) }
    public var coefficient: Int { code < 0 ? -1 : 1 }
  }

  /// A sum of cells that equals another sum of cells; an empty sum is zero.
  ///
  /// A cell that is named several times on a side counts so many times: only attacks take that.
  public struct Relation: Hashable, Sendable {
    public let left: [Int]
    public let right: [Int]

    public init(_ left: [Int], equal right: [Int]) {
      self.left = left
      self.right = right
    }
  }

  /// How many cells there are, those beyond ``groupCount`` included.
  public let cellCount: Int

  /// How many of the cells, the first ones, are groups that must not be proven small.
  ///
  /// The others only tie the groups together, such as inner cells that no code names.
  public let groupCount: Int

  /// For each cell, whether a table shows it: as a count, or as a count withheld.
  public let isShown: [Bool]

  private var terms: [Term] = []
  private var starts: [Int] = [0]

  /// Makes a system of `cellCount` cells tied together by `relations`.
  ///
  /// The first `groupCount` cells are groups, if not told otherwise all; `isShown` says which cells
  /// a table shows, if not told otherwise all groups.
  /// - Precondition: no relation names a cell on both sides, or one that is not there.
  public init(
    cellCount: Int, relations: [Relation], groupCount: Int? = nil, isShown: [Bool] = []
  ) {
    let groupCount = groupCount ?? cellCount
    self.init(
      cellCount: cellCount, groupCount: groupCount,
      isShown: isShown.isEmpty ? (0..<cellCount).map { $0 < groupCount } : isShown)
    for relation in relations {
      let cells = relation.left + relation.right
      precondition(cells.allSatisfy { (0..<cellCount).contains($0) }, "cells of the system")
      precondition(Set(relation.left).isDisjoint(with: relation.right), "a cell has one side")
      add(relation)
    }
  }

  init(cellCount: Int, groupCount: Int, isShown: [Bool]) {
    precondition(cellCount < Int32.max, "a cell's number has 31 bits")
    precondition((0...cellCount).contains(groupCount), "groups are cells")
    precondition(isShown.count == cellCount, "one mark a cell")
    self.cellCount = cellCount
    self.groupCount = groupCount
    self.isShown = isShown
  }

  /// How many relations there are.
  public var relationCount: Int { starts.count - 1 }

  /// The terms of a relation; their sum is zero.
  public func terms(of relation: Int) -> ArraySlice<Term> {
    terms[starts[relation]..<starts[relation + 1]]
  }

  /// The cells that a table shows, in ascending order.
  public var shownCells: [Int] { isShown.indices.filter { isShown[$0] } }

  /// Makes room for relations to be added.
  mutating func reserve(relations: Int, terms count: Int) {
    starts.reserveCapacity(relations + 1)
    terms.reserveCapacity(count)
  }

  mutating func add(_ relation: Relation) {
    for cell in relation.left { terms.append(Term(cell, isNegative: false)) }
    for cell in relation.right { terms.append(Term(cell, isNegative: true)) }
    starts.append(terms.count)
  }

  /// Adds the relation that the cells `parts` of `line` add up to the cell `whole` of it.
  mutating func add(_ sum: AxisSums.Sum, line: (Int) -> Int) {
    for part in sum.parts { terms.append(Term(line(part), isNegative: false)) }
    terms.append(Term(line(sum.whole), isNegative: true))
    starts.append(terms.count)
  }
}
