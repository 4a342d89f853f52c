extension OpenSystem {
  /// The unknowns that are open, in groups that no row ties together, the smallest groups first.
  func parts(open isOpen: (Int) -> Bool) -> [[Int]] {
    var partOf = [Int](repeating: -1, count: cells.count)
    var parts: [[Int]] = []
    for start in cells.indices where partOf[start] < 0 && isOpen(start) {
      var members = [start]
      partOf[start] = parts.count
      var next = 0
      while next < members.count {
        for row in rows(of: members[next]) {
          for other in terms(of: Int(row)).lazy.map(\.unknown)
          where partOf[other] < 0 && isOpen(other) {
            partOf[other] = parts.count
            members.append(other)
          }
        }
        next += 1
      }
      parts.append(members.sorted())
    }
    return parts.sorted { ($0.count, $0[0]) < ($1.count, $1[0]) }
  }
}
