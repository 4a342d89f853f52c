import DisclosureTables
import EqualityModel

/// The people whom units count more often than the project does.
///
/// Whoever has both in two tables learns of those between them too: the units' figures of each are
/// more than the project's, and so is their difference.
extension SeriesGroups {
  func overlaps() -> [CrossTable.Union] {
    guard axes.units.overlap != nil, axes.units.project != nil else { return [] }
    let cuts = cuts(of: tables.map { timeline.intervals(of: $0.period) })
    return genders.flatMap { gender -> [CrossTable.Union] in
      let people = people.filter {
        $0.gender.rawValue == gender || gender == GenderCategory.allCases.count
      }
      let place = Overlaps(gender: gender, people: people)
      return shown(place) + windows(place, cuts) + stocks(place, cuts) + undated(place)
    }
  }

  /// A gender, as a code, and the people of it with several participations.
  private struct Overlaps {
    let gender: Int
    let people: [Person]
  }

  /// How the project counts what units count by a measure: of those who come with those who come back
  /// and whom it does not count again, and without.
  private func kindsOfPersons(_ measure: Measure) -> [Flow.Kind] {
    guard axes.flows.hasReturns else { return [.measure(measure)] }
    return (measure == .new ? [.measure(.new)] : []) + [.ofPersons(measure)]
  }

  /// Those who are such in a figure that a table shows.
  private func shown(_ place: Overlaps) -> [CrossTable.Union] {
    axes.flows.flows.indices.filter { axes.flows.axis.isShown[$0] }.flatMap { code in
      let flow = axes.flows.flows[code]
      guard case .measure(let measure) = flow.kind else { return [CrossTable.Union]() }
      return kindsOfPersons(measure).compactMap { kind in
        let persons = flow.counting(kind)
        let members = place.people.count { isOverlap($0, [flow], beside: [persons]) }
        let since = flow.kind == .measure(.reached) ? 0 : flow.intervals.lowerBound
        return union(
          of: [flow], beside: persons, in: since...flow.intervals.upperBound, place, members)
      }
    }
  }

  /// Those who came or left between two cuts.
  private func windows(_ place: Overlaps, _ cuts: [Int]) -> [CrossTable.Union] {
    let stretches = zip(cuts, cuts.dropFirst()).map { $0...$1 - 1 }
    return [Measure.new, .ended].flatMap { measure in
      kindsOfPersons(measure).flatMap { kind -> [CrossTable.Union] in
        let people = stretches.map { stretch in
          place.people.indices.filter {
            isOverlap(
              place.people[$0], [Flow(.measure(measure), in: stretch)],
              beside: [Flow(kind, in: stretch)])
          }
        }
        return stretches.indices.flatMap { start -> [CrossTable.Union] in
          var found: [CrossTable.Union] = []
          var members: Set<Int> = []
          for end in stretches.indices[start...] where !people[start].isEmpty {
            members.formUnion(people[end])
            guard members.count < k else { break }
            // A stretch in which nobody is such adds nothing to a shorter window.
            guard !people[end].isEmpty else { continue }
            let window = stretches[start].lowerBound...stretches[end].upperBound
            found += [
              union(
                of: window.map { Flow(.measure(measure), in: $0...$0) },
                beside: Flow(kind, in: window), in: window, place, members.count)
            ].compactMap { $0 }
          }
          return found
        }
      }
    }
  }

  /// Those who are there at a cut.
  private func stocks(_ place: Overlaps, _ cuts: [Int]) -> [CrossTable.Union] {
    cuts.filter { $0 > 0 }.compactMap { cut in
      let flow = Flow(.measure(.ongoing), in: cut - 1...cut - 1)
      let members = place.people.count { isOverlap($0, [flow], beside: [flow]) }
      return union(of: [flow], beside: flow, in: flow.intervals, place, members)
    }
  }

  /// Those of whom no month is known.
  private func undated(_ place: Overlaps) -> [CrossTable.Union] {
    guard tables.contains(where: { $0.years != nil }) else { return [] }
    return UndatedYears(of: tables).groups.compactMap { flows in
      let members = place.people.count { isOverlap($0, flows, beside: flows) }
      return union(of: flows, beside: flows[0], in: 0...0, place, members)
    }
  }

  private func isOverlap(_ person: Person, _ flows: [Flow], beside persons: [Flow]) -> Bool {
    flows.reduce(0) { sum, flow in sum + person.stays.count { flow.counts($0.span, on: timeline) } }
      > persons.reduce(0) { $0 + person.time.number(in: $1, on: timeline) }
  }

  /// The group of them, as the flows that the units count more of, and those who came back where the
  /// project does not count them again.
  private func union(
    of flows: [Flow], beside persons: Flow, in window: ClosedRange<Int>, _ place: Overlaps,
    _ members: Int
  ) -> CrossTable.Union? {
    guard (1..<k).contains(members), let overlap = axes.units.overlap,
      let project = axes.units.project
    else { return nil }
    let back = persons.isOfFirst ? window.map { Flow(.back, in: $0...$0) } : []
    let cells =
      flows.compactMap { axes.flows.code(of: $0) }.map { axes.cell(overlap, $0, place.gender) }
      + back.compactMap { axes.flows.code(of: $0) }.map { axes.cell(project, $0, place.gender) }
    return .init(cells: cells.sorted(), members: members)
  }
}
