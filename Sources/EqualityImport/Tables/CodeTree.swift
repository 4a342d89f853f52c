/// The codes of one dimension of a table, and which of them add up to which.
///
/// The whole comes first and is called ``total``, whatever a hierarchy file calls its top.
package struct CodeTree: Hashable, Sendable {
  /// What stands for the sum over a dimension.
  package static let total = "_T"

  package let codes: [String]

  /// For each code, the position of the one that it is a part of; nil for the whole.
  package let parents: [Int?]

  /// For each code, whether others are parts of it.
  package let hasChildren: [Bool]

  private let positions: [String: Int]

  /// Makes a tree of codes; `topName` is another name of the first.
  init(codes: [String], parents: [Int?], topName: String? = nil) {
    self.codes = codes
    self.parents = parents
    var hasChildren = [Bool](repeating: false, count: codes.count)
    for parent in parents.compactMap(\.self) { hasChildren[parent] = true }
    self.hasChildren = hasChildren
    var positions = Dictionary(uniqueKeysWithValues: zip(codes, codes.indices))
    if let topName { positions[topName] = 0 }
    self.positions = positions
  }

  /// Makes a whole with these parts, none of which has parts of its own.
  package init(parts: [String]) {
    self.init(codes: [Self.total] + parts, parents: [nil] + parts.map { _ in 0 })
  }

  package func position(of code: String) -> Int? { positions[code] }

  /// The positions of the codes that have no parts, in order: a table's inner cells are of these.
  package var leaves: [Int] { codes.indices.filter { !hasChildren[$0] } }

  /// The tree without the codes that `isKept` leaves out: their parts go to what they were part of.
  package func keeping(_ isKept: (Int) -> Bool) -> CodeTree {
    let kept = codes.indices.filter(isKept)
    let places = Dictionary(uniqueKeysWithValues: zip(kept, kept.indices))
    let parents = kept.map { code in
      sequence(first: code) { self.parents[$0] }.dropFirst().lazy.compactMap { places[$0] }.first
    }
    return CodeTree(codes: kept.map { codes[$0] }, parents: parents)
  }
}
