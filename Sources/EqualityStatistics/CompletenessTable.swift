package import DisclosureTables
package import EqualityModel

/// Participations by unit, and by what is known of each: true counts, to be protected together.
///
/// Units add up to those above them, and every fact is of the same participations. So all facts are
/// codes of one axis: what one of them hides must not follow from another.
package struct CompletenessTable {
  /// A participation: in the unit at this position of the tree, and what is known of it.
  package typealias Stay = (unit: Int, facts: Facts)

  /// What is known of one participation.
  package struct Facts: Hashable, Sendable {
    package var hasGender: Bool
    package var hasBirthYear: Bool

    /// Whether there is a reason for its end; nil while it goes on.
    package var hasEndReason: Bool?

    package init(hasGender: Bool, hasBirthYear: Bool, hasEndReason: Bool?) {
      self.hasGender = hasGender
      self.hasBirthYear = hasBirthYear
      self.hasEndReason = hasEndReason
    }
  }

  /// The codes of what is counted, as tables show them.
  package static let all = "_T"
  package static let gender = "gender"
  package static let birthYear = "birth_year"
  package static let ended = "ended"
  package static let endReason = "end_reason"

  private static let shown = [all, gender, birthYear, ended, endReason]

  /// Those of whom it is not known, who are as few as they should be: never shown.
  private static let missing = ["no gender", "no birth year", "going on", "no end reason"]

  /// Every way in which something can be known.
  private static let ways: [Facts] = [true, false].flatMap { gender in
    [true, false].flatMap { year in
      [true, false, nil].map {
        Facts(hasGender: gender, hasBirthYear: year, hasEndReason: $0)
      }
    }
  }

  private let tree: UnitTree
  private var counts: [[Facts: Int]]

  /// The participations of each person who has several.
  private var several: [[Stay]] = []

  /// Begins a table of nobody.
  package init(of tree: UnitTree) {
    self.tree = tree
    counts = tree.units.map { _ in [:] }
  }

  /// Counts all participations of one person.
  package mutating func add(_ stays: [Stay]) {
    for stay in stays { counts[stay.unit][stay.facts, default: 0] += 1 }
    if stays.count > 1 { several.append(stays) }
  }

  package var table: CrossTable {
    let units = UnitAxis(
      of: tree, showing: Set(tree.units.indices), isOccupied: counts.map { !$0.isEmpty },
      overlaps: false)
    var inner = [Int](repeating: 0, count: units.axis.atoms.count * Self.ways.count)
    for unit in counts.indices {
      guard let atom = units.atom(ofUnit: unit, isSecond: false) else { continue }
      for (place, way) in Self.ways.enumerated() {
        inner[atom * Self.ways.count + place] += counts[unit][way] ?? 0
      }
    }
    return CrossTable(
      axes: [units.axis, Self.axis], inner: inner, repetitions: repetitions(units))
  }

  /// By how much each cell's participations exceed its people: whoever has several is one.
  private func repetitions(_ units: UnitAxis) -> [Int] {
    let width = Self.axis.codes.count
    var repetitions = [Int](repeating: 0, count: units.axis.codes.count * width)
    for stays in several {
      var own: [Int: Int] = [:]
      for stay in stays {
        guard let atom = units.atom(ofUnit: stay.unit, isSecond: false),
          let way = Self.ways.firstIndex(of: stay.facts)
        else { continue }
        for unit in units.axis.atoms[atom] {
          for fact in Self.axis.atoms[way] { own[unit * width + fact, default: 0] += 1 }
        }
      }
      for (cell, count) in own { repetitions[cell] += count - 1 }
    }
    return repetitions
  }

  /// What it costs to hide a cell: the whole project is hidden last, then units with others below
  /// them, and what shares are of after what they are shares of.
  package static func costs(of table: CrossTable) -> [Int] {
    let (units, facts) = (table.axes[0], table.axes[1].codes)
    let weights = units.codes.indices.flatMap { unit in
      let breadth = units.atoms.indices.count { units.code(unit, counts: $0) }
      let weight = breadth < 2 ? 1 : breadth < units.atoms.count ? 16 : 256
      return facts.map { [all, ended].contains($0) ? 4 * weight : weight }
    }
    return zip(TableCosts.costs(of: table), weights).map { $0 * $1 }
  }

  private static let axis: Axis = {
    let codes = shown + missing
    let atoms = ways.map { way -> [Int] in
      let held = [
        all, way.hasGender ? gender : missing[0], way.hasBirthYear ? birthYear : missing[1],
        way.hasEndReason == nil ? missing[2] : ended,
        way.hasEndReason.map { $0 ? endReason : missing[3] },
      ]
      return codes.indices.filter { held.contains(codes[$0]) }
    }
    return Axis("known", codes: codes, derivedCount: missing.count, atoms: atoms)
  }()
}
