import EqualityModel

extension Draft {
  /// How counts of persons of one gender hang together over time.
  ///
  /// Persons may come back, so that little adds up: what one measure counts beyond another is a
  /// group of its own, wherever the one contains the other. `published` are the spans that tables of
  /// persons are about, each with the shorter ones among them.
  mutating func statePersons(_ strand: Strand, over grid: TimeGrid, published: [Division]) {
    for span in grid.spans { stateTotals(strand, .reached, span) }
    for division in grid.longSpans where division.parts.count > 1 {
      tie(
        division.parts.map { strand.counted(.reached, $0) },
        [strand.counted(.reached, division.span)])
    }
    for division in published {
      stateMeasures(strand, division.span)
      stateBeginning(strand, division.span)
      stateParts(strand, division)
    }
  }

  /// What a measure counts within a period, another counts too.
  private mutating func stateMeasures(_ strand: Strand, _ span: MonthSpan) {
    let active = strand.counted(.active, span)
    let (new, ended) = (strand.counted(.new, span), strand.counted(.ended, span))
    let ongoing = strand.ongoing(span.last)
    for (measure, part) in [(Measure.active, active), (.new, new), (.ended, ended)]
      + [(.ongoing, ongoing)]
    {
      // In several months someone may come, go and come back, and be reached once.
      if measure == .ongoing || span.first == span.last {
        tie(
          [part, strand.difference(.reached, without: measure, span)],
          [strand.counted(.reached, span.sinceTheBeginning)])
      }
      guard measure != .active else { continue }
      tie([part, strand.difference(.active, without: measure, span)], [active])
    }
    let both = strand[.endedAndOngoing(span)]
    tie([strand.difference(.active, without: .ongoing, span), both], [ended])
    tie([strand.difference(.active, without: .ended, span), both], [ongoing])
  }

  /// Whoever was there when a period began is active in it; whoever else is, is new.
  private mutating func stateBeginning(_ strand: Strand, _ span: MonthSpan) {
    let new = strand.counted(.new, span)
    tie([strand.counted(.reached, span), strand[.remainder(.back, span)]], [new])
    guard let before = span.monthBefore else { return }
    let arrived = strand[.arrived(span)]
    tie([strand.ongoing(before), arrived], [strand.counted(.active, span)])
    tie([arrived, strand[.remainder(.again, span)]], [new])
  }

  /// A period counts everyone that a part of it counts, and nobody whom no part counts.
  private mutating func stateParts(_ strand: Strand, _ division: Division) {
    let span = division.span
    for measure in [Measure.new, .ended, .active] {
      let whole = strand.counted(measure, span)
      for part in division.inside {
        tie([strand.counted(measure, part), strand[.outside(measure, span, part: part)]], [whole])
      }
      guard division.parts.count > 1 else { continue }
      tie(
        [whole, strand[.remainder(.repeated(measure), span)]],
        division.parts.map { strand.counted(measure, $0) })
    }
  }

  /// Whole years count everyone who is counted by month, and some for their years alone.
  mutating func stateYears(line: Int, gender: Int, over grid: TimeGrid, published: [MonthSpan]) {
    let months = Strand(line: line, gender: gender, dating: .byMonth)
    let years = Strand(line: line, gender: gender, dating: .all)
    for step in grid.steps {
      for measure in [Measure.reached, .ongoing] {
        stateYears(months, years, measure, MonthSpan(nil, step.last))
      }
    }
    for span in published {
      for measure in [Measure.new, .ended, .active] { stateYears(months, years, measure, span) }
    }
  }

  private mutating func stateYears(
    _ months: Strand, _ years: Strand, _ measure: Measure, _ span: MonthSpan
  ) {
    tie(
      [months.counted(measure, span), years[.byYearAlone(measure, span)]],
      [years.counted(measure, span)])
  }
}
