package import EqualityModel
import EqualitySystem

extension Store {
  /// Every version of every list, in the order in which the store got them.
  ///
  /// - Throws: ``StoreError/damaged`` where the rows are not those that the last change left.
  package func lists() throws -> [StoredList] {
    try reading { try connection.lists() }
  }

  /// The lists that are asked by now: the newest of each dimension, in the order of the grounds.
  package func currentLists() throws -> [StoredList] { try lists().current }

  /// The dimensions that are asked by now, in the order of the grounds, those beside them last.
  package func dimensions() throws -> [Dimension] { try currentLists().map(\.dimension) }
}

extension Store {
  /// Adds the next version of a list; answers by earlier versions keep theirs.
  ///
  /// - Returns: Whether it was added: not where the newest version says the same.
  /// - Throws: ``StoreError/busy`` where another version has been added in the meantime.
  package func add(_ list: Dimension, on day: String, dryRun: Bool = false) throws -> Bool {
    try change(.lists, .events, keeping: !dryRun) {
      let newest = try connection.lists().current.map(\.dimension).first { $0.code == list.code }
      guard (newest?.version ?? 0) == list.version - 1 else { throw StoreError.busy }
      if let newest, newest.says(thatOf: list) { return false }
      try connection.insert(list)
      let parameters = "dimension=\(list.code) version=\(list.version)"
      try connection.note(Event(day: day, action: .list, parameters: parameters))
      return true
    }
  }
}

extension Dimension {
  /// Whether both are the same but for the version.
  fileprivate func says(thatOf other: Dimension) -> Bool {
    self
      == Dimension(
        other.code, version: version, ground: other.ground, label: other.label,
        allowsSeveral: other.allowsSeveral, isProxy: other.isProxy, categories: other.categories,
        decision: other.decision)
  }
}

extension Sequence<StoredList> {
  /// The newest list of each dimension: by ground, and within one as the store first got them.
  var current: [StoredList] {
    var newest: [StoredList] = []
    for list in self {
      let place = newest.firstIndex { $0.dimension.code == list.dimension.code }
      guard let place else {
        newest.append(list)
        continue
      }
      if newest[place].dimension.version < list.dimension.version { newest[place] = list }
    }
    let order = newest.enumerated().sorted { one, other in
      (one.element.place, one.offset) < (other.element.place, other.offset)
    }
    return order.map(\.element)
  }
}

extension StoredList {
  fileprivate var place: Int { dimension.ground?.rawValue ?? .max }
}

extension Connection {
  /// Gives a store that has just been opened the lists that came with the program since.
  ///
  /// Where the lists are damaged nothing is done: whatever reads them will say so.
  func takeMissingLists() throws {
    guard let stored = try? lists(), !stored.missingStandard.isEmpty else { return }
    try transaction { try takeStandardLists() }
  }

  /// Gives the store the lists that come with the program and that it lacks.
  func takeStandardLists() throws {
    for dimension in try lists().missingStandard { try insert(dimension) }
    try ContentChecksum.lists.renew(on: self)
  }
}

extension [StoredList] {
  /// The lists of the program that are newer than the store's own.
  ///
  /// Where a list was settled locally it stands, whatever newer one the program brings.
  fileprivate var missingStandard: [Dimension] {
    let current = current.map(\.dimension)
    return Dimension.standard.filter { standard in
      guard let own = current.first(where: { $0.code == standard.code }) else { return true }
      return own.decision == nil && own.version < standard.version
    }
  }
}
