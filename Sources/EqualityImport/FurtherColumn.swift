import EqualityModel

/// A column that one file may have and another not, besides those of its kind.
struct FurtherColumn {
  /// What the column is called in a header.
  let name: String

  /// What else people may write for it: a header with that is answered with the name.
  let spellings: [String]

  /// The column of a dimension.
  init(_ dimension: Dimension) {
    name = dimension.code
    spellings = [dimension.code, dimension.label.swedish, dimension.label.english]
  }
}
