import DisclosureTables

/// Tries every assignment of whole numbers to the cells of a few relations.
///
/// Simple on purpose: it confirms what a cleverer search found. It gives up after a while.
struct Enumeration {
  private let relations: [[CellSystem.Term]]
  private let relationsOf: [Int: [Int]]
  private var lower: [Int: Int] = [:]
  private var upper: [Int: Int] = [:]
  private var patience = 200_000

  init(_ relations: [[CellSystem.Term]], lower: (Int) -> Int, upper: (Int) -> Int?) {
    self.relations = relations
    var relationsOf: [Int: [Int]] = [:]
    for (number, relation) in relations.enumerated() {
      for term in relation {
        relationsOf[term.cell, default: []].append(number)
        self.lower[term.cell] = lower(term.cell)
        self.upper[term.cell] = upper(term.cell)
      }
    }
    self.relationsOf = relationsOf
  }

  /// Whether no numbers satisfy the relations with `cell` beyond its bound.
  mutating func isImpossible(_ cell: Int, beyond bound: Proof.Bound) -> Bool {
    guard let least = lower[cell] else { return false }
    switch bound {
    case .atMost(let most): lower[cell] = max(least, most + 1)
    case .atLeast(let bound): upper[cell] = min(upper[cell] ?? .max, bound - 1)
    }
    return isImpossible()
  }

  private mutating func isImpossible() -> Bool {
    let before = (lower, upper)
    defer { (lower, upper) = before }
    while true {
      guard patience > 0 else { return false }
      guard let hasChanged = narrow() else { return true }
      if !hasChanged { break }
    }
    let open = lower.keys.filter { lower[$0] != upper[$0] }.sorted {
      (width($0), $0) < (width($1), $1)
    }
    guard let cell = open.first, let least = lower[cell], let most = upper[cell] else {
      return false
    }
    for number in least...most {
      (lower[cell], upper[cell]) = (number, number)
      if !isImpossible() { return false }
    }
    return true
  }

  private func width(_ cell: Int) -> Int {
    upper[cell].map { $0 - (lower[cell] ?? 0) } ?? .max
  }

  /// Narrows the bounds by every relation once; nil if nothing is left, else whether any changed.
  ///
  /// A cell that a relation names several times is what is left for all of them, divided.
  private mutating func narrow() -> Bool? {
    var hasChanged = false
    for relation in relations {
      for own in relation {
        patience -= 1
        // Minus the sum of the others, with the own sign, is the cell itself.
        var (least, most): (Int, Int?) = (0, 0)
        var hasLeast = true
        for other in relation where other.cell != own.cell {
          let isOpposite = other.coefficient != own.coefficient
          let (low, high) = (lower[other.cell] ?? 0, upper[other.cell])
          if isOpposite {
            least += low
            most = most.flatMap { sum in high.map { sum + $0 } }
          } else {
            if let high { least -= high } else { hasLeast = false }
            most = most.map { $0 - low }
          }
        }
        let weight = relation.count { $0.cell == own.cell }
        least = -(-least).flooredQuotient(by: weight)
        most = most?.flooredQuotient(by: weight)
        let oldLow = lower[own.cell] ?? 0
        if hasLeast, least > oldLow {
          lower[own.cell] = least
          hasChanged = true
        }
        if let most, most < upper[own.cell] ?? .max {
          upper[own.cell] = most
          hasChanged = true
        }
        if lower[own.cell] ?? 0 > upper[own.cell] ?? .max { return nil }
      }
    }
    return hasChanged
  }
}
