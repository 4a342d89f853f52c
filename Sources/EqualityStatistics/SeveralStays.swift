import DisclosureTables
import EqualityModel

/// The people who take part in several places, or several times: in no inner cell, each for itself.
///
/// No other population changes them. What they add to each cell is a constant, and how many of them
/// there are is counted by name.
struct SeveralStays {
  private let axes: SeriesAxes
  private var stays: [Stay] = []

  /// The stays of each person, one after the other.
  private(set) var people: [ArraySlice<Stay>] = []

  init(_ axes: SeriesAxes) { self.axes = axes }

  mutating func add(_ stay: Stay) { stays.append(stay) }

  /// Brings the stays of each person together, when all are there.
  mutating func sort() {
    stays.sort { $0.participant < $1.participant }
    people = stays.chunked { $0.participant == $1.participant }
  }

  /// For each cell how many participations they are, or persons, and by how much they exceed the
  /// people.
  func cells() -> (counts: [Int], repetitions: [Int]) {
    var counts = [Int](repeating: 0, count: axes.grid.count)
    var repetitions = counts
    for person in people {
      let genders = [person[person.startIndex].gender.rawValue, GenderCategory.allCases.count]
      for (flow, numbers) in numbersByFlow(of: person) {
        for (unit, number) in numbers {
          for gender in genders {
            counts[axes.cell(unit, flow, gender)] += number
            repetitions[axes.cell(unit, flow, gender)] += number - 1
          }
        }
      }
    }
    return (counts, repetitions)
  }

  /// For each flow, in which units the person is how often.
  private func numbersByFlow(of person: ArraySlice<Stay>) -> [(flow: Int, units: [Int: Int])] {
    axes.flows.flows.indices.compactMap { flow in
      let inside = person.filter { axes.flows.flows[flow].counts($0.span) }
      guard !inside.isEmpty else { return nil }
      var units: [Int: Int] = [:]
      for stay in inside {
        for code in axes.units.codesOfUnit[Int(stay.unit)] { units[code, default: 0] += 1 }
      }
      guard let project = axes.units.project, units[project] != nil else { return (flow, units) }
      if let overlap = axes.units.overlap, inside.count > 1 { units[overlap] = inside.count - 1 }
      units[project] = 1
      return (flow, units)
    }
  }

  /// Whether the unit counts this participation, or the person who has it.
  func counts(_ stay: Stay, _ unit: Int) -> Bool {
    axes.units.codesOfUnit[Int(stay.unit)].contains(unit)
  }

  /// How many people have participations that this unit counts, of this gender, of whom it holds.
  func count(in unit: Int, gender: Int, where holds: ([Stay.Span]) -> Bool) -> Int {
    var count = 0
    forEach(of: gender) { _, person in
      let spans = person.filter { counts($0, unit) }.map(\.span)
      if !spans.isEmpty, holds(spans) { count += 1 }
    }
    return count
  }
}

extension Array {
  /// Runs of neighbours that belong together.
  fileprivate func chunked(by belong: (Element, Element) -> Bool) -> [ArraySlice<Element>] {
    var chunks: [ArraySlice<Element>] = []
    var start = 0
    for next in indices.dropFirst() where !belong(self[next - 1], self[next]) {
      chunks.append(self[start..<next])
      start = next
    }
    if start < count { chunks.append(self[start...]) }
    return chunks
  }
}
