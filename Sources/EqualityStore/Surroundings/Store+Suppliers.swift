package import EqualityModel
import EqualitySystem

/// What an import of suppliers has done.
public struct SupplierCounts: Hashable, Sendable {
  public var added = 0

  /// How many there were before, and are gone.
  public var replaced = 0

  /// How many visits they have together.
  public var visits = 0
}

extension Store {
  /// Stores these suppliers in the place of all that the store has: the file is the whole list.
  package func replaceSuppliers(
    with suppliers: [Supplier], dryRun: Bool = false
  ) throws -> SupplierCounts {
    try change(.surroundings, keeping: !dryRun) {
      try connection.replaceSuppliers(with: suppliers)
    }
  }

  /// Every supplier with its visits, in the order of the file.
  ///
  /// - Throws: ``StoreError/damaged`` where the rows are not those that the last change left.
  package func suppliers() throws -> [Supplier] {
    try reading {
      guard try ContentChecksum.surroundings.holds(on: connection) else { throw StoreError.damaged }
      return try connection.suppliers()
    }
  }
}

extension Connection {
  func suppliers() throws -> [Supplier] {
    var visits: [Int: [Supplier.Visit]] = [:]
    let query = """
      SELECT supplier, visited_on, outcome FROM supplier_visit ORDER BY supplier, visited_on
      """
    try prepare(query).run { row in
      guard let date = PartialDate(packed: row.integer(1)) else { throw StoreError.damaged }
      visits[row.integer(0), default: []].append(
        Supplier.Visit(date: date, outcome: Supplier.Outcome(rawValue: row.integer(2))))
    }
    var suppliers: [Supplier] = []
    try prepare(
      """
      SELECT id, code, gender_equality, accessibility, non_discrimination FROM supplier
      ORDER BY id
      """
    ).run { row in
      let policies = zip(2..., Supplier.Policy.allCases).filter { row.integer($0.0) == 1 }
      suppliers.append(
        Supplier(
          code: row.text(1), policies: Set(policies.map(\.1)),
          visits: visits[row.integer(0)] ?? []))
    }
    return suppliers
  }

  func replaceSuppliers(with suppliers: [Supplier]) throws -> SupplierCounts {
    var counts = SupplierCounts(
      added: suppliers.count, visits: suppliers.reduce(0) { $0 + $1.visits.count })
    try run("DELETE FROM supplier_visit")
    try prepare("DELETE FROM supplier RETURNING 1").run { counts.replaced += $0.integer(0) }
    for (place, supplier) in suppliers.enumerated() { try insert(supplier, id: place + 1) }
    return counts
  }

  fileprivate func insert(_ supplier: Supplier, id: Int) throws {
    let flags = Supplier.Policy.allCases.map { supplier.policies.contains($0) ? 1 : 0 }
    try prepare("INSERT INTO supplier VALUES (?, ?, ?, ?, ?)").run(
      .integer(id), .text(supplier.code), .integer(flags[0]), .integer(flags[1]),
      .integer(flags[2]))
    let add = try prepare("INSERT INTO supplier_visit VALUES (?, ?, ?)")
    for visit in supplier.visits {
      try add.run(
        .integer(id), .integer(Int(visit.date.packed)), .integer(visit.outcome?.rawValue ?? 0))
    }
  }
}
