package import EqualityModel
import EqualitySystem

extension Store {
  /// Brings the register up to date with a file, or leaves it as it was if anything fails.
  ///
  /// The whole list is exported anew every month, so a row is the same participation as one in the
  /// store if participant, unit and start agree; its end is then updated. What the file states
  /// about a participant corrects what the store has; what it leaves out stays.
  ///
  /// Anonymous rows cannot be told apart: the store comes to have at least as many that say the
  /// same as the file. With `addAnonymous` every one is added instead, unless the same file has
  /// been imported before: importing a file twice never changes more than importing it once.
  ///
  /// - Throws: ``UnknownUnits`` where the store lacks a row's unit; ``StoreError``.
  package func add(
    _ participations: [Participation], hash: String, on day: String, dryRun: Bool = false,
    addAnonymous: Bool = false
  ) throws -> ImportCounts {
    try change(.register, keeping: !dryRun) {
      let units = try connection.units().map { ($0.unit.code, Int32($0.id)) }
      let plan = try ImportPlan(participations, units: Dictionary(uniqueKeysWithValues: units))
      var counts = ImportCounts()
      counts.importedBefore = try connection.dayOfImport(.participations, hash: hash)
      let addsAll = addAnonymous && counts.importedBefore == nil
      try connection.store(plan, addsAllAnonymous: addsAll, counts: &counts)
      try connection.recordImport(
        .participations, hash: hash, rows: participations.count, on: day)
      return counts
    }
  }
}

extension Connection {
  /// Stores participants, then their participations, then the anonymous ones, each in key order.
  fileprivate func store(
    _ plan: ImportPlan, addsAllAnonymous: Bool, counts: inout ImportCounts
  ) throws {
    var register = try ParticipantRegister(of: self)
    let ids = try register.store(plan.participants, on: self, counts: &counts)
    var stays = plan.stays
    for index in stays.indices { stays[index].participant = ids[Int(stays[index].participant)] }

    let distinct = DistinctStays(stays)
    counts.repeated = distinct.repeated
    let contradictions = plan.participants.contradictions + distinct.contradictions
    counts.contradictions = Array(contradictions.prefix(Stay.contradictionLimit))

    let writer = try ParticipationWriter.on(self)
    for stay in distinct.stays { try writer.store(stay, counts: &counts) }
    let anonymous = try AnonymousWriter.on(self, addsAll: addsAllAnonymous)
    for (stay, number) in plan.anonymous.sorted(by: { $0.key < $1.key }) {
      try anonymous.store(stay, number: number, counts: &counts)
    }
  }
}
