import DisclosureTables
import EqualityModel

/// The axis of a table by groups: of each group its members, and those of whom it is known.
///
/// The codes that are never shown follow: those who are not of the group, those of whom it is not
/// known; and where two groups are about the same answers, both, one without the other, and neither.
struct TargetGroupAxis {
  private let groups: [TargetGroup]
  private let ways: [[Bool?]]

  init(of groups: [TargetGroup], ways: [[Bool?]]) {
    self.groups = groups
    self.ways = ways
  }

  /// A code and the ways it counts, as positions.
  private typealias Part = (code: String, ways: [Int])

  var axis: Axis {
    let shown: [Part] =
      [(GroundTable.all, Array(ways.indices))]
      + groups.indices.flatMap { group in
        [
          (groups[group].code, positions { $0[group] == true }),
          (GroundTable.known(of: groups[group].code), positions { $0[group] != nil }),
        ]
      }
    let hidden = distinct(divisions + pairs, from: shown)
    let parts = shown + hidden
    return Axis(
      "category", codes: parts.map(\.code), derivedCount: hidden.count,
      atoms: ways.indices.map { way in parts.indices.filter { parts[$0].ways.contains(way) } })
  }

  private var divisions: [Part] {
    groups.indices.flatMap { group -> [Part] in
      [
        ("not \(groups[group].code)", positions { $0[group] == false }),
        ("unknown \(groups[group].code)", positions { $0[group] == nil }),
      ]
    }
  }

  private var pairs: [Part] {
    groups.indices.flatMap { one in
      groups.indices.filter { other in
        one < other && !Set(groups[one].subjects).isDisjoint(with: groups[other].subjects)
      }.flatMap { other in
        [(true, true), (true, false), (false, true), (false, false)].map { pair -> Part in
          (
            "\(groups[one].code) \(pair.0) \(groups[other].code) \(pair.1)",
            positions { $0[one] == pair.0 && $0[other] == pair.1 }
          )
        }
      }
    }
  }

  private func positions(_ isIn: ([Bool?]) -> Bool) -> [Int] {
    ways.indices.filter { isIn(ways[$0]) }
  }

  /// The parts without those that nobody can be in, and those that say the same as an earlier one.
  private func distinct(_ parts: [Part], from shown: [Part]) -> [Part] {
    var seen = Set(shown.map(\.ways))
    return parts.filter { !$0.ways.isEmpty && seen.insert($0.ways).inserted }
  }
}
