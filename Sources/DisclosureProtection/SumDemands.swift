import DisclosureTables

/// What single sums tell a reader, and so demand of a choice of hidden cells.
extension Suppression {
  /// Demands that whoever can be worked out from one sum has another cell of it hidden.
  ///
  /// A cell that is hidden for others, and can be worked out so, would be of no use to them.
  func demandWhatSumsTell(of cells: [Int], in table: CrossTable, to covering: inout Covering) {
    let states = search.terrain.states
    var places = [Int](repeating: -1, count: table.counts.count)
    for (place, cell) in cells.enumerated() { places[cell] = place }
    for terms in shownSums(of: table) {
      var open = SmallSet()
      for term in terms where places[term.cell] >= 0 { open.insert(places[term.cell]) }
      let hidden = terms.filter { states.isPrimary[$0.cell] && !states.isFixed[$0.cell] }
      if hidden.isEmpty {
        for place in open.members {
          covering.demand(oneOf: open.subtracting(SmallSet().with(place)), beside: place)
        }
      } else if tellsOfOne(of: hidden) {
        _ = covering.demand(oneOf: open)
      }
    }
  }

  /// The sums of which every cell is shown, as a count or as a count withheld.
  private func shownSums(of table: CrossTable) -> [ArraySlice<CellSystem.Term>] {
    let system = CellSystem(of: table.axes)
    return (0..<system.relationCount).map { system.terms(of: $0) }.filter { terms in
      terms.allSatisfy { $0.cell < table.counts.count && table.isShown[$0.cell] }
    }
  }

  /// Whether a sum of which only these cells are hidden tells that one of them is small.
  ///
  /// Each can grow by as much as those beside it can fall, or without end with its sum.
  private func tellsOfOne(of hidden: [CellSystem.Term]) -> Bool {
    let room = search.terrain.states.room
    return hidden.contains { term in
      guard let need = groups.need(of: term.cell),
        hidden.allSatisfy({ $0.coefficient == term.coefficient })
      else { return false }
      let others = hidden.filter { $0.cell != term.cell }
      return others.reduce(0) { $0 + Int(room[$1.cell]) } < need
    }
  }
}
