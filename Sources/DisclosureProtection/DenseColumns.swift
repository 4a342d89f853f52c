/// Columns of numbers, and matrices as one column after another.
extension [Double] {
  /// Adds so many times what stands in `source` from a place on, to every number.
  mutating func add(_ source: [Double], from first: Int, times factor: Double) {
    let source = source.span
    var target = mutableSpan
    for row in target.indices { target[row] += factor * source[first + row] }
  }

  /// Takes so many times what stands in these rows of `source` from the column that begins at `first`.
  mutating func subtract(
    _ source: [Double], at rows: [Int], times factor: Double, first: Int
  ) {
    let (source, rows) = (source.span, rows.span)
    var target = mutableSpan
    for index in rows.indices {
      let row = rows[index]
      target[first + row] -= factor * source[row]
    }
  }
}
