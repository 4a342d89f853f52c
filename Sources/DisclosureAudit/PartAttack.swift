/// The attack on unknowns that hang together: how large and how small each of them can be.
///
/// Vertices of what is possible are visited, and every one in whole numbers is noted for all
/// unknowns at once, so that few climbs clear many. What the vertices leave open, a search for
/// whole numbers may settle.
struct PartAttack {
  let system: OpenSystem
  let k: Int

  /// Whether it is a finding that a group must be empty.
  let protectsZeros: Bool

  /// Whether fractions of people are enough to see that a group need not be small.
  let fractions: Bool

  /// The most work for one search for whole numbers.
  private static let searchLimit = 20_000_000

  /// The work that may still be done.
  var effort: Effort

  /// With less than this left, nothing is done that decides nothing.
  let luxury: Int

  /// What has been seen of the unknowns so far.
  private(set) var seen: Sightings

  /// What propagation alone says of the unknowns.
  let bounds: Propagation

  /// The vertex where the attack stands; nil once its numbers have become too large.
  private var tableau: Tableau?

  /// The attack on `system`; a group is small with fewer than `k` members.
  init(
    on system: OpenSystem, k: Int, protectsZeros: Bool, _ effort: Effort, fractions: Bool = false
  ) {
    self.system = system
    self.k = k
    self.protectsZeros = protectsZeros
    self.effort = effort
    self.fractions = fractions
    luxury = effort.operations / 20 * 19
    seen = Sightings(of: system)
    var bounds = Propagation(of: system, recording: false)
    bounds.run(&self.effort)
    self.bounds = bounds
    do throws(OutOfReach) {
      var tableau = try Tableau(of: system, &self.effort)
      if tableau.contradiction == nil { try tableau.becomeFeasible(&self.effort) }
      self.tableau = tableau
      noteVertex(of: tableau)
    } catch {
      tableau = nil
    }
  }

  /// The multiples of relations that cannot add up, if the system has no solution.
  mutating func contradiction() -> [Proof.Multiple]? {
    guard tableau?.contradiction != nil else { return nil }
    do throws(OutOfReach) {
      var tracked = try Tableau(of: system, tracking: true, &effort)
      if tracked.contradiction == nil { try tracked.becomeFeasible(&effort) }
      return tracked.contradiction.map(multiples)
    } catch {
      return nil
    }
  }

  /// Climbs until `isEnough` or no further; returns the bound that was reached, if one was.
  mutating func climb(
    _ unknown: Int, rising: Bool, until isEnough: (Sightings) -> Bool
  ) -> Limit? {
    guard var moving = tableau else { return nil }
    tableau = nil
    var stalled = 0
    do throws(OutOfReach) {
      while !isEnough(seen) {
        switch try moving.climb(unknown, rising: rising, stalled: &stalled, &effort) {
        case .moved:
          noteVertex(of: moving)
        case .unlimited(let other):
          if fractions {
            seen.note(unknown, between: 2 * k, and: 2 * k)
          } else {
            note(moving.pointFarOut(raising: other, by: 2 * k))
          }
          tableau = moving
          return nil
        case .atTheEnd:
          tableau = moving
          return limit(of: unknown, in: moving, rising: rising)
        }
      }
      tableau = moving
    } catch {}
    return nil
  }

  /// Searches for a table of whole numbers with `unknown` in `bounds`, and notes it.
  ///
  /// Returns whether it is certain that there is none.
  mutating func isImpossible(_ unknown: Int, in range: ClosedRange<Int>) -> Bool {
    guard !fractions else { return false }
    let hint = tableau.map { tableau in
      system.least.indices.map { tableau.value(of: $0) + system.least[$0] }
    }
    let allowed = effort.share(Self.searchLimit)
    var search = WholeNumberSearch(in: system, from: bounds, allowed)
    let outcome = search.find(unknown, in: range, near: hint ?? bounds.lower)
    effort.spend(allowed.operations - search.left.operations)
    switch outcome {
    case .found(let values): seen.note(values)
    case .impossible: return true
    case .undecided: break
    }
    return false
  }

  private mutating func noteVertex(of tableau: Tableau) {
    guard fractions else { return note(tableau.wholeVertex) }
    effort.spend(system.cells.count)
    let (low, high) = tableau.roundedVertex
    for (unknown, least) in system.least.enumerated() {
      seen.note(unknown, between: low[unknown] + least, and: high[unknown] + least)
    }
  }

  private mutating func note(_ values: [Int]?) {
    guard let values else { return }
    effort.spend(values.count)
    seen.note(zip(values, system.least).map { $0 + $1 })
  }

  private mutating func limit(of unknown: Int, in tableau: Tableau, rising: Bool) -> Limit? {
    let least = system.least[unknown]
    guard tableau.rowOf[unknown] >= 0 else { return Limit(value: least, reason: nil) }
    let value = rising ? tableau.value(of: unknown) : tableau.roundedUpValue(of: unknown)
    guard
      let factors = try? Multipliers(in: system)
        .factors(isolating: unknown, among: tableau.basis, &effort)
    else { return nil }
    let multiples = factors.map {
      Proof.Multiple(relation: system.relations[$0.row], factor: $0.factor)
    }
    return Limit(value: value + least, reason: .sum(multiples))
  }

  /// The relations that a tracked row of a tableau is made of.
  private func multiples(of row: SparseRow) -> [Proof.Multiple] {
    zip(row.columns, row.values).drop { $0.0 < system.cells.count }.map { column, factor in
      Proof.Multiple(
        relation: system.relations[Int(column) - system.cells.count], factor: factor)
    }
  }
}
