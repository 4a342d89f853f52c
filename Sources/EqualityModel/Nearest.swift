/// Finds what someone may have meant to write.
package enum Nearest {
  /// The candidate with the fewest slips from `text`, if it is near; the first of equals.
  package static func candidate<Candidate>(
    to text: String, among candidates: [Candidate], spellings: (Candidate) -> [String]
  ) -> Candidate? {
    let sought = letters(text)
    guard !sought.isEmpty, sought.count <= 64 else { return nil }
    var best: (candidate: Candidate, slips: Int)?
    for candidate in candidates {
      for spelling in spellings(candidate).map(letters) {
        let slips = distance(sought, spelling)
        guard slips <= max(sought.count, spelling.count) / 3, slips < best?.slips ?? .max else {
          continue
        }
        best = (candidate, slips)
      }
    }
    return best?.candidate
  }

  private static func letters(_ text: String) -> [Character] { Array(text.lowercased().prefix(65)) }

  /// How many letters must be added, removed, changed or swapped with the next.
  private static func distance(_ one: [Character], _ other: [Character]) -> Int {
    var earlier: [Int] = []
    var last = Array(0...other.count)
    for row in one.indices {
      var next = [row + 1]
      for column in other.indices {
        var slips = min(last[column + 1], next[column]) + 1
        slips = min(slips, last[column] + (one[row] == other[column] ? 0 : 1))
        if row > 0, column > 0, one[row] == other[column - 1], one[row - 1] == other[column] {
          slips = min(slips, earlier[column - 1] + 1)
        }
        next.append(slips)
      }
      (earlier, last) = (last, next)
    }
    return last[other.count]
  }
}
