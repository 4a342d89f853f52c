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
    let span = Span(from: start, to: end)
    if case .dated(let began, _) = span, timeline.interval(of: began) == nil { return }
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
    let several = people()
    let axes = axes(for: several)
    var inner = [Int](repeating: 0, count: axes.innerGrid.count)
    for stay in stays where isAlone(stay) {
      axes.add(.init(of: [stay], on: timeline), stay, &inner)
    }
    let alone = inner
    for person in several {
      axes.add(.init(of: person.stays, on: timeline), person.stays[0], &inner)
    }
    let groups = SeriesGroups(
      of: axes, tables: tables, timeline: timeline, alone: alone, people: several, k: k)
    axes.addElsewhere(stays.count + k, &inner)
    let shown = axes.shown(by: tables, on: timeline)
    let table = CrossTable(
      axes: axes.all, inner: inner, repetitions: axes.repetitions(of: several, on: timeline),
      isPossible: axes.isPossible(inner: inner, told: tables, on: timeline), isShown: shown,
      isGroup: groups.cells(shown: axes.shown(by: tables.map(\.wholly), on: timeline)),
      unions: groups.unions())
    return SeriesTable(table: table, axes: axes, groups: groups, timeline: timeline)
  }

  private func isAlone(_ stay: Stay) -> Bool {
    stay.participant == 0 || numbers[Int(stay.participant)] == 1
  }

  /// The people with several participations.
  private func people() -> [Person] {
    let several = stays.filter { !isAlone($0) }.sorted { $0.participant < $1.participant }
    return several.split(between: { $0.participant != $1.participant }).map { Person(Array($0)) }
  }

  private func axes(for people: [Person]) -> SeriesAxes {
    var isOccupied = tree.units.map { _ in false }
    for stay in stays { isOccupied[Int(stay.unit)] = true }
    let undated = Set(stays.map(\.span)).filter { span in
      if case .undated = span { true } else { false }
    }
    let units = UnitAxis(
      of: tree, showing: Set(tables.flatMap(\.units)), isOccupied: isOccupied,
      overlaps: !people.isEmpty)
    let returns = units.project != nil && people.contains { !$0.time.back.isEmpty }
    let shown = tables.flatMap { table in
      TableScope.measures(of: table.period).flatMap { measure -> [Flow.Kind] in
        guard returns, table.units.contains(0) else { return [.measure(measure)] }
        return [.ofPersons(measure)] + (table.units.count > 1 ? [.measure(measure)] : [])
      }.map { Flow($0, of: table.period, on: timeline) }
    }
    return SeriesAxes(
      units: units,
      flows: FlowAxis(
        showing: shown, gone: (returns ? gone(people) : []) + UndatedYears(of: tables).flows,
        intervalCount: timeline.count,
        undated: undated.sorted(), returns: returns))
  }

  /// What a reader can take from those whom the project has reached.
  ///
  /// Where a measure counts somebody more than once, the difference is no number of people. Nobody
  /// is there twice: at no time are more people there than have been reached.
  private func gone(_ people: [Person]) -> [Flow] {
    (0..<timeline.count).map { Flow(.gone(.ongoing), in: $0...$0) }
      + tables.filter { $0.units.contains(0) }.flatMap { table in
        [Measure.active, .ended, .ongoing].filter { measure in
          let flow = Flow(.measure(measure), of: table.period, on: timeline)
          return people.allSatisfy { $0.time.number(in: flow, on: timeline) <= 1 }
        }.map { Flow(.gone($0), of: table.period, on: timeline) }
      }
  }
}

extension Array {
  /// Runs of neighbours that nothing divides.
  fileprivate func split(between divides: (Element, Element) -> Bool) -> [ArraySlice<Element>] {
    var runs: [ArraySlice<Element>] = []
    var start = 0
    for next in indices.dropFirst() where divides(self[next - 1], self[next]) {
      runs.append(self[start..<next])
      start = next
    }
    if start < count { runs.append(self[start...]) }
    return runs
  }
}
