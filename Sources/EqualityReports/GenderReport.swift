public import DisclosureProtection
public import EqualityModel

/// A published gender table, with all that a reader needs to know about it.
public struct GenderReport: Hashable, Sendable {
  /// One row or block of the table: a unit, and how deep below the topmost one it stands.
  public struct UnitRow: Hashable, Sendable {
    public let code: String
    public let name: String
    public let depth: Int

    public init(code: String, name: String, depth: Int) {
      self.code = code
      self.name = name
      self.depth = depth
    }
  }

  public let project: String
  public let period: Period

  /// The fewest members of a group whose count may be shown.
  public let k: Int

  /// The number of the release in the store's ledger; nil for a draft.
  public let release: Int?

  /// The units of the table in order, the topmost first.
  public let units: [UnitRow]

  /// The counts, by `unit`, `measure` and `gender`.
  public let figures: PublishedTable

  /// The places in ``figures`` of those that are marked: they take in what happened in earlier
  /// months, and was registered or corrected when those were published, of at least k people.
  public let revised: Set<Int>

  /// Where it is given in the place of a finer table, what that was, and why.
  public let rolledUp: RolledUp?

  /// Whether whoever came back to the project counts among its new persons, as in releases of
  /// older versions.
  public let countsReturns: Bool

  public init(
    project: String, period: Period, k: Int, release: Int?, units: [UnitRow],
    figures: PublishedTable, revised: Set<Int> = [], rolledUp: RolledUp? = nil,
    countsReturns: Bool = false
  ) {
    self.project = project
    self.period = period
    self.k = k
    self.release = release
    self.units = units
    self.figures = figures
    self.revised = revised
    self.rolledUp = rolledUp
    self.countsReturns = countsReturns
  }

  /// The code of the whole project, as a unit.
  public static let wholeProject = "_T"

  /// The code of all genders together.
  public static let allGenders = "_T"

  /// The codes of the genders in order, all of them together last.
  static let genders = GenderCategory.allCases.map(\.code) + [allGenders]

  /// The same report once it has a number in the ledger.
  public func released(as number: Int) -> GenderReport {
    GenderReport(
      project: project, period: period, k: k, release: number, units: units,
      figures: figures, revised: revised, rolledUp: rolledUp, countsReturns: countsReturns)
  }

  /// What the figures of a unit count: persons in the whole project, participations elsewhere.
  func counting(of unit: UnitRow) -> Counting {
    unit.code == Self.wholeProject ? .persons : .participations
  }

  func count(_ unit: UnitRow, _ measure: Measure, _ gender: String) -> Int? {
    figures[unit.code, measure.code, gender]
  }

  /// Whether a figure is marked as one that takes in what came late.
  func isRevised(_ unit: UnitRow, _ measure: Measure, _ gender: String) -> Bool {
    guard !revised.isEmpty else { return false }
    var place = 0
    for (dimension, code) in zip(figures.dimensions, [unit.code, measure.code, gender]) {
      guard let position = dimension.codes.firstIndex(of: code) else { return false }
      place = place * dimension.codes.count + position
    }
    return revised.contains(place)
  }

  /// Women and men together, where both are shown: no more than the sum of the two.
  func womenAndMen(_ unit: UnitRow, _ measure: Measure) -> Int? {
    guard let women = count(unit, measure, GenderCategory.woman.code),
      let men = count(unit, measure, GenderCategory.man.code)
    else { return nil }
    return women + men
  }

  /// Whether women and men together tell something where the total of a row is hidden.
  var needsWomenAndMen: Bool {
    units.contains { unit in
      measures.contains { measure in
        count(unit, measure, Self.allGenders) == nil && womenAndMen(unit, measure) != nil
      }
    }
  }

  /// How many of everyone whose gender is stated are of this one.
  func genderShare(_ unit: UnitRow, _ measure: Measure, _ gender: GenderCategory) -> Share {
    let stated = [GenderCategory.woman, .man, .other].map { count(unit, measure, $0.code) }
    let isKnown = stated.allSatisfy { $0 != nil }
    return Share(
      of: count(unit, measure, gender.code), in: isKnown ? stated.reduce(0) { $0 + ($1 ?? 0) } : nil
    )
  }

  /// How many of the same gender these are.
  ///
  /// For the whole project, of all it has reached; for a unit, of the topmost unit's.
  func shareWithinGender(_ unit: UnitRow, _ measure: Measure, _ gender: GenderCategory) -> Share {
    if isDivided {
      return Share(
        of: count(unit, measure, gender.code), in: count(units[0], measure, gender.code))
    }
    return Share(of: count(unit, measure, gender.code), in: count(unit, .reached, gender.code))
  }

  func balance(_ unit: UnitRow, _ measure: Measure) -> GenderBalance? {
    guard let women = count(unit, measure, GenderCategory.woman.code),
      let men = count(unit, measure, GenderCategory.man.code)
    else { return nil }
    return GenderBalance(women: women, men: men)
  }

  /// The measures of the table, in order.
  var measures: [Measure] { figures.dimensions[1].codes.compactMap { Measure(matching: $0) } }

  /// Whether nothing is shown, not even where there is nobody.
  var showsNothing: Bool { figures.showsNothing }

  /// Whether it tells nothing of some unit's column, not even whether anyone is there.
  var hasUntoldColumn: Bool {
    let told = Set(
      figures.cells.lazy.filter { $0.count != nil }.map { [$0.codes[0], $0.codes[2]] })
    return !showsNothing && told.count < units.count * Self.genders.count
  }

  /// Whether there are rows for the units below the topmost one.
  var isDivided: Bool { units.count > 1 }
}
