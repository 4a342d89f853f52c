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
    guard unit == units.project else {
      return stays.filter { units.codesOfUnit[Int($0.unit)].contains(unit) }.map(\.span)
    }
    return time
  }

  /// The spans that the project counts.
  var time: [Span] {
    episodes.map { .dated(began: $0.began, ended: $0.ended) } + undated
  }

  /// What a flow counts among these spans of the project.
  func spans(_ spans: [Span], for flow: Flow) -> [Span] {
    switch flow.kind {
    case .reachedOnce, .first:
      episodes.prefix(1).map { .dated(began: $0.began, ended: $0.ended) } + undated
    case .back: episodes.dropFirst().map { .dated(began: $0.began, ended: $0.ended) }
    default: spans
    }
  }

  private var undated: [Span] { stays.countedWithoutMonth.map { [stays[$0].span] } ?? [] }
}

extension [Stay] {
  /// Which of one person's registrations without a month the project counts.
  ///
  /// The first, unless the person is known to have been there in that year or before. A later
  /// registration changes neither.
  var countedWithoutMonth: Int? {
    var first: (year: Int, ended: Int, unit: Int32, index: Int)?
    for (index, stay) in enumerated() {
      switch stay.span {
      case .undated(let began, let ended):
        let place = (began, ended, stay.unit, index)
        if first.map({ place < $0 }) ?? true { first = place }
      case .dated: continue
      }
    }
    guard let first else { return nil }
    let isKnown = contains { stay in
      if case .dated(let began, _) = stay.span { began / 12 <= first.year } else { false }
    }
    return isKnown ? nil : first.index
  }
}
