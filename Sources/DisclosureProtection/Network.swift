import DisclosureTables

/// A table as a network, where it is one: a hierarchy by a plain list with its total.
///
/// There every cell stands in two sums, once on either side, and leads from one to the other: one
/// member more in the cell is one unit that goes through it. Populations that look the same are
/// circulations. So augmenting paths (Ford and Fulkerson 1956) find a witness in whole numbers if
/// there is any; if not, a cut tells which cells are in the way.
struct Network {
  /// Larger tables, with more cells, are left to searches that look at their surroundings only.
  private static let limit = 1000

  private let ends: [Ends]

  /// The sums that a cell leads from and to; all that no sum counts leads to and from one more.
  private struct Ends {
    var tail: Int32
    var head: Int32
  }

  /// For each sum, where its cells begin in the list of cells by sum.
  private let starts: [Int32]
  private let cellsOf: [Int32]

  /// For each cell, its inner cell; −1 where it is a total.
  private let innerOf: [Int32]

  /// By how much each cell changes in the circulation under construction; zero in between.
  private var flow: [Int32]

  /// The cells that have changed since it began, some of them back again.
  private var touched: [Int32] = []

  /// For each sum the cell over which it was reached: −1 where it was not, −2 where it began.
  private var via: [Int32]

  /// For each sum, what it costs at least to get there.
  private var costs: [Int]
  private var queue: [Int32] = []

  /// How many cells have been looked at.
  private(set) var work = 0

  /// Reads the network off a table; nil where it is none.
  init?(of table: CrossTable, on terrain: borrowing Terrain) {
    guard table.counts.count <= Self.limit, table.axes.count == 2, table.unions.isEmpty,
      terrain.mayHaveMembers == nil,
      !table.isShown.contains(false), let first = AxisTree(of: table.axes[0]),
      let second = AxisTree(of: table.axes[1]), first.isPlain || second.isPlain
    else { return nil }
    let lines = second.isPlain ? 1 : 0
    let (tree, list) = second.isPlain ? (first, second) : (second, first)
    var numbering = Numbering(listCount: list.parents.count)
    let (cells, innerCells) = (table.cells, table.innerCells)
    var ends = [Ends](repeating: Ends(tail: 0, head: 0), count: cells.count)
    var innerOf = [Int32](repeating: -1, count: cells.count)
    for (code, parent) in tree.parents.enumerated() {
      for (item, total) in list.parents.enumerated() {
        let cell = code * cells.strides[1 - lines] + item * cells.strides[lines]
        let above = parent.map { numbering.sum(of: $0, item) } ?? 0
        let isTotal = list.atoms[item] == nil
        let own: Int32
        if let atom = tree.atoms[code] {
          own = (isTotal ? item : total).map { numbering.sum(of: code, $0) } ?? 0
          if let other = list.atoms[item] {
            innerOf[cell] = Int32(
              atom * innerCells.strides[1 - lines] + other * innerCells.strides[lines])
          }
        } else {
          own = numbering.sum(of: code, item)
        }
        ends[cell] = isTotal ? Ends(tail: own, head: above) : Ends(tail: above, head: own)
      }
    }
    var starts = [Int32](repeating: 0, count: numbering.count + 1)
    for end in ends {
      starts[Int(end.tail) + 1] += 1
      starts[Int(end.head) + 1] += 1
    }
    for sum in 0..<numbering.count { starts[sum + 1] += starts[sum] }
    var next = starts
    var cellsOf = [Int32](repeating: 0, count: 2 * ends.count)
    for (cell, end) in ends.enumerated() {
      for sum in [end.tail, end.head] {
        cellsOf[Int(next[Int(sum)])] = Int32(cell)
        next[Int(sum)] += 1
      }
    }
    self.ends = ends
    self.innerOf = innerOf
    self.starts = starts
    self.cellsOf = cellsOf
    flow = [Int32](repeating: 0, count: ends.count)
    via = [Int32](repeating: -1, count: numbering.count)
    costs = [Int](repeating: .max, count: numbering.count)
  }

  /// A cell that a circulation changes, its inner cell if it is no total, and by how much.
  typealias Change = (cell: Int, inner: Int?, amount: Int32)

