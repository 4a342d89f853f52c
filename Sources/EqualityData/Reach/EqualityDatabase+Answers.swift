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
    case .listed(let list): return try linkedAnswers(to: list)
    case .derived(let derived):
      guard let list = try store.dimensions().first(where: { $0.code == derived.source }) else {
        return [:]
      }
      return try linkedAnswers(to: list).compactMapValues { options in
        derived.category(of: options, in: list).map { .init(CollectionOfOne($0)) }
      }
    }
  }

  /// What those who consent have said of themselves, in the categories that the list has now.
  ///
  /// An answer by an earlier version counts where each of its categories is there still.
  func linkedAnswers(to list: Dimension) throws -> [Int32: Answer.OptionSet] {
    var all: [Int32: Answer.OptionSet] = [:]
    for linked in try store.linkedAnswers(in: list.code).sorted(by: Self.isOlder) {
      for (participant, answer) in linked.answers {
        all[participant] = list.options(of: answer, to: linked.list)
      }
    }
    return all
  }

  private static func isOlder(_ one: LinkedAnswers, _ other: LinkedAnswers) -> Bool {
    one.list.version < other.list.version
  }
}

extension Dimension {
  /// What an answer by another version of this list says in the categories that it has now; nil where
  /// it has not all of them, and where there is no answer.
  func options(of answer: Answer, to earlier: Dimension) -> Answer.OptionSet? {
    guard let positions = answer.chosen?.positions else { return nil }
    let places = positions.compactMap { position in
      categories.firstIndex { $0.code == earlier.categories[position].code }
    }
    return places.count == positions.count ? .init(places) : nil
  }
}

extension [Cohort.Member] {
  fileprivate func answers(_ category: (Cohort.Member) -> Int?) -> [Int32: Answer.OptionSet] {
    reduce(into: [:]) { answers, member in
      answers[member.participant] = category(member).map { .init(CollectionOfOne($0)) }
    }
  }
}
