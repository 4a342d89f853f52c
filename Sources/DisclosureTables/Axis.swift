/// One dimension of a table: the codes it shows, and the atoms those codes count.
///
/// An atom is the finest class that the table's codes can tell apart. Every member of the
/// population is in exactly one atom of each axis, and a code counts a set of atoms. A hierarchy
/// is the case where the sets are nested; overlapping selections (16–24 beside 16–29), and the
/// stocks and flows of a month, are axes just as well:
///
///     Axis("gender", codes: ["woman", "man", "_T"], atoms: [[0, 2], [1, 2]])
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

  private let membership: [Bool]

  /// Makes an axis of `codes`, of which the last `derivedCount` are never shown.
  ///
  /// - Precondition: each atom names codes of the axis in ascending order, without repetition.
  public init(_ name: String, codes: [String], derivedCount: Int = 0, atoms: [[Int]]) {
    self.name = name
    self.codes = codes
    isShown = codes.indices.map { $0 < codes.count - derivedCount }
    self.atoms = atoms
    var membership = [Bool](repeating: false, count: codes.count * atoms.count)
    for (atom, counting) in atoms.enumerated() {
      precondition(zip(counting, counting.dropFirst()).allSatisfy { $0 < $1 }, "codes in order")
      for code in counting { membership[code * atoms.count + atom] = true }
    }
    self.membership = membership
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

  /// Whether `code` counts the members of `atom`.
  public func code(_ code: Int, counts atom: Int) -> Bool {
    membership[code * atoms.count + atom]
  }
}