  /// Looks for a circulation with `need` units through the cell that costs `limit` at most.
  ///
  /// Returns nil where none is found. With a limit of zero that says that there is none over hidden
  /// cells, and ``isObstacle(_:on:)`` tells why.
  mutating func search(
    for cell: Int, need: Int, limit: Int, on terrain: borrowing Terrain
  ) -> [Change]? {
    let price = terrain.prices[cell]
    guard price <= limit else { return nil }
    var best: (changes: [Change], cost: Int)?
    // One path that takes all, or several that take what they can.
    for least in limit == 0 ? [1] : [Int32(need), 1] {
      let limit = best.map { $0.cost - 1 } ?? limit
      guard send(Int32(need), through: cell, limit: limit - price, atOnce: least, on: terrain)
      else {
        reset()
        continue
      }
      flow[cell] = Int32(need)
      touched.append(Int32(cell))
      let found = taken(on: terrain)
      if found.cost <= limit { best = found }
    }
    return best?.changes
  }

  private mutating func reset() {
    for cell in touched { flow[Int(cell)] = 0 }
    touched.removeAll(keepingCapacity: true)
  }

  /// The changes of the circulation, and what they cost; then nothing is changed any more.
  private mutating func taken(on terrain: borrowing Terrain) -> (changes: [Change], cost: Int) {
    var (changes, cost) = ([Change](), 0)
    for cell in touched.lazy.map({ Int($0) }) where flow[cell] != 0 {
      changes.append((cell, innerOf[cell] < 0 ? nil : Int(innerOf[cell]), flow[cell]))
      cost += terrain.prices[cell]
      flow[cell] = 0
    }
    touched.removeAll(keepingCapacity: true)
    return (changes, cost)
  }

  /// Sends so many units around through the cell, over paths that take `least` or what is missing.
  private mutating func send(
    _ need: Int32, through cell: Int, limit: Int, atOnce least: Int32, on terrain: borrowing Terrain
  ) -> Bool {
    let (start, goal) = (ends[cell].head, ends[cell].tail)
    var (missing, limit) = (need, limit)
    while missing > 0 {
      let reached =
        limit > 0
        ? seek(goal, from: start, without: cell, limit: limit, least, on: terrain)
        : reach(goal, from: start, without: cell, on: terrain)
      guard reached else { return false }
      if limit > 0 { limit -= costs[Int(goal)] }
      var amount = missing
      var sum = goal
      while sum != start {
        let (step, rises, before) = step(to: sum)
        if !rises { amount = min(amount, terrain.left[step] + flow[step]) }
        sum = before
      }
      sum = goal
      while sum != start {
        let (step, rises, before) = step(to: sum)
        if flow[step] == 0 { touched.append(Int32(step)) }
        flow[step] += rises ? amount : -amount
        sum = before
      }
      missing -= amount
    }
    return true
  }

  /// The cell over which a sum was reached, whether it rises by that, and the sum before.
  private func step(to sum: Int32) -> (cell: Int, rises: Bool, before: Int32) {
    let cell = Int(via[Int(sum)])
    let rises = ends[cell].head == sum
    return (cell, rises, rises ? ends[cell].tail : ends[cell].head)
  }

  /// Goes from sum to sum over hidden cells that may change, but not over this one.
  private mutating func reach(
    _ goal: Int32, from start: Int32, without cell: Int, on terrain: borrowing Terrain
  ) -> Bool {
    for sum in via.indices { via[sum] = -1 }
    via[Int(start)] = -2
    queue.removeAll(keepingCapacity: true)
    queue.append(start)
    let (prices, left) = (terrain.prices.span, terrain.left.span)
    var next = 0
    while next < queue.count {
      let sum = queue[next]
      next += 1
      let cells = Int(starts[Int(sum)])..<Int(starts[Int(sum) + 1])
      work += cells.count
      for index in cells {
        let step = Int(cellsOf[index])
        guard prices[step] == 0 || flow[step] != 0, step != cell else { continue }
        let end = ends[step]
        let rises = end.tail == sum
        let other = rises ? end.head : end.tail
        guard via[Int(other)] == -1, rises || left[step] + flow[step] > 0 else { continue }
        via[Int(other)] = Int32(step)
        if other == goal { return true }
        queue.append(other)
      }
    }
    return false
  }

