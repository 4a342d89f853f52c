import DisclosureTables
import EqualityModel

/// The axis of the measures: new, ended, ongoing, active, reached and undated.
///
/// Its atoms are what can happen to someone in a period, so that stocks and flows are tied together
/// as they must be: ongoing before + new − ended = ongoing, and all that follows from it. Whatever
/// is one measure less another (who was there before, who had left before) is a group of its own,
/// never shown and protected like the others. In tables of whole years nothing is undated.
struct FlowAxis {
  let axis: Axis
  private let positions: [Int?]

  init(counting: Counting, period: Period) {
    let measures = Measure.allCases.filter { $0 != .undated || !period.isWholeYears }
    let stays = Self.stays(counting).filter { $0 != .undated || !period.isWholeYears }
    let atoms = stays.map(Self.measures)
    let shown = measures.map { measure in
      Set(atoms.indices.filter { atoms[$0].contains(measure) })
    }
    let derived = Self.differences(of: shown)
    let groups = shown + derived
    axis = Axis(
      "measure",
      codes: measures.map(\.code) + derived.indices.map { "derived\($0)" },
      derivedCount: derived.count,
      atoms: atoms.indices.map { atom in groups.indices.filter { groups[$0].contains(atom) } })
    var positions = [Int?](repeating: nil, count: 32)
    for (atom, stay) in stays.enumerated() { positions[Int(stay.rawValue)] = atom }
    self.positions = positions
  }

  /// The atom of this stay; nil where it counts nowhere.
  func atom(of stay: Stay) -> Int? { positions[Int(stay.rawValue)] }

  private static func stays(_ counting: Counting) -> [Stay] {
    let single: [Stay] = [
      .ongoing, .ended, [.began, .ongoing], [.began, .ended], .endedBefore, .undated,
    ]
    let several: [Stay] = [[.ended, .ongoing], [.began, .ended, .ongoing]]
    return counting == .persons ? single + several : single
  }

  private static func measures(counting stay: Stay) -> Set<Measure> {
    switch stay {
    case .endedBefore: return [.reached]
    case .undated: return [.undated]
    default:
      var measures: Set<Measure> = [.active, .reached]
      if stay.contains(.began) { measures.insert(.new) }
      if stay.contains(.ended) { measures.insert(.ended) }
      if stay.contains(.ongoing) { measures.insert(.ongoing) }
      return measures
    }
  }

  /// All groups that are one group less another within it, again and again until none is new.
  private static func differences(of groups: [Set<Int>]) -> [Set<Int>] {
    var known = groups
    var next = 0
    while next < known.count {
      for other in known[0...next] {
        let (small, large) =
          other.count < known[next].count ? (other, known[next]) : (known[next], other)
        let rest = large.subtracting(small)
        if small.isSubset(of: large), !rest.isEmpty, !known.contains(rest) { known.append(rest) }
      }
      next += 1
    }
    return Array(known.dropFirst(groups.count))
  }
}
