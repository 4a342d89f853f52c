/// The linear programme of a block: raises one sum, changing as little as it can that costs.
///
/// Sums that may change are added to the programme once it has changed one that costs something, or
/// has made one fall too far: most never do.
struct BlockProgramme {
  /// With more sums than this it is not tried.
  private static let rowLimit = 700

  /// What holds of a sum at the moment.
  private struct Limit {
    var isFixed: Bool
    var room: Int32 = .max
    var price = 0

    init(of sum: BlockSystem.Sum, on terrain: borrowing Terrain) {
      isFixed = sum.isFixed
      for cell in sum.cells {
        let price = terrain.prices[Int(cell)]
        if price >= CellStates.never { isFixed = true } else { self.price += price }
        room = min(room, max(0, terrain.left[Int(cell)]))
      }
    }
  }

  private let system: BlockSystem
  private let limits: [Limit]
  private let target: [Int32]
  private let need: Int

  /// The programme that raises `target`, a sum in roots of the system, by `need`.
  init(
    _ system: BlockSystem, raising target: [Int32], by need: Int, on terrain: borrowing Terrain
  ) {
    self.system = system
    self.target = target
    self.need = need
    var limits: [Limit] = []
    limits.reserveCapacity(system.sums.count)
    for sum in system.sums { limits.append(Limit(of: sum, on: terrain)) }
    self.limits = limits
  }

  /// Fractions of people are rounded towards nobody so many times at the most.
  private static let dives = 30

  /// The change of each variable; nil where no whole numbers come out.
  ///
  /// Where a solution has fractions, one of them is kept from going as far again, and so on.
  func solve(_ round: Int) -> [Int]? {
    guard !target.isEmpty else { return nil }
    var active = limits.indices.filter { limits[$0].isFixed }
    var (lower, upper) = (system.lower, system.upper)
    var dives = 0
    while active.count < Self.rowLimit {
      guard let values = solve(active, lower, upper, round) else { return nil }
      let known = Set(active)
      let news = limits.indices.filter { !known.contains($0) && matters($0, to: values) }
      if !news.isEmpty {
        active = (active + news).sorted()
      } else if let variable = fraction(in: values, round) {
        guard dives < Self.dives else { return nil }
        dives += 1
        let bound = Int32(values[variable].rounded(.towardZero))
        if values[variable] > 0 { upper[variable] = bound } else { lower[variable] = -bound }
      } else {
        return whole(values)
      }
    }
    return nil
  }

  /// A variable that is not a whole number; nil where all are.
  private func fraction(in values: [Double], _ round: Int) -> Int? {
    let fractions = values.indices.filter { abs(values[$0] - values[$0].rounded()) > 1e-5 }
    return fractions.isEmpty ? nil : fractions[round * 7 % fractions.count]
  }

  /// Whether the sum changes though it costs something, or falls further than it may.
  private func matters(_ index: Int, to values: [Double]) -> Bool {
    var change = 0.0
    for term in system.sums[index].terms {
      change += term < 0 ? -values[term.variable] : values[term.variable]
    }
    let limit = limits[index]
    return change < -Double(limit.room) - 1e-5 || limit.price > 0 && abs(change) > 1e-5
  }

  private func whole(_ values: [Double]) -> [Int] {
    values.indices.map { variable in
      guard let root = system.root(of: variable) else { return 0 }
      let value = Int(values[root.variable].rounded())
      return root < 0 ? -value : value
    }
  }

  /// Solves the programme with these sums; nil where the need is not met.
  private func solve(
    _ active: [Int], _ lower: [Int32], _ upper: [Int32], _ round: Int
  ) -> [Double]? {
    var columns = [[Int32]](repeating: [], count: system.lower.count)
    for (row, index) in zip(Int32(0)..., active) {
      for term in system.sums[index].terms { columns[term.variable].append(term < 0 ? ~row : row) }
    }
    let last = Int32(active.count)
    for term in target { columns[term.variable].append(term < 0 ? ~last : last) }
    let used = columns.indices.filter { !columns[$0].isEmpty }
    let slacks = active.indices.filter { !limits[active[$0]].isFixed }
    var simplex = Simplex(
      used.map { .init(rows: columns[$0], coefficient: 1) }
        + slacks.map { .init(rows: [Int32($0)], coefficient: -1) }
        + [.init(rows: [last], coefficient: -1)],
      rowCount: active.count + 1)
    for (place, variable) in used.enumerated() {
      let noise = Double((variable &+ 1 &+ round &* 977) &* 2_654_435_761 >> 7 & 1023) / 1024
      simplex.costs[2 * place] = 0.001 * (1 + noise)
      simplex.costs[2 * place + 1] = 0.001 * (1 + noise)
      simplex.bounds[2 * place] = Self.bound(upper[variable])
      simplex.bounds[2 * place + 1] = Self.bound(lower[variable])
    }
    let unit = Double(max(1, slacks.reduce(0) { max($0, limits[active[$1]].price) }))
    for (place, row) in zip(used.count..., slacks) {
      let limit = limits[active[row]]
      simplex.costs[2 * place] = Double(limit.price) / unit
      simplex.costs[2 * place + 1] = Double(limit.price) / unit
      simplex.bounds[2 * place] = Self.ample
      simplex.bounds[2 * place + 1] = Double(limit.room)
    }
    let goal = used.count + slacks.count
    simplex.costs[2 * goal] = -100_000
    simplex.bounds[2 * goal] = Double(need)
    simplex.pricedAtOnce = max(30, used.count / 12)
    guard simplex.solve(steps: 20 * simplex.rowCount + 500) else { return nil }
    let solution = simplex.solution()
    guard solution[goal] > Double(need) - 1e-4 else { return nil }
    var values = [Double](repeating: 0, count: columns.count)
    for (place, variable) in used.enumerated() { values[variable] = solution[place] }
    return values
  }

  private static let ample = 1e18

  private static func bound(_ limit: Int32) -> Double { limit == .max ? ample : Double(limit) }
}
