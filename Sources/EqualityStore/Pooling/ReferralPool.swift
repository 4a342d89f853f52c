import EqualityModel
import EqualitySystem

/// The referrals of two stores: one that both have of a person is there once.
struct ReferralPool {
  private let own: [ReferralRow]
  private let other: [ReferralRow]
  private let adds: Bool

  /// Those of the other store have the keys of this one's units.
  init(own: [ReferralRow], other: [ReferralRow], _ options: PoolOptions) {
    self.own = own
    self.other = other
    adds = options.addsAnonymous
  }

  /// What hinders it, with the code of each unit by its key.
  func hindrances(_ codes: [Int: String]) -> [PoolRefusal.Hindrance] {
    let known = Set(own)
    let occasions = Set(own.compactMap(\.occasion))
    let contested = Set(
      other.filter { row in
        !known.contains(row) && row.occasion.map(occasions.contains) ?? false
      }.map(\.pseudonym))
    let units = adds ? [] : sharedLists.map { $0.flatMap { codes[$0] } ?? UnitPool.total }
    return (contested.isEmpty ? [] : [.facts([.referrals: contested.count])])
      + (units.isEmpty ? [] : [.anonymous(units.sorted())])
  }

  /// The units of anonymous referrals of one year in both: nobody knows whether they are the same.
  private var sharedLists: Set<Int?> {
    func lists(_ rows: [ReferralRow]) -> Set<[Int?]> {
      Set(rows.filter { $0.pseudonym == nil }.map { [$0.unit, $0.referred / 10_000] })
    }
    return Set(lists(own).intersection(lists(other)).map { $0[0] })
  }

  func apply(
    to connection: borrowing Connection, lists: [ListVersion: Int], counts: inout PoolCounts
  ) throws {
    var left = own.filter { $0.pseudonym != nil }.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    let missing = other.filter { row in
      guard let number = left[row], number > 0 else { return true }
      left[row] = number - 1
      return false
    }
    counts.referralsAdded = missing.count
    counts.referralsShared = other.count - missing.count
    try connection.insert(missing, lists: lists)
  }
}
