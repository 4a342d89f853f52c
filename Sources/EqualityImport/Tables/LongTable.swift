/// A table as a file lists it: one row a cell, with a code for each dimension and a figure.
package struct LongTable: Sendable {
  /// The columns that are not figures, in order.
  package let dimensions: [Dimension]

  /// The line of each row.
  package let lines: [Int]

  /// For each row its figure; nil where it is hidden, as inner cells never are.
  package let figures: [Int?]

  /// Whether every figure is hidden, so that the table tells nothing.
  package var showsNothing: Bool { figures.allSatisfy { $0 == nil } }

  /// How many rows have a figure though their status says that it is hidden.
  package let betrayedCount: Int

  /// The position of each row's codes among those of its dimensions, row by row.
  private let positions: [Int32]

  /// One column of codes.
  package struct Dimension: Sendable {
    package let name: String

    /// What faults call it.
    let shownName: String

    /// The codes that rows have, in the order in which they first do.
    package let codes: [String]

    /// How the codes add up, where a hierarchy file says so.
    package let tree: CodeTree?
  }

  init(
    dimensions: [Dimension], lines: [Int], figures: [Int?], betrayedCount: Int, positions: [Int32]
  ) {
    self.dimensions = dimensions
    self.lines = lines
    self.figures = figures
    self.betrayedCount = betrayedCount
    self.positions = positions
  }

  /// The position of a row's code among the codes of a dimension.
  func position(row: Int, dimension: Int) -> Int {
    Int(positions[row * dimensions.count + dimension])
  }

  /// The place that each row's codes have in a dense array, when `places` holds for each dimension
  /// what each of its codes adds.
  func rowPlaces(_ places: [[Int]]) -> [Int] {
    lines.indices.map { row in
      places.indices.reduce(0) { $0 + places[$1][position(row: row, dimension: $1)] }
    }
  }
}