  /// Finds the cheapest way from sum to sum, over cells that can give `least` each.
  private mutating func seek(
    _ goal: Int32, from start: Int32, without cell: Int, limit: Int, _ least: Int32,
    on terrain: borrowing Terrain
  ) -> Bool {
    for sum in costs.indices { costs[sum] = .max }
    (via[Int(start)], costs[Int(start)]) = (-2, 0)
    queue.removeAll(keepingCapacity: true)
    queue.append(start)
    let (prices, left) = (terrain.prices.span, terrain.left.span)
    var (next, bound) = (0, limit)
    while next < queue.count {
      let sum = queue[next]
      next += 1
      let cost = costs[Int(sum)]
      let cells = Int(starts[Int(sum)])..<Int(starts[Int(sum) + 1])
      work += cells.count
      for index in cells {
        let step = Int(cellsOf[index])
        let flow = flow[step]
        let there = cost + (flow == 0 ? prices[step] : 0)
        guard there <= bound, step != cell else { continue }
        let end = ends[step]
        let rises = end.tail == sum
        let other = rises ? end.head : end.tail
        guard there < costs[Int(other)], rises || left[step] + flow >= least else { continue }
        costs[Int(other)] = there
        via[Int(other)] = Int32(step)
        if other == goal { bound = there - 1 } else { queue.append(other) }
      }
    }
    return costs[Int(goal)] < .max
  }

  /// Whether the cell would lead on from what the last search reached, if it were hidden.
  func isObstacle(_ cell: Int, on terrain: borrowing Terrain) -> Bool {
    let (isBefore, isAfter) = (via[Int(ends[cell].tail)] != -1, via[Int(ends[cell].head)] != -1)
    return isBefore && !isAfter || isAfter && !isBefore && terrain.left[cell] > 0
  }
}

/// The numbers of the sums of a network, in order of appearance; the first is what no sum counts.
private struct Numbering {
  let listCount: Int
  private var known: [Int32] = []
  private(set) var count = 1

  init(listCount: Int) { self.listCount = listCount }

  mutating func sum(of code: Int, _ item: Int) -> Int32 {
    let place = code * listCount + item
    while known.count <= place { known.append(0) }
    if known[place] == 0 {
      known[place] = Int32(count)
      count += 1
    }
    return known[place]
  }
}

/// An axis as a forest: each code with its parent.
private struct AxisTree {
  /// For each code, the next larger one that counts all that it does.
  let parents: [Int?]

  /// For each code that counts one atom and has no parts, that atom.
  let atoms: [Int?]

  /// Whether no parent has a parent.
  var isPlain: Bool { parents.allSatisfy { $0.flatMap { parents[$0] } == nil } }

  /// Reads the forest off an axis; nil where codes overlap, or an atom has no code of its own.
  init?(of axis: Axis) {
    guard axis.deductions.allSatisfy(\.isEmpty) else { return nil }
    var sizes = [Int](repeating: 0, count: axis.codes.count)
    for code in axis.atoms.joined() { sizes[code] += 1 }
    var parents = [Int?](repeating: nil, count: sizes.count)
    var isKnown = [Bool](repeating: false, count: sizes.count)
    var atoms = [Int?](repeating: nil, count: sizes.count)
    for (atom, codes) in axis.atoms.enumerated() {
      let chain = codes.sorted { (sizes[$0], -$0) < (sizes[$1], -$1) }
      guard let leaf = chain.first, sizes[leaf] == 1 else { return nil }
      atoms[leaf] = atom
      for (place, code) in chain.enumerated() {
        let parent = place + 1 < chain.count ? chain[place + 1] : nil
        guard !isKnown[code] || parents[code] == parent else { return nil }
        parents[code] = parent
        isKnown[code] = true
      }
    }
    self.parents = parents
    self.atoms = atoms
    guard !isKnown.contains(false) else { return nil }
  }
}
