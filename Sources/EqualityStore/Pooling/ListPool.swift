import EqualityModel
import EqualitySystem

/// The lists of two stores: those that both have must be the same, and be asked by now in both.
struct ListPool {
  private(set) var missing: [Dimension] = []
  private let other: [StoredList]
  private let differing: [String]

  init(own: [StoredList], other: [StoredList]) {
    self.other = other
    let asked = Dictionary(
      uniqueKeysWithValues: own.current.map { ($0.dimension.code, $0.dimension.version) })
    let askedThere = Dictionary(
      uniqueKeysWithValues: other.current.map { ($0.dimension.code, $0.dimension.version) })
    var differing: [String] = []
    for list in other.map(\.dimension) {
      let known = own.map(\.dimension).first { $0.code == list.code && $0.version == list.version }
      if known.map({ !$0.asks(thatOf: list) }) ?? false
        || asked[list.code].map({ $0 != askedThere[list.code] }) ?? false
      {
        if !differing.contains(list.code) { differing.append(list.code) }
      } else if known == nil {
        missing.append(list)
      }
    }
    self.differing = differing
  }

  var hindrance: PoolRefusal.Hindrance? { differing.isEmpty ? nil : .lists(differing) }

  /// Stores what is missing, and returns the key here of each list, by what both know it by.
  func apply(to connection: borrowing Connection) throws -> [ListVersion: Int] {
    for list in missing { try connection.insert(list) }
    try ContentChecksum.lists.renew(on: connection)
    return try connection.lists().reduce(into: [:]) { keys, list in
      keys[ListVersion(list.dimension)] = list.id
    }
  }
}

/// A list as both stores know it.
struct ListVersion: Hashable {
  let dimension: String
  let version: Int

  init(_ list: Dimension) {
    dimension = list.code
    version = list.version
  }
}

extension Dimension {
  /// Whether both ask the same, whoever decided it.
  fileprivate func asks(thatOf other: Dimension) -> Bool {
    self
      == Dimension(
        other.code, version: other.version, ground: other.ground, label: other.label,
        allowsSeveral: other.allowsSeveral, isProxy: other.isProxy, categories: other.categories,
        decision: decision)
  }
}
