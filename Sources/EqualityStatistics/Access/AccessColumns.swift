import DisclosureTables
package import EqualityModel

/// The stages and genders of a cohort, put together until every class is large enough to be
/// divided further.
///
/// How large each class is follows from the table by stage and gender that has been published.
/// Those decided on and the others are divided apart.
package struct AccessColumns {
  package struct Class: Hashable, Sendable {
    package let stages: Set<AccessStage>
    package let genders: [GenderCategory]
    package let size: Int
  }

  package let classes: [Class]

  /// The code of all genders together, and which they are.
  private let total: String
  private let everyone: [GenderCategory]

  /// Whom a table divides.
  package enum People: Sendable {
    case decidedOn, undecided

    var passages: [AccessStage.Passage] {
      self == .decidedOn ? AccessStage.Passage.ofDecided : [.undecided]
    }

    /// The ways to put stages together, the finest first.
    fileprivate var divisions: [[Set<AccessStage>]] {
      guard self == .decidedOn else { return [[[.undecided]]] }
      return [
        [[.declined], [.notStarted], [.ongoing], [.ended]],
        [[.declined], [.notStarted], [.ongoing, .ended]],
        [[.declined], [.notStarted, .ongoing, .ended]], [Set(AccessStage.decided)],
      ]
    }
  }

  private let people: People

  /// Takes the finest division of which every part has `least` people or nobody.
  ///
  /// `published` says how many a passage and the code of a gender count, or that of all genders
  /// together, `total`; nil where it is hidden. Returns nil where there is no such division.
  package init?(
    of people: People = .decidedOn, least: Int, total: String,
    published: (AccessStage.Passage, String) -> Int?
  ) {
    self.people = people
    self.total = total
    let parts = total.split(separator: "+").map(String.init)
    everyone = GenderCategory.allCases.filter {
      total == GroundTable.all || parts.contains($0.code)
    }
    for division in people.divisions {
      guard let classes = Self.classes(of: division, least: least, total, published) else {
        continue
      }
      self.classes = classes
      return
    }
    return nil
  }

  private static func classes(
    of division: [Set<AccessStage>], least: Int, _ total: String,
    _ published: (AccessStage.Passage, String) -> Int?
  ) -> [Class]? {
    var classes: [Class] = []
    for stages in division {
      guard let all = size(of: stages, total, published) else { return nil }
      guard all > 0 else { continue }
      var sizes: [GenderCategory: Int] = [:]
      for gender in [GenderCategory.woman, .man] {
        sizes[gender] = size(of: stages, gender.code, published)
      }
      guard let genders = GenderClasses(published: sizes, total: all, least: least) else {
        return nil
      }
      classes += genders.classes.map { .init(stages: stages, genders: $0.genders, size: $0.size) }
    }
    return classes.isEmpty ? nil : classes
  }

  /// What passages say of some stages: one of them, or one less another that it contains.
  private static func size(
    of stages: Set<AccessStage>, _ gender: String,
    _ published: (AccessStage.Passage, String) -> Int?
  ) -> Int? {
    for passage in AccessStage.Passage.allCases where passage.stages.isSuperset(of: stages) {
      guard let count = published(passage, gender) else { continue }
      let rest = passage.stages.subtracting(stages)
      if rest.isEmpty { return count }
      for other in AccessStage.Passage.allCases where other.stages == rest {
        if let without = published(other, gender) { return count - without }
      }
    }
    return nil
  }

  /// The position of the class that someone is in.
  package func position(of member: AccessCohort.Member) -> Int? {
    guard everyone.contains(member.gender) else { return nil }
    return classes.firstIndex {
      $0.stages.contains(member.stage) && $0.genders.contains(member.gender)
    }
  }

  /// The code of a column: the passage and the gender.
  package static func code(_ passage: AccessStage.Passage, _ gender: String) -> String {
    "\(passage.rawValue):\(gender)"
  }

  /// Every passage and gender that classes add up to; then what they leave when taken from each
  /// other, which is not shown.
  var axis: Axis {
    let genders: [(code: String, genders: [GenderCategory])] =
      [GenderCategory.woman, .man].filter { $0.code != total }.map { ($0.code, [$0]) }
      + [(total, GenderCategory.allCases)]
    let shown = people.passages.flatMap { passage in
      genders.compactMap { gender in
        whole(passage.stages, gender.genders).map {
          (code: Self.code(passage, gender.code), classes: $0)
        }
      }
    }
    var seen = Set(shown.map(\.classes))
    let sets = people.passages.map(\.stages) + AccessStage.differences
    let rests = [[GenderCategory.other, .unknown], [.man, .other, .unknown]]
    let hidden =
      classes.indices.map { Set([$0]) }
      + sets.flatMap { stages in
        (genders.map(\.genders) + rests).compactMap { whole(stages, $0) }
      }
    let derived = hidden.filter { seen.insert($0).inserted }
    let parts = shown.map(\.classes) + derived
    return Axis(
      "column", codes: shown.map(\.code) + derived.indices.map { "part \($0)" },
      derivedCount: derived.count,
      atoms: classes.indices.map { place in parts.indices.filter { parts[$0].contains(place) } })
  }

  /// The classes that are just these stages and genders; nil where some are only partly, or none.
  private func whole(_ stages: Set<AccessStage>, _ genders: [GenderCategory]) -> Set<Int>? {
    let touched = classes.indices.filter { place in
      !classes[place].stages.isDisjoint(with: stages)
        && !Set(classes[place].genders).isDisjoint(with: genders)
    }
    let isWhole = touched.allSatisfy { place in
      classes[place].stages.isSubset(of: stages)
        && Set(classes[place].genders).isSubset(of: genders)
    }
    return isWhole && !touched.isEmpty ? Set(touched) : nil
  }
}
