/// The choice of hidden cells that does not give away why they are hidden.
///
/// Whoever runs the program knows the truth to be one of the populations that give what is
/// published: *twins*. Every population has a chain of choices: the cheapest one that is safe from
/// readers of the table, then more and more, up to everything. The first of them is kept for which
/// the twins that come as far, taken together, have k members in each hidden cell, or two values of
/// its count. That depends on what is published alone; so either all twins keep it or all go on.
///
/// At the end of the chain everything is hidden. There, and only there, are the *reserved*
/// populations (``TwinPopulation/isReserved(in:)``), which for any cell have what is asked for.
///
/// The search for twins gives up early, at the same place for all who see the same figures. Then
/// more is hidden than need be, and nothing is given away.
struct TwinChoice {
  private let cells: TwinCells

  /// What is published: the choice, and the counts but for hidden ones.
  private struct Figures: Hashable {
    let isHidden: PlaceSet
    let counts: [Int]
  }

  private var isSafe: [Figures: Bool] = [:]
  private var isKept: [Figures: Bool] = [:]
  private var firsts: [[Int]: PlaceSet] = [:]
  private var successors: [PlaceSet: PlaceSet] = [:]

  init(_ cells: TwinCells) { self.cells = cells }

  private var everything: PlaceSet { PlaceSet(of: cells.cells.indices) { _ in true } }

  /// The choice for this population; nil where `goesOn`, told how much is hidden, said not to.
  mutating func choice(
    for truth: TwinPopulation, reporting goesOn: (ProtectionProgress) -> Bool
  ) -> PlaceSet? {
    func goesOnHiding(_ count: Int) -> Bool {
      goesOn(ProtectionProgress(stage: .comparing, done: count, of: everything.count))
    }
    guard goesOnHiding(truth.primary.count) else { return nil }
    var choice = first(for: truth)
    while choice != everything {
      guard goesOnHiding(choice.count) else { return nil }
      if keeps(choice, truth) { break }
      choice = successor(of: choice)
    }
    return choice
  }

  /// Populations that look the same, of which for any hidden small cell one has k members there.
  ///
  /// They are those that make the first choice of the chain safe. More is hidden in the end, so they
  /// look the same then too.
  mutating func witnesses(for truth: TwinPopulation) -> [TwinPopulation] {
    twins(of: truth, hiding: first(for: truth)) { _ in true } ?? []
  }
}

extension TwinChoice {
  /// The cheapest choice that is safe from a reader of the table.
  private mutating func first(for population: TwinPopulation) -> PlaceSet {
    if population.isReserved(in: cells) { return everything }
    if let known = firsts[population.inner] { return known }
    var first = everything
    for choice in cells.choices where population.primary.isSubset(of: choice) {
      guard protects(choice, population) else { continue }
      first = choice
      break
    }
    firsts[population.inner] = first
    return first
  }

  /// The cheapest choice that hides all that this one hides, and more.
  private mutating func successor(of choice: PlaceSet) -> PlaceSet {
    if let known = successors[choice] { return known }
    let successor = cells.choices.first { $0 != choice && choice.isSubset(of: $0) } ?? everything
    successors[choice] = successor
    return successor
  }

  /// Whether any population that gives the same figures has k members in each hidden cell.
  private mutating func protects(_ choice: PlaceSet, _ population: TwinPopulation) -> Bool {
    let figures = figures(of: population, hiding: choice)
    if let known = isSafe[figures] { return known }
    let isSafe = twins(of: population, hiding: choice) { _ in true } != nil
    self.isSafe[figures] = isSafe
    return isSafe
  }

  /// Whether the twins that come as far leave open what each hidden count is.
  private mutating func keeps(_ choice: PlaceSet, _ population: TwinPopulation) -> Bool {
    let figures = figures(of: population, hiding: choice)
    if let known = isKept[figures] { return known }
    let isKept =
      switch cells.discretion {
      case .none: true
      case .value: choice.allSatisfy { hasTwoValues($0, population, hiding: choice) }
      case .smallness: twins(of: population, hiding: choice) { reaches(choice, $0) } != nil
      }
    self.isKept[figures] = isKept
    return isKept
  }

  /// Whether the choice is in the population's chain, and none before it is kept.
  private mutating func reaches(_ choice: PlaceSet, _ population: TwinPopulation) -> Bool {
    var earlier = first(for: population)
    while earlier != choice {
      guard earlier.isSubset(of: choice), !keeps(earlier, population) else { return false }
      earlier = successor(of: earlier)
    }
    return true
  }

  /// Whether twins that come as far have two counts in the cell, or one that is not small.
  private mutating func hasTwoValues(
    _ cell: Int, _ population: TwinPopulation, hiding choice: PlaceSet
  ) -> Bool {
    var search = TwinSearch(population, hiding: choice, in: cells)
    var known: Int?
    var isOpen = false
    for least in [cells.least, cells.k] where !isOpen {
      var tries = cells.tries
      search.forEach(with: cell, atLeast: least, patience: patience) { candidate in
        tries -= 1
        let count = candidate.counts[cell]
        if count != known, reaches(choice, candidate) {
          isOpen = known != nil || count >= cells.k
          known = count
        }
        return !isOpen && tries > 0
      }
    }
    return isOpen
  }

  private func figures(of population: TwinPopulation, hiding choice: PlaceSet) -> Figures {
    var counts = population.counts
    for cell in choice { counts[cell] = -1 }
    return Figures(isHidden: choice, counts: counts)
  }
}

extension TwinChoice {
  /// How many steps may be taken to look at so many populations.
  private var patience: Int { 10 * cells.tries }

  /// Populations that fulfil a condition, of which for any hidden cell one has k members there.
  ///
  /// Nil where for some cell none is found.
  private func twins(
    of population: TwinPopulation, hiding choice: PlaceSet,
    where isTwin: (TwinPopulation) -> Bool
  ) -> [TwinPopulation]? {
    var search = TwinSearch(population, hiding: choice, in: cells)
    var twins: [TwinPopulation] = []
    var unproven = choice
    while let cell = unproven.first {
      var tries = cells.tries
      let count = twins.count
      search.forEach(with: cell, atLeast: cells.k, patience: patience) { candidate in
        tries -= 1
        if isTwin(candidate) { twins.append(candidate) }
        return twins.count == count && tries > 0
      }
      guard twins.count > count else { return nil }
      unproven = unproven.intersection(twins[count].small)
    }
    return twins
  }
}
