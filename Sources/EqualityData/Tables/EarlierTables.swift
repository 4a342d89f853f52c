import DisclosureAudit
import DisclosureProtection
import DisclosureTables
import EqualityImport
import EqualityStatistics

/// What has been published earlier, and how it hangs together with a new table.
///
/// Tables published earlier may be divided by further dimensions. The new table and they are then
/// parts of one table over all dimensions, of which nothing else is shown.
struct EarlierTables: Sendable {
  /// The dimensions of the new table, and after them those that only earlier tables have.
  let layout: TableLayout

  /// The figures published earlier, by their place in the layout; nil where they are hidden.
  let figures: [Int: Int?]

  /// Which dimensions each of the tables has that are divided by further ones.
  private let dimensionsOfFurther: [[Int]]

  /// How many cells of the layout there are for each cell of the new table.
  let scale: Int

  /// Finds the cells of these tables beside a new one with this layout and these true counts.
  init(
    _ tables: [(file: String, rows: LongTable?)], beside own: TableLayout, of counts: [Int],
    _ faults: inout TableFaults
  ) {
    let read = tables.compactMap(\.rows)
    let layout = own.with(read)
    let isWithinLimit = layout.isWithinLimit
    if !isWithinLimit {
      let flaw = TableFlaw.tooManyLinkedCells(limit: TableLayout.cellLimit)
      faults.entries.append(.init(file: tables[0].file, faults: Faults(ofFile: flaw)))
    }
    let cells = faults.values(in: isWithinLimit ? tables : []) { rows throws(Faults) in
      let cells = try rows.earlierCells(in: layout, counts: counts)
      // A table that shows nothing tells nothing, not even that there is anyone where it is silent.
      return rows.showsNothing ? [] : cells
    }
    // A figure that one table hides and another shows is known.
    figures = Dictionary(
      cells.map { ($0.place, $0.figure) }, uniquingKeysWith: { first, second in first ?? second })
    dimensionsOfFurther = read.map { $0.dimensions(of: layout) }.filter { dimensions in
      dimensions.contains { $0 >= own.names.count }
    }
    scale = isWithinLimit ? layout.cellCount / max(counts.count, 1) : 1
    self.layout = layout
  }
}

/// A new table among earlier ones, as one table whose other cells are not shown.
struct LinkedToEarlier {
  let table: CrossTable

  /// Where the cells of the new table are.
  let places: [Int]

  fileprivate let costs: [Int]
  fileprivate let known: [Bool]
  fileprivate let withheld: [Bool]
  fileprivate let structuralZeros: [Bool]
  fileprivate let protectsZeros: Bool

  func rules(k: Int) -> ProtectionRules {
    var rules = ProtectionRules(k: k, costs: costs)
    rules.protectsZeros = protectsZeros
    rules.discreetCosts = TableCosts.costs(over: table.axes)
    rules.known = known
    rules.withheld = withheld
    rules.structuralZeros = structuralZeros
    return rules
  }
}

extension EarlierTables {
  /// How hard to look for counts behind what is hidden.
  private static let effort = Effort(operations: 3_000_000_000)

  /// States the new table and the earlier ones as one; nil where no counts were found for that.
  ///
  /// What was hidden earlier about further dimensions stays hidden, whatever counts are found: each
  /// such cell must be able to have k members or more, in these counts or in others. The same holds
  /// for what the earlier tables do not list. `impossible` are cells of the new table.
  func linked(
    to new: CrossTable, protectsZeros: Bool, _ impossible: [Int]
  ) -> LinkedToEarlier? {
    let places = new.counts.indices.map { $0 * scale }
    guard let table = joint(with: new, places, leastHidden: protectsZeros ? 0 : 1) else {
      return nil
    }
    var costs = [Int](repeating: 1, count: table.counts.count)
    for (place, cost) in zip(places, TableCosts.costs(of: new)) { costs[place] = cost }
    var known = figures.isEmpty ? [] : costs.map { _ in false }
    var withheld = scale == 1 ? [] : costs.map { _ in false }
    for (place, figure) in figures {
      if figure != nil { known[place] = true } else if scale > 1 { withheld[place] = !isOwn(place) }
    }
    var structuralZeros = impossible.isEmpty ? [] : costs.map { _ in false }
    for cell in impossible { structuralZeros[places[cell]] = true }
    return LinkedToEarlier(
      table: table, places: places, costs: costs, known: known, withheld: withheld,
      structuralZeros: structuralZeros, protectsZeros: protectsZeros)
  }

