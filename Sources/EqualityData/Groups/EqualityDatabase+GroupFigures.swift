import DisclosureProtection
import EqualityModel
import EqualityStatistics

extension EqualityDatabase {
  /// How many are of each group, protected together with all groups that it tells of.
  ///
  /// Groups tell of each other where they rest on the same answers. Of groups that do not, one may
  /// be anything whatever the other is: each of its members could give any of the other's answers.
  func protectedGroups(
    _ groups: [TargetGroup], _ lists: [Dimension], after start: Month?, through end: Month, k: Int,
    _ isSensitive: Bool
  ) throws -> PublishedTable {
    let (cohort, classes) = try reachedCohort(after: start, through: end, least: k)
    let parts = try groups.sharingAnswers.map { part in
      guard var counted = GroupTable(groups: part, lists: lists, classes: classes) else {
        throw ReachError.tooManyConditions
      }
      for profile in try profiles(of: cohort.members, for: part, lists: lists) {
        counted.add(profile)
      }
      guard let table = counted.table() else { throw RequestError.earlierFiguresDoNotAgree }
      var rules = ProtectionRules(k: k, costs: GroundCosts.costs(of: table))
      rules.protectsZeros = isSensitive
      rules.known = GroundTable.known(in: table)
      rules.structuralZeros = GroupTable.structuralZeros(in: table)
      guard case .proven(let figures) = protection(of: table, under: rules) else {
        throw RequestError.nothingToPublish
      }
      return figures
    }
    return PublishedTable(joining: parts, in: groups)
  }

  /// Refuses groups whose people are not as free as the protection would take them to be, or whose
  /// rules no longer say what they said.
  func refuseUnfit(_ groups: [TargetGroup], _ lists: [Dimension]) throws(ReachError) {
    let subjects = Set(groups.flatMap(\.subjects))
    // Nobody who was born in Sweden was born abroad.
    for (_, alike) in Dictionary(grouping: subjects, by: Dimension.answer) where alike.count > 1 {
      throw .oneAnswer(alike.sorted())
    }
    for group in groups where group.decision != nil {
      for list in lists where !group.rule.isAbout(list) {
        throw .outdatedRule(group.code, list: list.code)
      }
    }
  }
}

extension [TargetGroup] {
  /// The groups in parts: those that rest on the same answers, also through others, are together.
  var sharingAnswers: [[TargetGroup]] {
    reduce(into: []) { parts, group in
      let answers = Set(group.subjects.map(Dimension.answer))
      let isNear = { (part: [TargetGroup]) in
        !answers.isDisjoint(with: part.flatMap(\.subjects).map(Dimension.answer))
      }
      let near = parts.filter(isNear)
      parts.removeAll(where: isNear)
      parts.append(near.flatMap(\.self) + [group])
    }
  }
}

extension PublishedTable {
  /// The tables of parts of some groups as one: everyone, then each group and of how many it is
  /// known, in the order of the groups.
  fileprivate init(joining parts: [PublishedTable], in groups: [TargetGroup]) {
    let codes =
      [GroundTable.all] + groups.flatMap { [$0.code, GroundTable.known(of: $0.code)] }
    let genders = parts[0].dimensions[1]
    let tables = codes.map { code in
      parts.first { $0.dimensions[0].codes.contains(code) } ?? parts[0]
    }
    self.init(
      dimensions: [.init(name: parts[0].dimensions[0].name, codes: codes), genders],
      counts: zip(codes, tables).flatMap { code, table in
        genders.codes.map { table[code, $0] }
      })
  }
}

extension GroupRule {
  /// Whether every category that it names of a list is one of the list's.
  func isAbout(_ list: Dimension) -> Bool {
    conditions.allSatisfy { condition in
      switch condition {
      case .chosen(list.code, let codes), .lacking(list.code, let codes):
        codes.allSatisfy { code in list.categories.contains { $0.code == code } }
      default: true
      }
    }
  }
}
