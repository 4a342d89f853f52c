import EqualityModel
import EqualityStatistics
import EqualityStore

extension EqualityDatabase {
  /// The categories that each member of a cohort is in, as far as they are known.
  func answers(
    of members: [Cohort.Member], to subject: ReachSubject
  ) throws -> [Int32: Answer.OptionSet] {
    switch subject.kind {
    case .age(let bands):
      let backgrounds = try store.backgrounds()
      return members.answers { member in
        backgrounds[member.participant]?.birthYear.flatMap {
          bands.band(of: member.began.year - $0)
        }
      }
    case .municipality:
      let backgrounds = try store.backgrounds()
      return members.answers { member in
        backgrounds[member.participant]?.municipality.flatMap { name in
          subject.categories.firstIndex { $0.code.lowercased() == name.lowercased() }
        }
      }
    case .listed, .derived: return [:]
    }
  }
}

extension [Cohort.Member] {
  fileprivate func answers(_ category: (Cohort.Member) -> Int?) -> [Int32: Answer.OptionSet] {
    reduce(into: [:]) { answers, member in
      answers[member.participant] = category(member).map { .init(CollectionOfOne($0)) }
    }
  }
}
