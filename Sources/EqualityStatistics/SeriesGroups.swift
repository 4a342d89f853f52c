import DisclosureTables
import EqualityModel

/// The groups of people that readers of a series could learn of, besides the figures themselves.
///
/// Whoever takes one published figure from another learns of a group: those who came or left between
/// two periods, those who were there before, those who are registered on an association itself.
struct SeriesGroups {
  private let axes: SeriesAxes
  private let tables: [TableScope]
  private let timeline: Timeline
  private let k: Int

  init(of axes: SeriesAxes, tables: [TableScope], timeline: Timeline, k: Int) {
    self.axes = axes
    self.tables = tables
    self.timeline = timeline
    self.k = k
  }

  /// For each cell, whether it is a group: whatever is shown, and what is between units.
  func cells(shown: [Bool]) -> [Bool] {
    var isGroup = shown
    var isShownFlow = axes.flows.flows.map { _ in false }
    for cell in shown.indices where shown[cell] {
      isShownFlow[cell / axes.grid.strides[1] % axes.grid.extents[1]] = true
    }
    let between = axes.units.isGroup.indices.filter {
      axes.units.isGroup[$0] && !axes.units.axis.isShown[$0]
    }
    for unit in between {
      for flow in isShownFlow.indices where isShownFlow[flow] {
        for gender in SeriesAxes.genderAxis.codes.indices {
          isGroup[axes.cell(unit, flow, gender)] = true
        }
      }
    }
    return isGroup
  }

  /// The small groups that are several cells: differences over time, and of two measures.
  func unions(inner: [Int], people: SeveralStays) -> [CrossTable.Union] {
    let singles = SingleEvents(axes, inner)
    var unions: Set<CrossTable.Union> = []
    for unit in axes.units.isGroup.indices where axes.units.isGroup[unit] {
      guard unit != axes.units.overlap else { continue }
      let periods = periods(about: unit)
      for gender in SeriesAxes.genderAxis.codes.indices {
        let place = Place(unit: unit, gender: gender, isProject: unit == axes.units.project)
        unions.formUnion(windows(at: place, cuts: cuts(of: periods), singles, people))
        for period in periods {
          unions.formUnion(differences(at: place, in: period, singles, people))
        }
      }
    }
    return unions.sorted { $0.cells.lexicographicallyPrecedes($1.cells) }
  }

  /// A unit and a gender, as codes.
  private struct Place {
    let unit: Int
    let gender: Int

    /// Whether persons are counted and not participations.
    let isProject: Bool
  }

  /// The intervals of the periods for which some table shows this unit, or units around it.
  private func periods(about unit: Int) -> [ClosedRange<Int>] {
    let isRow = axes.units.axis.isShown[unit]
    let periods = tables.filter { table in
      !isRow || table.units.contains { axes.units.code(ofUnit: $0) == unit }
    }.map { timeline.intervals(of: $0.period) }
    return Set(periods).sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
  }

  /// The intervals with which a stretch of time begins that the unit's figures can tell apart.
  private func cuts(of periods: [ClosedRange<Int>]) -> [Int] {
    Set([0] + periods.flatMap { [$0.lowerBound, $0.upperBound + 1] }).sorted()
  }

  /// Those who came, or left, between two cuts, wherever they are few.
  private func windows(
    at place: Place, cuts: [Int], _ singles: SingleEvents, _ people: SeveralStays
  ) -> [CrossTable.Union] {
    [Measure.new, .ended].flatMap { measure in
      let events = people.events(measure, in: place.unit, gender: place.gender)
      let first = place.isProject && measure == .new ? people.firsts(gender: place.gender) : nil
      return cuts.indices.dropLast().flatMap { start in
        (start + 1..<cuts.count).lazy
          .map { (cuts[start]..<cuts[$0], singles.count(measure, place.unit, place.gender, cuts[start]..<cuts[$0])) }
          .prefix { $0.1 < k }
          .flatMap { window, count in
            [events, first].compactMap { $0 }.compactMap { list in
              let members = count + list.distinct(in: window)
              return union(of: window.map { cell(place, measure, $0) }, members: members)
            }
          }
      }
    }
  }

  private func cell(_ place: Place, _ measure: Measure, _ interval: Int) -> Int {
    guard let flow = axes.flows.code(of: Flow(measure, in: interval...interval)) else {
      preconditionFailure("the axis has every element")
    }
    return axes.cell(place.unit, flow, place.gender)
  }

  private func union(of cells: [Int], members: Int) -> CrossTable.Union? {
    guard (1..<k).contains(members) else { return nil }
    return .init(cells: cells.sorted(), members: members)
  }

  /// Those whom one measure of a period counts and another does not, wherever they are few.
  private func differences(
    at place: Place, in period: ClosedRange<Int>, _ singles: SingleEvents, _ people: SeveralStays
  ) -> [CrossTable.Union] {
    let before = 0..<period.lowerBound
    let until = 0..<period.upperBound + 1
    let within = period.lowerBound..<period.upperBound + 1
    let stockBefore = before.isEmpty ? [] : [(Measure.ongoing, before.upperBound - 1)]
    let stock = [(Measure.ongoing, period.upperBound)]
    func all(_ measure: Measure, _ time: Range<Int>) -> [(Measure, Int)] {
      time.map { (measure, $0) }
    }
    let differences: [(Measure, Measure, [(Measure, Int)])] = [
      (.active, .new, stockBefore), (.active, .ended, stock),
      (.active, .ongoing, all(.ended, within)), (.reached, .active, all(.ended, before)),
      (.reached, .new, all(.new, before)), (.reached, .ended, all(.ended, before) + stock),
      (.reached, .ongoing, all(.ended, until)),
    ]
    return differences.compactMap { whole, part, elements in
      let count = elements.reduce(0) { $0 + singles.count($1.0, place.unit, place.gender, $1.1..<$1.1 + 1) }
      guard count < k, !elements.isEmpty else { return nil }
      let (whole, part) = (Flow(whole, in: period), Flow(part, in: period))
      let several = people.count(in: place.unit, gender: place.gender) { spans in
        place.isProject
          ? spans.contains(where: whole.counts) && !spans.contains(where: part.counts)
          : spans.contains { whole.counts($0) && !part.counts($0) }
      }
      return union(of: elements.map { cell(place, $0.0, $0.1) }, members: count + several)
    }
  }
}
