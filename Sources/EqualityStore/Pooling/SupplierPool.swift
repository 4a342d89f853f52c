import EqualityModel
import EqualitySystem

/// The suppliers of two stores: one code is one supplier, if both say the same of it.
struct SupplierPool {
  private let own: [Supplier]
  private let other: [Supplier]

  init(own: [Supplier], other: [Supplier]) {
    self.own = own
    self.other = other
  }

  var hindrance: PoolRefusal.Hindrance? {
    let codes = other.filter { supplier in
      own.contains { $0.code == supplier.code && !$0.agrees(with: supplier) }
    }.map(\.code)
    return codes.isEmpty ? nil : .suppliers(codes.sorted())
  }

  func apply(to connection: borrowing Connection, counts: inout PoolCounts) throws {
    let there = Dictionary(uniqueKeysWithValues: other.map { ($0.code, $0) })
    let known = Set(own.map(\.code))
    let missing = other.filter { !known.contains($0.code) }
    counts.surroundingsAdded += missing.count
    counts.surroundingsShared += other.count - missing.count
    _ = try connection.replaceSuppliers(
      with: own.map { $0.withVisits(of: there[$0.code]) } + missing)
  }
}

extension Supplier {
  /// Whether they can be one, of which one store may know of more visits: those of two suppliers
  /// that happen to have one code are not mixed.
  fileprivate func agrees(with other: Supplier) -> Bool {
    let (here, there) = (Set(visits), Set(other.visits))
    return policies == other.policies && (here.isSubset(of: there) || there.isSubset(of: here))
  }

  fileprivate func withVisits(of other: Supplier?) -> Supplier {
    guard let other, other.visits.count > visits.count else { return self }
    return other
  }
}
