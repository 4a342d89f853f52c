import DisclosureTables

/// Which cells of a table are hidden, and the proofs that make that safe.
struct Suppression {
  let rules: ProtectionRules
  var search: WitnessSearch

  /// The groups that need a proof: cells first, totals before them, then further groups.
  let groups: SmallGroups

  /// All proofs ever found; nil where one has been given up.
  private(set) var proofs: [Proof?] = []

  /// For each group, how many proofs it has.
  private(set) var proofCount: [Int32]

  /// For each cell, the proofs that change it, among them some that have been given up.
  private var users: [[Int32]]

  /// For each cell, how many proofs need it hidden.
  private(set) var useCount: [Int32]

  /// What the complementary cells cost, and how many they are.
  private(set) var cost = 0
  private(set) var hiddenCount = 0

  /// What no choice of complementary cells costs less than, as far as is known.
  var leastCost = 0

  /// How many cells the search for one product may look at.
  let patience: Int

  /// The groups for which there is no proof, whatever is hidden.
  var unproven: [Int] = []

  /// The cells of each of them.
  var unprovenGroups: [[Int]] { unproven.map { groups.parts(of: $0).cells } }

  /// For each group, proofs that it had in an earlier table and could have in this one.
  var recalled: [Int: [Proof]] = [:]

  var generator = Shuffling()

  init(of table: CrossTable, under rules: ProtectionRules) {
    self.rules = rules
    search = WitnessSearch(Terrain(of: table, under: rules))
    groups = SmallGroups(of: table, k: rules.k, targets: search.terrain.states.targets)
    proofCount = [Int32](repeating: 0, count: groups.count)
    users = [[Int32]](repeating: [], count: table.counts.count)
    useCount = [Int32](repeating: 0, count: table.counts.count)
    patience = min(max(5_000, 3 * table.counts.count / 2), 20_000)
  }

  /// For each cell, whether its count is withheld; where a proof is missing, all that can be.
  var isHidden: [Bool] {
    let states = search.terrain.states
    return states.isPrimary.indices.map { cell in
      states.isPrimary[cell] || useCount[cell] > 0 || !unproven.isEmpty && states.costs[cell] > 0
    }
  }

  /// How groups that products do not help are looked at with linear programming; nil for not at all.
  var programmes: ProgrammeUse?

  func isProven(_ group: Int) -> Bool { proofCount[group] > 0 }

  /// Finds a proof for the group at a cost of no more than `limit`.
  mutating func prove(_ group: Int, limit: Int) -> Bool {
    if proveAsBefore(group, limit: 0) { return true }
    for attempt in groups.attempts(on: group) {
      if search.lift(attempt.cell, by: attempt.need, limit: limit, patience: patience),
        takeProof(of: group)
      {
        return true
      }
    }
    return proveOverTime(group, limit: limit)
  }

  /// Keeps the population that was found, if it proves what it was looked for.
  mutating func takeProof(of group: Int) -> Bool {
    let groups = groups
    let proof = search.takeProof { groups.enlarged(by: $0) }
    guard proof.groups.contains(Int32(group)) else { return false }
    add(proof)
    return true
  }

  mutating func add(_ proof: Proof) {
    for place in proof.cells { users[Int(place)].append(Int32(proofs.count)) }
    proofs.append(nil)
    take(proof, as: proofs.count - 1)
  }

  /// Makes this the proof at a place that has none, and hides what it needs.
  private mutating func take(_ proof: Proof, as index: Int) {
    for place in proof.cells {
      let cell = Int(place)
      useCount[cell] += 1
      guard useCount[cell] == 1 else { continue }
      cost += search.terrain.states.costs[cell]
      hiddenCount += 1
      search.terrain.prices[cell] = 0
    }
    for group in proof.groups { proofCount[Int(group)] += 1 }
    proofs[index] = proof
  }

  /// Takes back all proofs from the first of these places on, and makes older ones valid again.
  mutating func undo(from first: Int, for old: [(index: Int, proof: Proof)]) {
    for index in (first..<proofs.count).reversed() {
      for place in remove(index).cells { users[Int(place)].removeLast() }
    }
    proofs.removeLast(proofs.count - first)
    for (index, proof) in old { take(proof, as: index) }
  }

  /// Gives a proof up, and shows the cells that no other needs hidden.
  mutating func remove(_ index: Int) -> Proof {
    guard let proof = proofs[index] else { preconditionFailure("a proof is given up once") }
    for place in proof.cells {
      let cell = Int(place)
      useCount[cell] -= 1
      guard useCount[cell] == 0 else { continue }
      cost -= search.terrain.states.costs[cell]
      hiddenCount -= 1
      search.terrain.prices[cell] = search.terrain.states.costs[cell]
    }
    for group in proof.groups { proofCount[Int(group)] -= 1 }
    proofs[index] = nil
    return proof
  }

  /// The proofs that change any of these cells.
  mutating func users(of cells: [Int]) -> [Int] {
    var found: [Int] = []
    for cell in cells {
      users[cell].removeAll { proofs[Int($0)] == nil }
      for user in users[cell] where !found.contains(Int(user)) { found.append(Int(user)) }
    }
    return found
  }

  /// The proofs that have not been given up.
  var keptProofs: [Proof] { proofs.compactMap { $0 } }

  /// Makes these the proofs, and forgets all others.
  mutating func restore(_ kept: [Proof]) {
    for index in proofs.indices where proofs[index] != nil { _ = remove(index) }
    proofs.removeAll()
    for cell in users.indices where !users[cell].isEmpty { users[cell].removeAll() }
    for proof in kept { add(proof) }
  }
}
