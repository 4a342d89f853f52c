import EqualityModel

extension Draft {
  /// The participations of a unit are those of its parts.
  mutating func stateSum(
    of parts: [Int], in whole: Int, dating: Dating, gender: Int, over grid: TimeGrid
  ) {
    for step in grid.steps {
      for measure in [Measure.new, .ended, .ongoing] {
        stateSum(of: parts, in: whole, dating, gender, .counted(measure, MonthSpan(nil, step.last)))
      }
    }
    for span in grid.spans {
      for measure in [Measure.new, .ended, .active] {
        stateSum(of: parts, in: whole, dating, gender, .counted(measure, span))
      }
    }
  }

  private mutating func stateSum(
    of parts: [Int], in whole: Int, _ dating: Dating, _ gender: Int, _ extent: Extent
  ) {
    func key(_ line: Int) -> Key {
      Key(line: line, gender: gender, dating: dating, extent: extent)
    }
    tie(parts.map(key), [key(whole)])
  }

  /// Persons may have several participations, and have one at least.
  ///
  /// `isEmpty` says whether it is published that there are no persons: then there is nothing else.
  mutating func stateOverlap(_ persons: Key, of stays: Key, isEmpty: Bool) {
    let rest: Extent
    switch persons.extent {
    case .counted(let measure, let span): rest = .overlap(measure, span)
    case .arrived(let span): rest = .besides(span)
    default: return
    }
    let overlap = Key(
      line: persons.line, gender: persons.gender, dating: persons.dating, extent: rest)
    tie([persons, overlap], [stays])
    if isEmpty { tie([stays], []) }
  }

  /// All genders together are the four that there are, of every cell that has all five.
  mutating func stateGenders() {
    for key in keys where key.gender == Self.allGenders {
      let parts = (0..<Self.allGenders).map { gender in
        Key(line: key.line, gender: gender, dating: key.dating, extent: key.extent)
      }
      guard parts.allSatisfy({ number(of: $0) != nil }) else { continue }
      tie(parts, [key])
    }
  }
}
