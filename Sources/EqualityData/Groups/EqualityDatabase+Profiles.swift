import EqualityModel
import EqualityStatistics
import EqualityStore

extension EqualityDatabase {
  /// What is known of each member of a cohort that these groups ask about.
  func profiles(
    of members: [Cohort.Member], for groups: [TargetGroup], lists: [Dimension]
  ) throws -> [GroupRule.Profile] {
    let backgrounds = try store.backgrounds()
    let subjects = Set(groups.flatMap(\.subjects))
    let answers = try lists.filter { subjects.contains($0.code) }.map { list in
      (list, try linkedAnswers(to: list))
    }
    return members.map { member in
      let birthYear = backgrounds[member.participant]?.birthYear
      var profile = GroupRule.Profile(
        gender: member.gender, age: birthYear.map { member.began.year - $0 })
      for (list, chosen) in answers {
        guard let options = chosen[member.participant], !options.isEmpty else { continue }
        profile.answers[list.code] = Set(options.positions.map { list.categories[$0].code })
      }
      return profile
    }
  }
}
