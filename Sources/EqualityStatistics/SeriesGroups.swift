import DisclosureTables
import EqualityModel

/// The groups of people that readers of a series could learn of, besides the figures themselves.
///
/// Whoever takes one published figure from another learns of a group: those who came or left between
/// two periods, those who were there before, those who are registered on an association itself.
struct SeriesGroups {
  let axes: SeriesAxes
  let tables: [TableScope]
  let timeline: Timeline
  private let inner: [Int]
  private let alone: EventCounts
  let people: [Person]
  let k: Int

  /// The inner cells in which someone with one participation is registered without a month.
  private let undatedPlaces: [Int]

  /// `alone` counts, by inner cell, those who are not among `people` with several participations.
  init(
    of axes: SeriesAxes, tables: [TableScope], timeline: Timeline, alone: [Int], people: [Person],
    k: Int
  ) {
    self.axes = axes
    self.tables = tables
    self.timeline = timeline
    inner = alone
    self.alone = EventCounts(axes, alone)
    self.people = people
    self.k = k
    undatedPlaces = alone.indices.filter { cell in
      let flow = cell / axes.innerGrid.strides[1] % axes.innerGrid.extents[1]
      if alone[cell] > 0, case .undated = axes.flows.event(of: flow) { return true }
      return false
    }
  }

  /// The groups of a population that has so many more or fewer in each inner cell.
  func changed(by differences: [Int]) -> SeriesGroups {
    SeriesGroups(
      of: axes, tables: tables, timeline: timeline, alone: zip(inner, differences).map { $0 + $1 },
      people: people, k: k)
  }

  /// For each cell, whether it is a group: whatever is shown, and what is registered on a unit with
  /// others below it.
  func cells(shown: [Bool]) -> [Bool] {
    var isGroup = shown
    var isShownFlow = axes.flows.flows.map { _ in false }
    for cell in shown.indices where shown[cell] {
      isShownFlow[cell / axes.grid.strides[1] % axes.grid.extents[1]] = true
    }
    let units = axes.units.axis
    for unit in units.codes.indices
    where !units.isShown[unit] && unit != axes.units.overlap {
      for flow in isShownFlow.indices
      where isShownFlow[flow] && !axes.flows.flows[flow].isOfFirst {
        for gender in genders { isGroup[axes.cell(unit, flow, gender)] = true }
      }
    }
    return isGroup
  }

  var genders: Range<Int> { SeriesAxes.genderAxis.codes.indices }

  /// The small groups that are several cells, or whose people are not a cell's.
  func unions() -> [CrossTable.Union] {
    var unions: Set<CrossTable.Union> = []
    for unit in axes.units.axis.codes.indices where unit != axes.units.overlap {
      let periods = periods(about: unit)
      for gender in genders {
        let people = people.filter {
          $0.gender.rawValue == gender || gender == GenderCategory.allCases.count
        }
        let place = Place(
          unit: unit, gender: gender,
          people: people.map { $0.counted(in: unit, of: axes.units) },
          hasReturns: unit == axes.units.project && axes.flows.hasReturns)
        unions.formUnion(windows(at: place, periods))
        for period in periods { unions.formUnion(differences(at: place, in: period)) }
        if place.hasReturns { unions.formUnion(gone(place)) }
        unions.formUnion(undated(at: place))
      }
    }
    unions.formUnion(overlaps())
    return unions.sorted { one, other in
      one.cells == other.cells
        ? one.members < other.members : one.cells.lexicographicallyPrecedes(other.cells)
    }
  }

  /// A unit and a gender, as codes, and the people there with several participations.
  private struct Place {
    let unit: Int
    let gender: Int

    /// For each person, what the unit counts.
    let people: [CountedSpans]

    /// Whether it counts persons, of whom some come back.
    let hasReturns: Bool
  }

  /// The tables that show this unit, or one above or below it.
  ///
  /// Where nobody is registered beside a unit, those above it count the same people as it does.
  private func tables(about unit: Int) -> [TableScope] {
    let near = axes.units.axis.atoms.filter { $0.contains(unit) }.reduce(into: Set([unit])) {
      $0.formUnion($1)
    }
    let isRow = axes.units.axis.isShown[unit]
    return tables.filter { table in
      !isRow || table.units.contains { axes.units.code(ofUnit: $0).map(near.contains) ?? false }
    }
  }

