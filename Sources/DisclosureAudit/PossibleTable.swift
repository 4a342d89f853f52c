import DisclosureTables

extension Publication {
  /// Some table that agrees with all that is published, one count for each cell of the system.
  ///
  /// Each part of the system is solved by itself: a corner of what is possible will do if it is in
  /// whole numbers, and else whole numbers are searched for near it.
  /// - Returns: nil where no table agrees, or where none was found with this effort.
  public func possibleTable(effort: Effort = .standard) -> [Int]? {
    var effort = effort
    let open = OpenSystem(of: self)
    var bounds = Propagation(of: open, recording: false)
    bounds.run(&effort)
    guard bounds.contradiction == nil else { return nil }
    var values = bounds.lower
    for members in open.parts(open: { !bounds.isKnown($0) }) {
      let part = open.part(of: members, knowing: bounds.lower)
      guard let found = part.solution(&effort) else { return nil }
      for (member, value) in zip(members, found) { values[member] = value }
    }
    var cells = figures.map { $0 ?? 0 }
    for (cell, value) in zip(open.cells, values) { cells[cell] = value }
    return agrees(cells) ? cells : nil
  }

  /// Whether these counts give all that is published.
  private func agrees(_ cells: [Int]) -> Bool {
    cells.indices.allSatisfy { cells[$0] >= least[$0] && cells[$0] == figures[$0] ?? cells[$0] }
      && (0..<system.relationCount).allSatisfy { relation in
        system.terms(of: relation).reduce(0) { $0 + $1.coefficient * cells[$1.cell] } == 0
      }
  }
}

extension OpenSystem {
  /// Whole numbers for all unknowns that the rows allow; nil where none are, or none were found.
  fileprivate func solution(_ effort: inout Effort) -> [Int]? {
    var bounds = Propagation(of: self, recording: false)
    bounds.run(&effort)
    guard bounds.contradiction == nil else { return nil }
    var hint = bounds.lower
    do throws(OutOfReach) {
      var tableau = try Tableau(of: self, &effort)
      if tableau.contradiction == nil { try tableau.becomeFeasible(&effort) }
      guard tableau.contradiction == nil else { return nil }
      if let vertex = tableau.wholeVertex { return zip(vertex, least).map { $0 + $1 } }
      hint = cells.indices.map { tableau.value(of: $0) + least[$0] }
    } catch {}
    guard let first = cells.indices.first(where: { !bounds.isKnown($0) }) else {
      return bounds.lower
    }
    let range = bounds.lower[first]...bounds.upper[first]
    var search = WholeNumberSearch(in: self, from: bounds, effort)
    let outcome = search.find(first, in: range, near: hint)
    effort = search.left
    guard case .found(let values) = outcome else { return nil }
    return values
  }
}
