/// Goes through populations that give the same figures, those with many small counts first.
///
/// It begins from what is published and not from the truth: everyone who sees the figures goes
/// through the same populations in the same order.
struct TwinSearch {
  /// How many numbers of members are tried for an inner cell, from both ends in turn, but for one.
  private static let breadth = 7

  private let cells: TwinCells
  private let isHidden: PlaceSet

  /// The members of each inner cell, those of the hidden ones while they are chosen.
  private var inner: [Int]

  /// For each cell, how many of its members are not yet placed; it counts for published ones.
  private var left: [Int]

  /// For each cell, how many of its inner cells are not yet chosen.
  private var open: [Int]

  /// The inner cells to choose, in this order.
  private var order: [Int] = []

  /// How many of those that come first belong to the cell that is to count so many.
  private var insideCount = 0

  /// How many members that cell lacks.
  private var missing = 0

  /// How many choices may still be made.
  private var patience = 0

  init(_ figures: TwinPopulation, hiding isHidden: PlaceSet, in cells: TwinCells) {
    self.cells = cells
    self.isHidden = isHidden
    inner = figures.inner
    left = figures.counts
    open = cells.parts.map(\.count)
    for place in inner.indices where !isHidden.contains(cells.own[place]) {
      choose(inner[place], for: place)
    }
  }

  /// Calls `body` with populations in which `cell` counts `least` or more, until it has seen enough.
  mutating func forEach(
    with cell: Int, atLeast least: Int, patience: Int, _ body: (TwinPopulation) -> Bool
  ) {
    let inside = cells.parts[cell]
    let hidden = inner.indices.filter { isHidden.contains(cells.own[$0]) }
    order = hidden.filter(inside.contains) + hidden.filter { !inside.contains($0) }
    insideCount = hidden.count(where: inside.contains)
    missing = inside.reduce(least) { isHidden.contains(cells.own[$1]) ? $0 : $0 - inner[$1] }
    self.patience = patience
    _ = extend(0, body)
  }

  /// Chooses the rest in every way; returns whether to go on.
  private mutating func extend(_ depth: Int, _ body: (TwinPopulation) -> Bool) -> Bool {
    guard depth < order.count else {
      return missing > 0 || body(TwinPopulation(inner, in: cells))
    }
    let place = order[depth]
    let (least, most) = range(of: place, isLastInside: depth == insideCount - 1)
    guard least <= most else { return true }
    for step in 0...min(most - least, Self.breadth) {
      let members = step % 2 == 0 ? least + step / 2 : most - step / 2
      guard patience > 0 else { return false }
      patience -= 1
      choose(members, for: place)
      missing -= depth < insideCount ? members : 0
      let goesOn = extend(depth + 1, body)
      missing += depth < insideCount ? members : 0
      takeBack(members, from: place)
      guard goesOn else { return false }
    }
    return true
  }

  /// How many members the inner cell may have, as far as one sum at a time tells.
  private func range(of place: Int, isLastInside: Bool) -> (least: Int, most: Int) {
    var (least, most) = (isLastInside ? max(cells.least, missing) : cells.least, Int.max)
    for cell in cells.wholes[place].subtracting(isHidden) {
      most = min(most, left[cell] - (open[cell] - 1) * cells.least)
      if open[cell] == 1 { least = max(least, left[cell]) }
    }
    return (least, most == .max ? max(least, cells.k) : most)
  }

  private mutating func choose(_ members: Int, for place: Int) {
    inner[place] = members
    for cell in cells.wholes[place] {
      left[cell] -= members
      open[cell] -= 1
    }
  }

  private mutating func takeBack(_ members: Int, from place: Int) {
    for cell in cells.wholes[place] {
      left[cell] += members
      open[cell] += 1
    }
  }
}
