/// The one of `candidates` most like `word`, if any is like it at all.
func nearest(_ word: String, in candidates: [String]) -> String? {
  let measured = candidates.map { (candidate: $0, distance: distance(word, $0)) }
  guard let best = measured.min(by: { $0.distance < $1.distance }),
    best.distance <= max(1, word.count / 3)
  else { return nil }
  return best.candidate
}

/// How many letters must be added, taken away, changed or swapped with the next.
private func distance(_ left: String, _ right: String) -> Int {
  let (left, right) = (Array(left.lowercased()), Array(right.lowercased()))
  var before: [Int] = []
  var last = Array(0...right.count)
  for (row, letter) in left.enumerated() {
    var current = [row + 1]
    for (column, other) in right.enumerated() {
      var least = min(
        last[column] + (letter == other ? 0 : 1), last[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
        least = min(least, before[column - 1] + 1)
      }
      current.append(least)
    }
    (before, last) = (last, current)
  }
  return last[right.count]
}