  /// The intervals of the periods of those tables.
  private func periods(about unit: Int) -> [ClosedRange<Int>] {
    Set(tables(about: unit).map { timeline.intervals(of: $0.period) }).sorted {
      ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound)
    }
  }

  /// The intervals with which a stretch of time begins that the unit's figures can tell apart.
  func cuts(of periods: [ClosedRange<Int>]) -> [Int] {
    Set([0] + periods.flatMap { [$0.lowerBound, $0.upperBound + 1] }).sorted()
  }

  /// Those who came, left, came for the first time or came back between two cuts.
  ///
  /// A stretch of time in which nothing happens at either end is the same group as a shorter one.
  private func windows(at place: Place, _ periods: [ClosedRange<Int>]) -> [CrossTable.Union] {
    let cuts = cuts(of: periods)
    let kinds: [Flow.Kind] =
      [.measure(.new), .measure(.ended)] + (place.hasReturns ? [.first(.new), .back] : [])
    return kinds.flatMap { kind in
      cuts.indices.dropLast().flatMap { start -> [CrossTable.Union] in
        var found: [CrossTable.Union] = []
        for end in cuts.indices.dropFirst(start + 1) {
          let window = cuts[start]...cuts[end] - 1
          let flow = Flow(kind, in: window)
          let count = alone.count(flow, place.unit, place.gender)
          guard count < k else { break }
          let members = count + several(at: place, in: flow)
          guard members < k else { break }
          if members > 0, isTight(kind, cuts, start, end, at: place),
            let union = union(of: window.map { Flow(kind, in: $0...$0) }, at: place, members)
          {
            found.append(union)
          }
        }
        return found
      }
    }
  }

  /// Whether something happens in the first and in the last stretch between two cuts.
  private func isTight(
    _ kind: Flow.Kind, _ cuts: [Int], _ start: Int, _ end: Int, at place: Place
  ) -> Bool {
    [(cuts[start], cuts[start + 1]), (cuts[end - 1], cuts[end])].allSatisfy { first, next in
      let flow = Flow(kind, in: first...next - 1)
      return alone.count(flow, place.unit, place.gender) > 0 || several(at: place, in: flow) > 0
    }
  }

  /// How many of the people with several participations a flow counts.
  private func several(at place: Place, in flow: Flow) -> Int {
    place.people.count { $0.number(in: flow, on: timeline) > 0 }
  }

  /// Those of whom no month is known, by the years that tables tell apart.
  private func undated(at place: Place) -> [CrossTable.Union] {
    guard tables(about: place.unit).contains(where: { $0.years != nil }) else { return [] }
    return UndatedYears(of: tables).groups.compactMap { flows in
      let people = place.people.count { spans in
        flows.contains { spans.number(in: $0, on: timeline) > 0 }
      }
      return union(of: flows, at: place, people + withoutMonth(flows, at: place))
    }
  }

  /// How many people with one participation these flows count, of whom no month is known.
  private func withoutMonth(_ flows: [Flow], at place: Place) -> Int {
    let (strides, extents) = (axes.innerGrid.strides, axes.innerGrid.extents)
    return undatedPlaces.reduce(0) { sum, cell in
      guard axes.units.axis.code(place.unit, counts: cell / strides[0]),
        SeriesAxes.genderAxis.code(place.gender, counts: cell % strides[1]),
        case .undated(let span) = axes.flows.event(of: cell / strides[1] % extents[1])
      else { return sum }
      return sum + (flows.contains { $0.counts(span, on: timeline) } ? inner[cell] : 0)
    }
  }

  /// Those whom the project has reached and a measure does not count.
  private func gone(_ place: Place) -> [CrossTable.Union] {
    axes.flows.flows.enumerated().compactMap { code, flow in
      guard case .gone(let measure) = flow.kind else { return nil }
      let counted = flow.counting(.measure(measure))
      let reached = flow.counting(.first(.reached))
      let members =
        alone.count(flow, place.unit, place.gender)
        + place.people.count {
          $0.number(in: reached, on: timeline) > 0 && $0.number(in: counted, on: timeline) == 0
        }
      guard (1..<k).contains(members) else { return nil }
      return .init(cells: [axes.cell(place.unit, code, place.gender)], members: members)
    }
  }

  private func union(of elements: [Flow], at place: Place, _ members: Int) -> CrossTable.Union? {
    guard (1..<k).contains(members), !elements.isEmpty else { return nil }
    let cells = elements.map { element in
      guard let flow = axes.flows.code(of: element) else {
        preconditionFailure("the axis has every element")
      }
      return axes.cell(place.unit, flow, place.gender)
    }
    return .init(cells: cells.sorted(), members: members)
  }

  /// Those whom one measure of a period counts and another does not.
  private func differences(
    at place: Place, in period: ClosedRange<Int>
  ) -> [CrossTable.Union] {
    let before = 0..<period.lowerBound
    let until = 0..<period.upperBound + 1
    func each(_ kind: Flow.Kind, _ time: Range<Int>) -> [Flow] {
      time.map { Flow(kind, in: $0...$0) }
    }
    let within = period.lowerBound..<period.upperBound + 1
    let stock = each(.measure(.ongoing), within.suffix(1))
    let stockBefore = each(.measure(.ongoing), before.suffix(1))
    let differences: [(Measure, Flow.Kind, [Flow])] =
      [
        (.active, .measure(.new), stockBefore), (.active, .measure(.ended), stock),
        (.active, .measure(.ongoing), each(.measure(.ended), within)),
      ]
      + (place.hasReturns
        // Of those reached, the others are groups of their own.
        ? [(.active, .first(.new), stockBefore + each(.back, within))]
        : [
          (.reached, .measure(.active), each(.measure(.ended), before)),
          (.reached, .measure(.new), each(.measure(.new), before)),
          (.reached, .measure(.ended), each(.measure(.ended), before) + stock),
          (.reached, .measure(.ongoing), each(.measure(.ended), until)),
        ])
    return differences.compactMap { whole, part, elements in
      let count = elements.reduce(0) { $0 + alone.count($1, place.unit, place.gender) }
      guard count < k else { return nil }
      let (whole, part) = (Flow(.measure(whole), in: period), Flow(part, in: period))
      let several = place.people.count {
        $0.number(in: whole, on: timeline) > $0.number(in: part, on: timeline)
      }
      return union(of: elements, at: place, count + several)
    }
  }
}
