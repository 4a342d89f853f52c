import EqualityModel

/// Someone with several participations, to be counted by name where members are meant.
struct Person {
  let gender: GenderCategory
  let stays: [Stay]

  /// The person's time in the project, without what changes of units look like.
  let episodes: [Episode]

  init(_ stays: [Stay]) {
    gender = stays[0].gender
    self.stays = stays
    episodes = Episode.all(of: stays)
  }

  /// The spans that a unit's figures count: participations, or for the project the time there.
  func spans(in unit: Int, of units: UnitAxis) -> [Span] {
    if unit == units.comingBack {
      return episodes.dropFirst().map { .dated(began: $0.began, ended: $0.ended) }
    }
    guard unit == units.project else {
      return stays.filter { units.codesOfUnit[Int($0.unit)].contains(unit) }.map(\.span)
    }
    let undated = stays.map(\.span).filter { span in
      if case .undated = span { true } else { false }
    }
    return episodes.map { .dated(began: $0.began, ended: $0.ended) }
      + (episodes.isEmpty ? undated.prefix(1) : [])
  }
}
