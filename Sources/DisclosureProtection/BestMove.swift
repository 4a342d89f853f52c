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

  /// For each depth, where in the axes still to come the cells stand that are sure to be touched;
  /// nil where those are not shown.
  private let offsets: [Int?]

  /// The positions of the moves chosen so far among the options of their axes.
  private var chosen: [Int] = []

  /// The cells that the chosen moves change, after those of each choice before the last.
  private var places: [Place] = [Place(cell: 0, sign: 1)]
  private var bestPrice: Price?

  private struct Place {
    let cell: Int
    let sign: Int
  }

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
    offsets = order.indices.map { depth in
      let rest = order[(depth + 1)...]
      guard rest.allSatisfy({ setting.table.axes[$0].isShown[target[$0]] }) else { return nil }
      return rest.reduce(0) { $0 + target[$1] * setting.cells.strides[$1] }
    }
  }

  mutating func search() { extend(from: 0, for: Price(cost: 0, amount: missing)) }

  /// Whether nothing can be better than what was found: it hides nothing and gives all.
  private var isSettled: Bool {
    bestPrice.map { $0.cost == 0 && $0.amount == missing } ?? false
  }

  /// Tries every way to go on from the moves chosen so far, whose places begin at `start`.
  private mutating func extend(from start: Int, for price: Price) {
    guard chosen.count < order.count else {
      accept(price, from: start)
      return
    }
    let moves = options[order[chosen.count]]
    let end = places.count
    for position in moves.indices where !isSettled {
      chosen.append(position)
      if let price = addPlaces(from: start, to: end, times: moves[position].codes) {
        extend(from: end, for: price)
      }
      places.removeLast(places.count - end)
      chosen.removeLast()
    }
  }

  /// Adds the product of the places in `start..<end` and the move chosen last.
  ///
  /// Returns the least that the moves chosen so far can cost, or nil where they cannot be the best.
  private mutating func addPlaces(
    from start: Int, to end: Int, times codes: [AxisMove.Step]
  ) -> Price? {
    let stride = setting.cells.strides[order[chosen.count - 1]]
    let offset = offsets[chosen.count - 1]
    var price = Price(cost: 0, amount: missing)
    for index in start..<end {
      for code in codes {
        let place = Place(
          cell: places[index].cell + code.position * stride, sign: places[index].sign * code.sign)
        if let offset, !touch(place.cell + offset, sign: place.sign, for: &price) { return nil }
        places.append(place)
      }
    }
    if let bestPrice, !price.isBetter(than: bestPrice) { return nil }
    return price
  }

  /// Adds to `price` what it takes to change this cell; returns whether that is possible.
  private func touch(_ cell: Int, sign: Int, for price: inout Price) -> Bool {
    if !isHidden[cell] {
      guard mayHide, setting.table.counts[cell] > 0 else { return false }
      price.cost += setting.costs[cell]
    }
    if sign < 0 { price.amount = min(price.amount, other.count(of: cell) - 1) }
    return price.amount > 0
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
      let (position, axis) = next
      let stride = setting.innerCells.strides[axis]
      return partial.flatMap { cell, sign in
        options[axis][position].atoms.map { (cell + $0.position * stride, sign * $0.sign) }
      }
    }
  }
}
