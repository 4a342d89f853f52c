extension OpenSystem {
  /// The unknowns nearest to one, itself first: no more than `size` of them.
  ///
  /// Of the rows that an unknown is in, the shorter ones lead on first.
  func neighbourhood(of start: Int, size: Int) -> [Int] {
    var near = [start]
    var isNear: Set<Int> = [start]
    var next = 0
    while next < near.count, near.count < size {
      let rows = rows(of: near[next]).sorted {
        (terms(of: Int($0)).count, $0) < (terms(of: Int($1)).count, $1)
      }
      for row in rows {
        let others = terms(of: Int(row)).map(\.unknown).filter { !isNear.contains($0) }
        guard near.count + others.count <= size else { continue }
        near += others
        isNear.formUnion(others)
      }
      next += 1
    }
    return near
  }

  /// The rows that have none but these unknowns: what is true of them whatever the others are.
  ///
  /// - Precondition: `members` ascend.
  func within(_ members: [Int]) -> OpenSystem {
    var inner = OpenSystem(cells: members.map { cells[$0] }, least: members.map { least[$0] })
    var numbers: [Int: Int32] = [:]
    for (number, member) in members.enumerated() { numbers[member] = Int32(number) }
    for row in Set(members.flatMap { self.rows(of: $0) }).sorted().lazy.map({ Int($0) }) {
      let own = self.terms(of: row)
      let terms = own.compactMap { term in
        numbers[term.unknown].map { term < 0 ? ~$0 : $0 }
      }
      guard terms.count == own.count else { continue }
      inner.add(
        terms, weights: own.indices.map { Int32(weight($0)) }, value: values[row],
        relation: relations[row])
    }
    inner.index()
    return inner
  }
}
