import EqualityModel

/// States what readers know of a ledger: walks its lines, genders and datings.
struct LedgerWriter {
  let index: LedgerIndex
  var draft = Draft()

  /// The spans and points in time for each dating.
  let grids: [Dating: TimeGrid]

  /// How many differences over time are cells of the draft though no table shows them.
  var windowCount = 0
  var largeWindowCount = 0
  var omittedCount = 0

  init(_ index: LedgerIndex) {
    self.index = index
    var spans = index.spans
    // Whole years are what is dated to the month and what only to the year, together.
    for dating in [Dating.byMonth, .byYearOnly] {
      spans[dating, default: []].formUnion(spans[.all] ?? [])
    }
    grids = spans.mapValues(TimeGrid.init)
  }

  mutating func writeAll() {
    for key in index.keys { draft.attack(key) }
    let direct = Set(index.families.map(\.direct))
    for line in index.lines.indices
    where line != index.persons && (line != LedgerIndex.allStays || index.knowsAllStays) {
      writeStays(line, isDirect: direct.contains(line))
    }
    for family in index.families { write(family) }
    for key in index.empty where !isLeftOut(key) { draft.tie([key], []) }
    if let persons = index.persons { writePersons(persons) }
    writeWindows()
    draft.stateGenders()
  }

  func grid(_ dating: Dating) -> TimeGrid { grids[dating] ?? TimeGrid([]) }

  /// Whether a line is known to be empty at all times, and so is left out.
  private func isLeftOut(_ line: Int, _ dating: Dating) -> Bool {
    guard dating == .byMonth, grid(.all).points.isEmpty, let last = grid(.byMonth).points.last,
      let family = index.families.first(where: { $0.direct == line })
    else { return false }
    return family.isWholeUntil[.byMonth].map { $0 >= last } ?? false
  }

  private func isLeftOut(_ key: Draft.Key) -> Bool { isLeftOut(key.line, key.dating) }

  private mutating func writeStays(_ line: Int, isDirect: Bool) {
    for gender in 0...Draft.allGenders {
      for dating in Dating.allCases where !isLeftOut(line, dating) {
        let strand = Strand(line: line, gender: gender, dating: dating)
        draft.stateStays(strand, over: grid(dating))
        if line != LedgerIndex.allStays { attackStays(strand) }
      }
      draft.stateDatings(line: line, gender: gender, over: grid(.all))
    }
  }

  /// Everyone that a measure counts is a group, and everyone that one counts and another does not.
  private mutating func attackStays(_ strand: Strand) {
    let grid = grid(strand.dating)
    for step in grid.steps {
      for measure in [Measure.new, .ended, .ongoing] {
        draft.attack(strand.counted(measure, MonthSpan(nil, step.last)))
      }
    }
    for span in grid.spans {
      for measure in [Measure.new, .ended, .active] { draft.attack(strand.counted(measure, span)) }
      draft.attack(strand.difference(.reached, without: .ended, span))
    }
    for division in grid.longSpans {
      for part in division.middles {
        for measure in [Measure.new, .ended, .active] {
          draft.attack(strand[.outside(measure, division.span, part: part)])
        }
      }
    }
  }

  private mutating func write(_ family: LedgerIndex.Family) {
    for dating in Dating.allCases {
      let parts =
        family.parts + (isLeftOut(family.direct, dating) ? [] : [family.direct])
      for gender in 0...Draft.allGenders {
        draft.stateSum(
          of: parts, in: family.whole, dating: dating, gender: gender, over: grid(dating))
      }
    }
  }
}
