/// One dimension of a table: the codes it shows, and the atoms those codes count.
///
/// An atom is the finest thing that the table's codes can tell apart: a class of members, or
/// something that happens to a member, such as a beginning or an end. A code counts a set of atoms,
/// and may have others deducted. A hierarchy is the case where the sets are nested; overlapping
/// selections (16–24 beside 16–29) are axes just as well:
///
///     Axis("gender", codes: ["woman", "man", "_T"], atoms: [[0, 2], [1, 2]])
///
/// So are the flows and stocks of many months. Here a beginning is counted as new and as ongoing,
/// and an end is counted as ended and no longer as ongoing:
///
///     Axis("month", codes: ["new", "ended", "ongoing"], atoms: [[0, 2], [1]], deductions: [[], [2]])
public struct Axis: Hashable, Sendable {
  public let name: String

  /// The codes, in the order in which they are shown.
  public let codes: [String]

  /// For each code, whether its cells can be published.
  ///
  /// The others stand for groups that can be worked out from published cells, such as everyone who
  /// was there before the month began. They are protected too, though no table shows them.
  public let isShown: [Bool]

  /// For each atom, the codes that count it, in ascending order.
  public let atoms: [[Int]]

  /// For each atom, the codes from which it is deducted, in ascending order.
  public let deductions: [[Int]]

  /// Sets of atoms that often change together, such as a beginning and an end in the same month.
  ///
  /// They say nothing about the table; they are where a search for another population looks first.
  public let compounds: [[Int]]

  private let coefficients: [Int8]

  /// Makes an axis of `codes`, of which the last `derivedCount` are never shown.
  ///
  /// - Precondition: each atom names codes of the axis in ascending order, without repetition, and
  ///   is not both counted by a code and deducted from it.
  public init(
    _ name: String, codes: [String], derivedCount: Int = 0, atoms: [[Int]],
    deductions: [[Int]] = [], compounds: [[Int]] = []
  ) {
    self.name = name
    self.codes = codes
    isShown = codes.indices.map { $0 < codes.count - derivedCount }
    self.atoms = atoms
    self.deductions = deductions.isEmpty ? atoms.map { _ in [] } : deductions
    self.compounds = compounds
    precondition(self.deductions.count == atoms.count, "one list of deductions an atom")
    var coefficients = [Int8](repeating: 0, count: codes.count * atoms.count)
    for (lists, coefficient) in [(atoms, 1), (self.deductions, -1)] as [([[Int]], Int8)] {
      for (atom, list) in lists.enumerated() {
        precondition(zip(list, list.dropFirst()).allSatisfy { $0 < $1 }, "codes in order")
        for code in list {
          precondition(coefficients[code * atoms.count + atom] == 0, "counted or deducted")
          coefficients[code * atoms.count + atom] = coefficient
        }
      }
    }
    self.coefficients = coefficients
  }

  /// Makes a hierarchy: `parents` holds the position of each code's parent, nil at the top.
  ///
  /// The codes that are nobody's parent are the atoms, in their own order.
  /// - Precondition: following the parents from any code ends at the top.
  public init(_ name: String, codes: [String], parents: [Int?]) {
    let inner = Set(parents.compactMap { $0 })
    let atoms = codes.indices.filter { !inner.contains($0) }.map { leaf in
      sequence(first: leaf) { parents[$0] }.sorted()
    }
    self.init(name, codes: codes, atoms: atoms)
  }

  /// How often `code` counts each member of `atom`: once, not at all, or −1 where it is deducted.
  public func coefficient(of code: Int, for atom: Int) -> Int {
    Int(coefficients[code * atoms.count + atom])
  }

  /// Whether `code` counts the members of `atom`.
  public func code(_ code: Int, counts atom: Int) -> Bool {
    coefficients[code * atoms.count + atom] > 0
  }

  /// For each code, whether anything is deducted from it, so that its sums could be negative.
  public var hasDeductions: [Bool] {
    var marks = codes.map { _ in false }
    for code in deductions.joined() { marks[code] = true }
    return marks
  }
}
