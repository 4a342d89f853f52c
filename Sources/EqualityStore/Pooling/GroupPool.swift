import EqualityModel
import EqualitySystem

/// The target groups of two stores that were settled locally: those that both have must be the same,
/// and be asked for by now in both.
struct GroupPool {
  private(set) var missing: [TargetGroup] = []
  private let differing: [String]

  /// `lists` are the codes of the dimensions of both: a group cannot have the code of one.
  init(own: [TargetGroup], other: [TargetGroup], lists: Set<String>) {
    let (asked, askedThere) = (own.versions, other.versions)
    var differing = Set((own + other).map(\.code)).intersection(lists)
    for group in other {
      let known = own.first { $0.code == group.code && $0.version == group.version }
      if known.map({ $0.label != group.label || $0.rule != group.rule }) ?? false
        || asked[group.code].map({ $0 != askedThere[group.code] }) ?? false
      {
        differing.insert(group.code)
      } else if known == nil {
        missing.append(group)
      }
    }
    self.differing = differing.sorted()
  }

  var hindrance: PoolRefusal.Hindrance? { differing.isEmpty ? nil : .groups(differing) }

  func apply(to connection: borrowing Connection, counts: inout PoolCounts) throws {
    counts.groupsAdded = missing.count
    for group in missing { try connection.insert(group) }
  }
}

extension [TargetGroup] {
  /// The version that is asked for by now, by code.
  fileprivate var versions: [String: Int] {
    Dictionary(uniqueKeysWithValues: current.map { ($0.code, $0.version) })
  }
}
