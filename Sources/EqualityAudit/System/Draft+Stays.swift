import EqualityModel

extension Draft {
  /// How participations of one unit and gender hang together over time, or times in the project.
  ///
  /// Running totals of what has begun and ended tie everything to everything else in sums of three
  /// cells; what follows from them is stated as well where it lets a reader see in one step what
  /// else takes several.
  mutating func stateStays(_ strand: Strand, over grid: TimeGrid) {
    for step in grid.steps { stateStock(strand, at: step.last) }
    for span in grid.spans {
      for course in [strand.begun, strand.ended] { stateTotals(course, span) }
      stateFlows(strand, span)
    }
    for division in grid.longSpans { stateDivision(strand, division) }
  }

  /// Who has begun has either ended or is there.
  private mutating func stateStock(_ strand: Strand, at month: Month) {
    let total = MonthSpan(nil, month)
    tie([strand.ongoing(month), strand.ended(total)], [strand.begun(total)])
  }

  /// A total at the end of a span is the one before it and what the span brought.
  mutating func stateTotals(_ course: Strand.Course, _ span: MonthSpan) {
    guard let before = span.before else { return }
    tie([course(before), course(span)], [course(span.sinceTheBeginning)])
  }

  /// Who is active was there before or is new, and ends or stays.
  private mutating func stateFlows(_ strand: Strand, _ span: MonthSpan) {
    guard let before = span.monthBefore else { return }
    let active = strand.counted(.active, span)
    tie([strand.ongoing(before), strand.begun(span)], [active])
    tie([strand.ongoing(span.last), strand.ended(span)], [active])
    guard !strand.hasReturns else { return }
    tie(
      [strand.ended(span), strand.difference(.reached, without: .ended, span)],
      [strand.begun(span.sinceTheBeginning)])
  }

  /// A long span is its parts; those counted in it and not in the midst of it are a group.
  private mutating func stateDivision(_ strand: Strand, _ division: Division) {
    let span = division.span
    for course in [strand.begun, strand.ended] where division.parts.count > 1 {
      tie(division.parts.map(course), [course(span)])
    }
    for measure in [Measure.new, .ended, .active] {
      for part in division.middles {
        tie(
          [strand.counted(measure, part), strand[.outside(measure, span, part: part)]],
          [strand.counted(measure, span)])
      }
    }
  }

  /// What is counted in whole years: what is dated to the month, and what only to the year.
  mutating func stateDatings(line: Int, gender: Int, over grid: TimeGrid) {
    for step in grid.steps {
      for measure in [Measure.new, .ended, .ongoing] {
        stateDatings(line, gender, measure, MonthSpan(nil, step.last))
      }
    }
    for span in grid.spans {
      for measure in [Measure.new, .ended, .active] { stateDatings(line, gender, measure, span) }
    }
  }

  private mutating func stateDatings(
    _ line: Int, _ gender: Int, _ measure: Measure, _ span: MonthSpan
  ) {
    let cells = [Dating.byMonth, .byYearOnly, .all].map {
      Strand(line: line, gender: gender, dating: $0).counted(measure, span)
    }
    tie([cells[0], cells[1]], [cells[2]])
  }
}
