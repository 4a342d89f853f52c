import DisclosureTables
package import EqualityModel

/// All gender tables of a project as one: what has been published, and what is about to be.
///
/// Participations are added one at a time. What comes out is one table over units, time and gender
/// in which every figure of every table is a cell, so that all are protected together.
package struct Series {
  private let tree: UnitTree
  private let tables: [TableScope]
  private let timeline: Timeline
  private var stays: [Stay] = []

  /// For each participant's number, how many participations there are.
  private var numbers: [Int32]

  /// Begins a series of tables about units of the tree.
  ///
  /// `participantLimit` is one more than the highest number of a participant.
  package init(of tree: UnitTree, tables: [TableScope], participantLimit: Int) {
    self.tree = tree
    self.tables = tables
    timeline = Timeline(of: tables.map(\.period))
    numbers = [Int32](repeating: 0, count: participantLimit)
  }

  /// Adds one participation that is not void, registered on the unit at position `unit`.
  ///
  /// `participant` is 0 for an anonymous registration, a person for itself. Dates are yyyymmdd,
  /// with zeros for what is not known; `end` is 0 while the participation is open.
  package mutating func add(participant: Int, unit: Int, gender: Gender, start: Int, end: Int) {
    guard let span = Stay.Span(from: start, to: end, on: timeline) else { return }
    if participant != 0 { numbers[participant] += 1 }
    stays.append(
      Stay(
        participant: Int32(participant), unit: Int32(unit), gender: GenderCategory(gender),
        span: span))
  }

  /// The table of all that was added: true counts, for protection only.
  ///
  /// Groups of `k` people or more are not small.
  package consuming func table(k: Int) -> SeriesTable {
    let axes = axes()
    var inner = [Int](repeating: 0, count: axes.innerGrid.count)
    var people = SeveralStays(axes)
    for stay in stays {
      if stay.participant != 0, numbers[Int(stay.participant)] > 1 {
        people.add(stay)
      } else {
        axes.forEachInner(of: stay) { inner[$0] += 1 }
      }
    }
    people.sort()
    let shown = axes.shown(by: tables, on: timeline)
    let cells = people.cells()
    let groups = SeriesGroups(of: axes, tables: tables, timeline: timeline, k: k)
    let table = CrossTable(
      axes: axes.all, inner: inner, constants: cells.counts, repetitions: cells.repetitions,
      isShown: shown, isGroup: groups.cells(shown: shown),
      unions: groups.unions(inner: inner, people: people))
    return SeriesTable(table: table, axes: axes, timeline: timeline)
  }

  private func axes() -> SeriesAxes {
    var isOccupied = tree.units.map { _ in false }
    for stay in stays { isOccupied[Int(stay.unit)] = true }
    let undated = Set(stays.map(\.span)).filter { span in
      if case .undated = span { true } else { false }
    }
    return SeriesAxes(
      units: UnitAxis(
        of: tree, showing: Set(tables.flatMap(\.units)), isOccupied: isOccupied,
        overlaps: numbers.contains { $0 > 1 }),
      flows: FlowAxis(
        showing: tables.flatMap { table in
          TableScope.measures(of: table.period).map { Flow($0, of: table.period, on: timeline) }
        }, intervalCount: timeline.count, undated: undated.sorted()))
  }
}
