package import DisclosureTables
package import EqualityModel

/// A cohort by several groups and by gender: true counts, to be protected together.
///
/// Groups overlap, and one may lie in another. So they are codes of one axis, over the ways in which
/// someone can be of some groups and not of others: nobody is counted who cannot be.
package struct GroupTable {
  private let groups: [TargetGroup]
  private let classes: GenderClasses

  /// The ways, one answer a group: yes, no or not known.
  private var ways: [[Bool?]] = []

  /// For each way, by class of gender: how many there are, and whether there can be anyone.
  private var counts: [[Bool?]: [Int]] = [:]
  private var isPossible: [[Bool?]: [Bool]] = [:]

  /// Begins a table of nobody; `lists` are the dimensions that the groups are about.
  ///
  /// Returns nil where the groups tell too many kinds of people apart.
  package init?(groups: [TargetGroup], lists: [Dimension], classes: GenderClasses) {
    self.groups = groups
    self.classes = classes
    guard let profiles = GroupProfiles(of: groups, lists: lists).all else { return nil }
    for profile in profiles {
      for (position, part) in classes.classes.enumerated() {
        for gender in Self.genders(of: part) { open(way(of: profile, gender), position) }
      }
    }
  }

  /// Where genders are counted together it is not known of everyone which one it is.
  private static func genders(of part: GenderClasses.Class) -> [GenderCategory] {
    part.genders.count > 1 ? part.genders.filter { $0 != .unknown } + [.unknown] : part.genders
  }

  private func way(of profile: GroupRule.Profile, _ gender: GenderCategory) -> [Bool?] {
    var profile = profile
    profile.gender = gender
    return groups.map { $0.rule.holds(for: profile) }
  }

  private mutating func open(_ way: [Bool?], _ position: Int) {
    if counts[way] == nil {
      ways.append(way)
      counts[way] = classes.classes.map { _ in 0 }
    }
    isPossible[way, default: classes.classes.map { _ in false }][position] = true
  }

  /// Counts a person.
  package mutating func add(_ profile: GroupRule.Profile) {
    guard let position = classes.position(of: profile.gender) else { return }
    add(1, way(of: profile, profile.gender), position)
  }

  private mutating func add(_ count: Int, _ way: [Bool?], _ position: Int) {
    open(way, position)
    counts[way]?[position] += count
  }

  /// The table of everyone in the cohort; nil where more have been counted than there are.
  ///
  /// Of the others of each class nothing is known but the gender.
  package func table() -> CrossTable? {
    var whole = self
    for (position, part) in classes.classes.enumerated() {
      let rest = part.size - counts.values.reduce(0) { $0 + $1[position] }
      guard rest >= 0 else { return nil }
      let gender = part.genders.count > 1 ? .unknown : part.genders[0]
      whole.add(rest, way(of: .init(), gender), position)
    }
    return whole.crossTable
  }

  private var crossTable: CrossTable {
    CrossTable(
      axes: [TargetGroupAxis(of: groups, ways: ways).axis, classes.axis],
      inner: ways.flatMap { counts[$0] ?? [] }, isPossible: ways.flatMap { isPossible[$0] ?? [] })
  }

  /// The marks of the cells that can only be empty: nobody can be in any part of them.
  package static func structuralZeros(in table: CrossTable) -> [Bool] {
    let possible = CrossTable(axes: table.axes, inner: table.isPossible.map { $0 ? 1 : 0 })
    return possible.counts.map { $0 == 0 }
  }
}
