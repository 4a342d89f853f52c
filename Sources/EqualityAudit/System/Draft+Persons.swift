import EqualityModel

extension Draft {
  /// How counts of persons of one gender hang together over time.
  ///
  /// Times in the project are like stays in a unit; whoever begins one is new, or comes back.
  mutating func statePersons(_ strand: Strand, over grid: TimeGrid) {
    for step in grid.steps {
      let total = MonthSpan(nil, step.last)
      stateArrivals(strand, total)
      stateThoseReached(strand, .ongoing, total)
    }
    let courses = strand.dating == .byMonth ? [strand.new, strand.back] : [strand.new]
    for span in grid.spans {
      stateArrivals(strand, span)
      for course in courses { stateTotals(course, span) }
      // In several months someone may come, go and come back, and be reached once.
      guard span.first == span.last else { continue }
      for measure in [Measure.active, .ended] { stateThoseReached(strand, measure, span) }
    }
    for division in grid.longSpans where division.parts.count > 1 {
      for course in courses { tie(division.parts.map(course), [course(division.span)]) }
    }
  }

  private mutating func stateArrivals(_ strand: Strand, _ span: MonthSpan) {
    tie([strand.new(span), strand.back(span)], [strand.begun(span)])
  }

  /// Whom a measure counts has been reached.
  private mutating func stateThoseReached(
    _ strand: Strand, _ measure: Measure, _ span: MonthSpan
  ) {
    tie(
      [strand.counted(measure, span), strand.difference(.reached, without: measure, span)],
      [strand.new(span.sinceTheBeginning)])
  }

  /// What holds of persons as older versions counted them, which is less: those who came back were
  /// among the new, and before that the new and the active were counted once in each table.
  ///
  /// `published` are the spans that tables of persons are about.
  mutating func stateOlderPersons(
    _ strand: Strand, over grid: TimeGrid, published: [MonthSpan]
  ) {
    for step in grid.steps { stateThoseReached(strand, .ongoing, MonthSpan(nil, step.last)) }
    for span in grid.spans { stateTotals(strand.new, span) }
    for span in published {
      stateArrivals(strand, span)
      let active = strand.counted(.active, span)
      let parts = [
        (Measure.new, strand.begun(span)), (.ended, strand.ended(span)),
        (.ongoing, strand.ongoing(span.last)),
      ]
      for (measure, part) in parts {
        tie([part, strand.difference(.active, without: measure, span)], [active])
      }
    }
  }

  /// Whole years count everyone who is counted by month, and some for their years alone.
  mutating func stateYears(line: Int, gender: Int, over grid: TimeGrid, published: [MonthSpan]) {
    let months = Strand(line: line, gender: gender, dating: .byMonth)
    let years = Strand(line: line, gender: gender, dating: .all)
    for step in grid.steps {
      for measure in [Measure.new, .ongoing] {
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
