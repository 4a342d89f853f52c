import EqualityModel

extension LedgerWriter {
  /// States what is known of the persons of the whole project.
  mutating func writePersons(_ line: Int) {
    let first = draft.keys.count
    for gender in 0...Draft.allGenders {
      for dating in [Dating.byMonth, .all] {
        let strand = Strand(line: line, gender: gender, dating: dating, hasReturns: true)
        if index.countsReturns {
          draft.stateOlderPersons(strand, over: grid(dating), published: spans(of: dating))
        } else {
          draft.stateStays(strand, over: grid(dating))
          draft.statePersons(strand, over: grid(dating))
        }
      }
      draft.stateYears(
        line: line, gender: gender, over: grid(.all), published: spans(of: .all))
    }
    for key in draft.keys[first...] + index.keys where key.line == line { writeOverlap(key) }
    for key in draft.keys[first...] { draft.attack(key) }
  }

  /// The spans that tables of persons are about, in whole years also by month.
  private func spans(of dating: Dating) -> [MonthSpan] {
    let spans = index.spansOfPersons[dating] ?? []
    let years = dating == .byMonth ? index.spansOfPersons[.all] ?? [] : []
    return spans.union(years).sorted()
  }

  /// Ties persons to participations, wherever a table counts the persons.
  private mutating func writeOverlap(_ key: Draft.Key) {
    guard index.knowsAllStays, let stays = stays(of: key) else { return }
    // Persons with a year alone may all be counted elsewhere, for another of their registrations;
    // and whoever changes units neither begins nor ends in the project.
    let isEmpty =
      index.appearances[key]?.figures == [0] && stays.dating == key.dating
      && stays.extent.isOfPeopleThere
    draft.stateOverlap(key, of: stays, isEmpty: isEmpty)
  }

  /// The participations of those whom a cell counts as persons.
  private func stays(of key: Draft.Key) -> Draft.Key? {
    let strand = Strand(line: LedgerIndex.allStays, gender: key.gender, dating: key.dating)
    if case .arrived(let span) = key.extent { return strand.new(span) }
    guard case .counted(let measure, let span) = key.extent else { return nil }
    switch measure {
    case .new, .ended, .active, .ongoing, .reached: return strand.counted(measure, span)
    case .undated:
      guard let period = span.period else { return nil }
      return Strand(line: strand.line, gender: strand.gender, dating: .byYearOnly)
        .counted(.new, MonthSpan(yearsOf: period))
    }
  }
}

extension Extent {
  /// Whether participations can only be counted in it where there are people.
  fileprivate var isOfPeopleThere: Bool {
    switch self {
    case .counted(.ongoing, _), .counted(.active, _): true
    case .counted(.new, let span): span.first == nil
    default: false
    }
  }
}
