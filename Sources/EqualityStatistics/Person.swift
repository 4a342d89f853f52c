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
    let time = episodes.map { Span.dated(began: $0.began, ended: $0.ended) }
    return switch unit {
    case units.project: time + undated
    case units.firstTime: time.prefix(1) + undated
    case units.comingBack: Array(time.dropFirst())
    default: stays.filter { units.codesOfUnit[Int($0.unit)].contains(unit) }.map(\.span)
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
