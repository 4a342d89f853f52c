import EqualityImport
import EqualityModel
public import EqualityStore

/// What is wrong with the other of two stores.
public struct OtherStoreFailure: Error, Hashable, Sendable {
  public let path: String
  public let failure: StoreError
}

extension EqualityDatabase {
  /// Takes in all that another store has registered, or nothing: its units, people, answers, waves,
  /// referrals, target groups of its own, and what is around them.
  ///
  /// The other store is only read, and left as it is to the byte. Nothing may have been published
  /// of either, for the promise was made of each by itself; then ``ProjectComparison`` serves. A
  /// store that was pooled before, and is as it was then, changes nothing. `day` is today's date.
  ///
  /// Where codes are to have a prefix, the other project is put under this one unless it is said
  /// where.
  /// - Throws: ``PoolRefusal`` with all that hinders it; ``RequestError/noUnits`` and
  ///   ``RequestError/unknownUnit(_:known:)`` where there is no such unit to put the other project
  ///   under; ``RequestError/unsuitablePrefix``; ``OtherStoreFailure``; ``StoreError``.
  public func pool(
    _ path: String, _ options: PoolOptions = PoolOptions(), on day: PartialDate,
    dryRun: Bool = false
  ) throws -> PoolCounts {
    let options = try placed(options)
    let other: Store
    do {
      other = try Store.openForReading(at: path)
    } catch let failure as StoreError {
      throw OtherStoreFailure(path: path, failure: failure)
    }
    return try store.pool(other, options, on: day, dryRun: dryRun)
  }

  /// The options, with the place of the other project where its units are to have other codes.
  private func placed(_ options: PoolOptions) throws -> PoolOptions {
    guard options.above != nil || !options.prefix.isEmpty else { return options }
    guard options.prefix.isEmpty || Self.canBegin(code: options.prefix) else {
      throw RequestError.unsuitablePrefix
    }
    guard let tree = try store.unitTree() else { throw RequestError.noUnits }
    var placed = options
    placed.above = options.above ?? tree.root.code
    if let above = options.above, tree.position(of: above) == nil {
      throw RequestError.unknownUnit(above, known: tree.units.map(\.code))
    }
    return placed
  }

  private static func canBegin(code prefix: String) -> Bool {
    FreeText.isSuitable(prefix) && prefix.first.map { $0.isLetter || $0.isNumber } ?? false
  }
}