  /// Whether a place is a cell of the new table.
  private func isOwn(_ place: Int) -> Bool { place % scale == 0 }

  /// The places of all cells of the new table and of earlier ones, in ascending order.
  var groups: [Int] {
    let own = (0..<layout.cellCount / scale).map { $0 * scale }
    return Set(own + dimensionsOfFurther.flatMap(places)).sorted()
  }

  private func joint(
    with new: CrossTable, _ places: [Int], leastHidden: Int
  ) -> CrossTable? {
    guard scale > 1 else { return new }
    let others = furtherDimensions
    guard let inner = counts(over: others, beside: new, showsZeros: leastHidden > 0) else {
      return nil
    }
    let axes = layout.axes
    let other = CrossTable(axes: others.map { axes[$0] }, inner: inner)
    guard let joined = CrossTable(linking: [new, other]) else { return nil }
    var isShown = [Bool](repeating: false, count: joined.counts.count)
    var isGroup = isShown
    for place in places { (isShown[place], isGroup[place]) = (true, true) }
    for dimensions in dimensionsOfFurther {
      for place in self.places(over: dimensions) where !isOwn(place) {
        let figure = figures[place]
        isShown[place] = isShown[place] || figure != nil
        // Where nobody may be proven empty either, a zero that is out cannot be made good.
        isGroup[place] = figure.flatMap(\.self).map { leastHidden == 0 && $0 == 0 } ?? true
      }
    }
    return CrossTable(axes: joined.axes, inner: joined.inner, isShown: isShown, isGroup: isGroup)
  }

  /// The places of the cells that are totals of all but these dimensions, in order.
  private func places(over dimensions: [Int]) -> [Int] {
    let strides = Grid(extents: layout.trees.map(\.codes.count)).strides
    return dimensions.reduce([0]) { places, dimension in
      places.flatMap { place in
        layout.trees[dimension].codes.indices.map { place + $0 * strides[dimension] }
      }
    }
  }

  /// Whether it is proven that no counts agree with the new table and all earlier figures.
  func contradict(_ new: CrossTable, protectsZeros: Bool) -> Bool {
    let publication = publication(over: furtherDimensions, beside: new, showsZeros: !protectsZeros)
    guard case .contradiction = Audit(of: publication, k: 2, effort: Self.effort) else {
      return false
    }
    return true
  }

  /// The dimensions of earlier tables that have further ones.
  private var furtherDimensions: [Int] { Set(dimensionsOfFurther.joined()).sorted() }

  /// Inner counts over some dimensions that agree with the new table and all earlier figures.
  private func counts(
    over dimensions: [Int], beside new: CrossTable, showsZeros: Bool
  ) -> [Int]? {
    let publication = publication(over: dimensions, beside: new, showsZeros: showsZeros)
    guard let table = publication.possibleTable(effort: Self.effort) else { return nil }
    let grid = Grid(extents: dimensions.map { layout.trees[$0].codes.count })
    let leaves = zip(dimensions, grid.strides).reduce([0]) { places, next in
      places.flatMap { place in layout.trees[next.0].leaves.map { place + $0 * next.1 } }
    }
    return leaves.map { table[$0] }
  }

  /// What the new table and all earlier figures tell together of some dimensions.
  private func publication(
    over dimensions: [Int], beside new: CrossTable, showsZeros: Bool
  ) -> DisclosureAudit.Publication {
    let places = places(over: dimensions)
    let axes = dimensions.map { layout.axes[$0] }
    let known = places.map { isOwn($0) ? new.counts[$0 / scale] : figures[$0].flatMap(\.self) }
    let isShown = zip(places, known).map { $1 != nil || figures[$0] != nil }
    return DisclosureAudit.Publication(
      of: CellSystem(of: axes, isShown: isShown),
      figures: zip(known, isShown).filter(\.1).map(\.0), showsZeros: showsZeros)
  }
}
