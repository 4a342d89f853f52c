package import EqualityModel
import EqualitySystem

extension Store {
  /// Takes in all that another store has registered, or leaves this one as it was.
  ///
  /// The other is only read. Neither may have published anything: what was promised of each store
  /// is not promised of both together. A store that was pooled before, and is as it was, changes
  /// nothing. `day` is today's date.
  ///
  /// - Throws: ``PoolRefusal`` with all that hinders it; ``StoreError``.
  package func pool(
    _ other: borrowing Store, _ options: PoolOptions, on day: PartialDate, dryRun: Bool = false
  ) throws -> PoolCounts {
    guard path != other.path else { throw PoolRefusal(hindrances: [.sameStore]) }
    try PoolRefusal.check(other.hindrances(as: .other, on: day))
    let contents = try other.contents()
    var counts = try change(
      .register, .attributes, .lists, .groups, .referrals, .waves, .surroundings, .events,
      keeping: !dryRun
    ) {
      try PoolRefusal.check(hindrances(as: .own, on: day))
      if let before = try connection.dayOfImport([.store], hash: contents.digest) {
        return PoolCounts(pooledBefore: before)
      }
      return try take(contents, options, on: day)
    }
    // What was pooled stays so: only the traces of the order of responses are left to be removed.
    if counts.responsesAdded > 0, !dryRun { counts.isRewritten = (try? compact()) != nil }
    return counts
  }

  private func take(
    _ other: StoreContents, _ options: PoolOptions, on day: PartialDate
  ) throws -> PoolCounts {
    let pool = Pool(own: try contents(), other: other, options)
    try PoolRefusal.check(pool.hindrances)
    let counts = try pool.apply(to: connection)
    try connection.recordImport(
      .store, hash: other.digest, rows: counts.participationsAdded, on: "\(day)")
    let parameters =
      "participants=\(counts.participantsAdded) participations=\(counts.participationsAdded) "
      + "anonymous=\(counts.anonymousAdded) responses=\(counts.responsesAdded)"
    try connection.note(Event(day: "\(day)", action: .pooling, parameters: parameters))
    return counts
  }
}

/// Two stores on their way to be one.
private struct Pool {
  let own: StoreContents
  let other: StoreContents
  let options: PoolOptions
  let units: UnitPool
  let lists: ListPool
  let groups: GroupPool
  let people: PersonPool
  let waves: WavePool
  let surroundings: SurroundingPool

  init(own: StoreContents, other: StoreContents, _ options: PoolOptions) {
    self.own = own
    self.other = other
    self.options = options
    units = UnitPool(own: own.units, other: other.units, options)
    lists = ListPool(own: own.lists, other: other.lists)
    groups = GroupPool(
      own: own.groups, other: other.groups,
      lists: Set((own.lists + other.lists).map(\.dimension.code)))
    people = PersonPool(own: own, other: other, options)
    waves = WavePool(own: own.waves, other: other.waves, options.prefix, whole: units.placedRoot)
    surroundings = SurroundingPool(own: own.surroundings, other: other.surroundings)
  }

  /// All that can be told before anything is stored.
  var hindrances: [PoolRefusal.Hindrance] {
    let (k, kSensitive) = (other.project.k, other.project.kSensitive)
    let isLower = own.project.k < k || own.project.kSensitive < kSensitive
    return (isLower ? [.lowerK(k: k, kSensitive: kSensitive)] : [])
      + units.hindrances
      + [lists.hindrance, groups.hindrance, people.hindrance].compactMap(\.self)
      + waves.hindrances + surroundings.hindrances
  }

  /// - Throws: ``PoolRefusal`` where participations or referrals cannot be told apart.
  func apply(to connection: borrowing Connection) throws -> PoolCounts {
    var counts = PoolCounts(listsAdded: lists.missing.count)
    units.count(in: &counts)
    people.count(in: &counts)
    let unitKeys = try units.apply(to: connection)
    let listKeys = try lists.apply(to: connection)
    try groups.apply(to: connection, counts: &counts)
    let keys = try people.apply(to: connection, lists: listKeys)
    let (stays, referrals) = (try moved(keys, unitKeys), try moved(unitKeys, on: connection))
    let codes = try connection.unitCodes()
    try PoolRefusal.check(stays.hindrances(codes) + referrals.hindrances(codes))
    stays.count(in: &counts)
    try stays.apply(to: connection)
    try referrals.apply(to: connection, lists: listKeys, counts: &counts)
    try waves.apply(to: connection, units: unitKeys, counts: &counts)
    try surroundings.apply(to: connection, units: unitKeys, counts: &counts)
    return counts
  }

  /// Referrals to the other project as a whole are to its place in this one.
  private func moved(
    _ units: [Int: Int], on connection: borrowing Connection
  ) throws -> ReferralPool {
    let whole = try self.units.placedRoot.flatMap { try connection.unitIDs()[$0] }
    let rows = try other.referrals.map { row throws(StoreError) in
      var row = row
      guard let unit = row.unit else {
        row.unit = whole
        return row
      }
      guard let moved = units[unit] else { throw .damaged }
      row.unit = moved
      return row
    }
    return ReferralPool(own: own.referrals, other: rows, options)
  }

  private func moved(_ people: [Int32: Int32], _ units: [Int: Int]) throws -> StayPool {
    let stays = try other.stays.map { stay throws(StoreError) in
      guard let moved = stay.moved(people, units) else { throw .damaged }
      return moved
    }
    var anonymous: [AnonymousStay: Int] = [:]
    for (stay, number) in other.anonymous {
      guard let moved = stay.moved(units) else { throw StoreError.damaged }
      anonymous[moved] = number
    }
    return StayPool(
      own: own.stays, other: stays, anonymous: own.anonymous, otherAnonymous: anonymous, options)
  }
}
