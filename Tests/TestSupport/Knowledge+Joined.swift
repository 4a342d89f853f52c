extension Knowledge {
  /// The same knowledge with unknowns that nothing tells apart taken as one, and a group in its terms.
  ///
  /// Two unknowns are told apart if a figure counts only one of them, or the group does. Their sum
  /// is all that matters, so that the group can be as large in the one as in the other.
  public func joined(about group: [Int]) -> (knowledge: Knowledge, group: [Int]) {
    var signatures = [[Int]](repeating: [], count: unknownCount)
    let sets = sums.map(\.unknowns) + populated + equals.flatMap { [$0.one, $0.other] } + [group]
    for (index, set) in sets.enumerated() {
      for unknown in set { signatures[unknown].append(index) }
    }
    // Those of the group first, then those that enter the same figures next to each other: a search
    // in this order soon sees where it leads.
    let kinds = Set(signatures).sorted { one, other in
      let places = [one, other].map { $0.last == sets.count - 1 ? 0 : 1 }
      return places[0] == places[1]
        ? one.lexicographicallyPrecedes(other) : places[0] < places[1]
    }
    let numbers = Dictionary(uniqueKeysWithValues: zip(kinds, kinds.indices))
    func named(_ unknowns: [Int]) -> [Int] {
      Set(unknowns.compactMap { numbers[signatures[$0]] }).sorted()
    }
    var joined = Knowledge(unknownCount: numbers.count)
    for sum in sums { joined.learn(thatSumOf: named(sum.unknowns), is: sum.value) }
    for group in populated { joined.learn(thatThereAre: named(group)) }
    for equal in equals { joined.learn(that: named(equal.one), areAsManyAs: named(equal.other)) }
    return (joined, named(group))
  }
}
