/// For each of many sparse rows, one bit a column: whether the row has it.
struct Marks {
  private let width: Int
  private let wordCount: Int
  private var words: [UInt64] = []

  init(width: Int) {
    self.width = width
    wordCount = (width + 63) / 64
  }

  func has(_ column: Int, in row: Int) -> Bool {
    words[row * wordCount + column >> 6] >> UInt64(column & 63) & 1 != 0
  }

  /// Adds a row after the last.
  mutating func add(_ row: SparseRow) {
    words.append(contentsOf: repeatElement(0, count: wordCount))
    set(row, at: words.count / max(wordCount, 1) - 1)
  }

  /// Makes the marks of a row anew.
  mutating func set(_ row: SparseRow, at position: Int) {
    let start = position * wordCount
    for word in start..<start + wordCount { words[word] = 0 }
    for column in row.columns {
      guard column < width else { break }
      words[start + Int(column) >> 6] |= 1 << UInt64(column & 63)
    }
  }
}
