import EqualityModel

/// When each of several people began or ended something, to be counted by name.
struct SeveralEvents {
  private var people: [(person: Int, interval: Int)] = []

  mutating func add(_ person: Int, at interval: Int) { people.append((person, interval)) }

  /// How many different people there are in these intervals.
  func distinct(in time: Range<Int>) -> Int {
    Set(people.lazy.filter { time.contains($0.interval) }.map(\.person)).count
  }
}

extension SeveralStays {
  /// When each person began, or ended, something that this unit counts.
  func events(_ measure: Measure, in unit: Int, gender: Int) -> SeveralEvents {
    var events = SeveralEvents()
    forEach(of: gender) { number, person in
      for stay in person where counts(stay, unit) {
        guard case .dated(let began, let ended) = stay.span else { continue }
        if measure == .new { events.add(number, at: began) }
        if measure == .ended { events.add(number, at: ended) }
      }
    }
    return events
  }

  /// When the project first reached each person.
  func firsts(gender: Int) -> SeveralEvents {
    var events = SeveralEvents()
    forEach(of: gender) { number, person in
      let beginnings = person.compactMap { stay in
        if case .dated(let began, _) = stay.span { began } else { nil }
      }
      if let first = beginnings.min() { events.add(number, at: first) }
    }
    return events
  }

  /// The people of a gender, or of all.
  func forEach(of gender: Int, _ body: (Int, ArraySlice<Stay>) -> Void) {
    for (number, person) in people.enumerated() {
      let own = person[person.startIndex].gender.rawValue
      if gender == own || gender == GenderCategory.allCases.count { body(number, person) }
    }
  }
}
