import EqualityModel

/// Someone with several participations, to be counted by name where members are meant.
struct Person {
  let gender: GenderCategory
  let stays: [Stay]

  /// The person's time in the project, without what changes of units look like: what it counts.
  let time: CountedSpans

  init(_ stays: [Stay]) {
    gender = stays[0].gender
    self.stays = stays
    let episodes = Episode.all(of: stays).map { Span.dated(began: $0.began, ended: $0.ended) }
    let undated = stays.countedWithoutMonth.map { [stays[$0].span] } ?? []
    time = CountedSpans(first: episodes.prefix(1) + undated, back: Array(episodes.dropFirst()))
  }

  /// What a unit's figures count: participations, or for the project the time there.
  func counted(in unit: Int, of units: UnitAxis) -> CountedSpans {
    guard unit == units.project else {
      return CountedSpans(
        first: stays.filter { units.codesOfUnit[Int($0.unit)].contains(unit) }.map(\.span))
    }
    return time
  }
}

/// What figures count of one person: times in the project, or participations.
struct CountedSpans {
  let first: [Span]

  /// The times for which the person came back; none of participations, each of which is a first.
  var back: [Span] = []

  var count: Int { first.count + back.count }

  /// How often a flow counts the person.
  func number(in flow: Flow, on timeline: Timeline) -> Int {
    (flow.kind == .back ? 0 : first.count { flow.counts($0, on: timeline) })
      + (flow.isOfFirst ? 0 : back.count { flow.counts($0, on: timeline) })
  }
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
