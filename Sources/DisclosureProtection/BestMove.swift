import DisclosureTables

/// The search for the one product of axis moves that hides least for each member it gives a group.
///
/// Axis by axis, those with the fewest choices first, by branch and bound: a partial product is
/// given up as soon as the cells it is sure to touch cost more than the best one found.
struct BestMove {
  /// What stays the same from search to search.
  struct Setting {
    let table: CrossTable
    let costs: [Int]
    let cells: Grid
    let innerCells: Grid

    init(table: CrossTable, costs: [Int]) {
      self.table = table
      self.costs = costs
      cells = table.cells
      innerCells = table.innerCells
    }
  }

  /// A product of axis moves, `amount` times over.
  struct Move {
    /// The shown cells that it changes.
    let touched: [Int]

    /// The inner cells that it changes, and the sign of the change.
    let innerSteps: [(cell: Int, sign: Int)]

    /// How many members the group gains.
    let amount: Int
  }

  private(set) var found: Move?

  private let setting: Setting
  private let target: [Int]
  private let options: [[AxisMove]]
  private let order: [Int]
  private let missing: Int
  private let other: OtherPopulation
  private let isHidden: [Bool]
  private let mayHide: Bool

  /// For each number of moves chosen, where in the other axes the cells stand that are sure to be
  /// touched; nil where those are not shown.
  private let offsets: [Int?]

  private var chosen: [AxisMove] = []
  private var places: [(cell: Int, sign: Int)] = [(0, 1)]
  private var bestPrice: Price?

  /// What a move costs, and how many members it gives.
  private struct Price {
    var cost: Int
    var amount: Int

    func isBetter(than other: Price) -> Bool {
      let (mine, theirs) = (cost * other.amount, other.cost * amount)
      return mine < theirs || mine == theirs && amount > other.amount
    }
  }

  init(
    for target: [Int], missing: Int, among options: [[AxisMove]], from other: OtherPopulation,
    hidden isHidden: [Bool], mayHide: Bool, in setting: Setting
  ) {
    self.setting = setting
    self.target = target
    self.options = options
    self.missing = missing
    self.other = other
    self.isHidden = isHidden
    self.mayHide = mayHide
    let order = options.indices.sorted { (options[$0].count, $0) < (options[$1].count, $1) }
    self.order = order
    offsets = (0...order.count).map { chosen in
      let rest = order[chosen...]
      guard rest.allSatisfy({ setting.table.axes[$0].isShown[target[$0]] }) else { return nil }
      return rest.reduce(0) { $0 + target[$1] * setting.cells.strides[$1] }
    }
  }

  mutating func search() { extend(from: 0) }

  /// Tries every way to go on from the moves chosen so far, whose cells stand from `start` on.
  private mutating func extend(from start: Int) {
    guard let price = price(from: start) else { return }
    guard chosen.count < order.count else {
      accept(price, from: start)
      return
    }
    let axis = order[chosen.count]
    let stride = setting.cells.strides[axis]
    let end = places.count
    for move in options[axis] {
      for place in start..<end {
        let (cell, sign) = places[place]
        for code in move.codes { places.append((cell + code.position * stride, sign * code.sign)) }
      }
      chosen.append(move)
      extend(from: end)
      chosen.removeLast()
      places.removeSubrange(end...)
    }
  }

  /// The least that the moves chosen so far can cost, or nil where they cannot be the best.
  private func price(from start: Int) -> Price? {
    var price = Price(cost: 0, amount: missing)
    guard let offset = offsets[chosen.count] else { return price }
    for index in start..<places.count {
      let cell = places[index].cell + offset
      if !isHidden[cell] {
        guard mayHide, setting.table.counts[cell] > 0 else { return nil }
        price.cost += setting.costs[cell]
      }
      if places[index].sign < 0 {
        price.amount = min(price.amount, other.count(of: cell) - 1)
        guard price.amount > 0 else { return nil }
      }
    }
    if let bestPrice, !price.isBetter(than: bestPrice) { return nil }
    return price
  }

  private mutating func accept(_ price: Price, from start: Int) {
    var price = price
    let steps = innerSteps
    for (cell, sign) in steps where sign < 0 {
      price.amount = min(price.amount, other.count(ofInner: cell))
    }
    guard price.amount > 0 else { return }
    if let bestPrice, !price.isBetter(than: bestPrice) { return }
    bestPrice = price
    found = Move(
      touched: places[start...].map(\.cell), innerSteps: steps, amount: price.amount)
  }

  private var innerSteps: [(cell: Int, sign: Int)] {
    zip(chosen, order).reduce([(0, 1)]) { partial, next in
      let stride = setting.innerCells.strides[next.1]
      return partial.flatMap { cell, sign in
        next.0.atoms.map { (cell + $0.position * stride, sign * $0.sign) }
      }
    }
  }
}
