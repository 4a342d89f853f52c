/// A table that is safe to publish.
///
/// Only ``protect(_:under:)`` makes one from counts, and it holds no hidden count, not even
/// privately: whoever is given a published table has nothing to leak. Nor does it tell which of the
/// hidden cells were small themselves and which were hidden for their sake.
public struct PublishedTable: Hashable, Sendable {
  /// One dimension: its name and the codes it shows, in order.
  public struct Dimension: Hashable, Sendable {
    public let name: String
    public let codes: [String]

    public init(name: String, codes: [String]) {
      self.name = name
      self.codes = codes
    }
  }

  public let dimensions: [Dimension]

  /// The counts in row-major order, the last dimension varying fastest; nil where hidden.
  public let counts: [Int?]

  /// Makes again a table that was published before, from the record of what was published.
  ///
  /// - Precondition: `counts` came out of ``protect(_:under:)``.
  package init(dimensions: [Dimension], counts: [Int?]) {
    self.dimensions = dimensions
    self.counts = counts
  }

  /// Makes a table that shows nothing, not even where there is nobody.
  package init(showingNothingOf dimensions: [Dimension]) {
    self.init(
      dimensions: dimensions,
      counts: [Int?](repeating: nil, count: dimensions.reduce(1) { $0 * $1.codes.count }))
  }

  /// A table of some of these counts, in the order of `places` in ``counts``; it does not tell of what
  /// has no place.
  ///
  /// - Precondition: there are as many as the dimensions have combinations.
  package func part(_ places: [Int?], as dimensions: [Dimension]) -> PublishedTable {
    precondition(places.count == dimensions.reduce(1) { $0 * $1.codes.count }, "one count a cell")
    return PublishedTable(
      dimensions: dimensions, counts: places.map { place in place.flatMap { counts[$0] } })
  }

  /// Whether nothing is shown, not even where there is nobody.
  package var showsNothing: Bool { counts.allSatisfy { $0 == nil } }

  /// Whether there is anything to see: a count that is not zero, or zeros and nothing hidden.
  public var showsAnything: Bool {
    counts.contains { ($0 ?? 0) > 0 } || !counts.contains(nil)
  }

  /// The cells in the order of ``counts``: the codes of each, one a dimension, and its count.
  public var cells: [(codes: [String], count: Int?)] {
    let codes = dimensions.reduce([[]]) { partial, dimension in
      partial.flatMap { codes in dimension.codes.map { codes + [$0] } }
    }
    return Array(zip(codes, counts)).map { (codes: $0, count: $1) }
  }

  /// The count of the cell with these codes, one a dimension; nil where it is hidden.
  ///
  /// - Precondition: each code is one of its dimension's.
  public subscript(codes: String...) -> Int? {
    var place = 0
    for (dimension, code) in zip(dimensions, codes) {
      guard let position = dimension.codes.firstIndex(of: code) else {
        preconditionFailure("\(dimension.name) has no code \(code)")
      }
      place = place * dimension.codes.count + position
    }
    return counts[place]
  }
}
