package import EqualityModel
import EqualitySystem

extension Store {
  /// Brings the register up to date with a file, or leaves it as it was if anything fails.
  ///
  /// The whole list is exported anew every month, so a row is the same participation as one in the
  /// store if participant, unit and start agree; its end is then updated. So is a start that has
  /// become better known. What the file states about a participant corrects what the store has;
  /// what it leaves out stays.
  ///
  /// Anonymous rows cannot be told apart: those of one unit and start year replace the store's.
  /// The mode says otherwise, and also what is erased; the store is then rewritten without it, as
  /// by ``withdraw(pseudonym:on:)``: if that fails, the import stands. A file that was imported
  /// before changes nothing.
  ///
  /// What participants say of themselves is stored only of those whose consent is given; where it
  /// is no longer, what was stored is erased.
  ///
  /// No two rows may be of the same participant, unit and start: that is a programming error.
  /// - Throws: ``UnknownUnits`` where the store lacks a row's unit; ``StoreError``.
  package func add(
    _ participations: [Participation], hash: String, on day: String, dryRun: Bool = false,
    mode: ImportMode = .update
  ) throws -> ImportCounts {
    let counts = try change(.register, .books, .attributes, .referrals, keeping: !dryRun) {
      if let day = try connection.dayOfImport(mode.precedents, hash: hash) {
        return ImportCounts(importedBefore: day)
      }
      let units = try connection.units().map { ($0.unit.code, Int32($0.id)) }
      let plan = try ImportPlan(participations, units: Dictionary(uniqueKeysWithValues: units))
      var counts = try connection.store(plan, mode: mode, on: day)
      counts.attributesErased += try connection.eraseReferralAnswers(
        where: "pseudonym IN (SELECT pseudonym FROM participant WHERE consent > 1)", [])
      try connection.recordImport(mode.kind, hash: hash, rows: participations.count, on: day)
      return counts
    }
    let removed = counts.removed + counts.participantsRemoved + counts.anonymousRemoved
    let erased = counts.attributesErased + (mode == .complete ? removed : 0)
    if erased > 0, !dryRun { try compact() }
    return counts
  }
}

extension Connection {
  /// Stores participants, then their participations, then the anonymous ones, each in key order.
  fileprivate func store(
    _ plan: ImportPlan, mode: ImportMode, on day: String
  ) throws -> ImportCounts {
    var counts = ImportCounts(attributesOfAnonymous: plan.anonymousAnswers, voided: plan.voided)
    var register = try ParticipantRegister(of: self)
    let ids = try register.store(plan.participants, on: self, day: day, counts: &counts)
    var stays = plan.stays
    for index in stays.indices { stays[index].participant = ids[Int(stays[index].participant)] }
    stays.sort()

    let merge = StayMerge(stored: try self.stays(), listed: stays)
    try apply(merge, counts: &counts)
    if mode == .complete {
      try remove(merge.unmentioned, counts: &counts)
    } else {
      counts.unmentioned = merge.unmentioned.count { plan.units.contains($0.unit) }
    }
    try apply(
      AnonymousMerge(stored: try anonymousStays(), listed: plan.anonymous, mode: mode),
      counts: &counts)
    return counts
  }

  private func apply(_ merge: StayMerge, counts: inout ImportCounts) throws {
    let writer = try ParticipationWriter.on(self)
    for (stored, new) in merge.updated { try writer.update(stored, to: new) }
    for stay in merge.added { try writer.add(stay) }
    counts.added = merge.added.count
    counts.updated = merge.updated.count
    counts.unchanged = merge.unchanged
  }

  private func remove(_ stays: [Stay], counts: inout ImportCounts) throws {
    let writer = try ParticipationWriter.on(self)
    for stay in stays { try writer.remove(stay) }
    counts.removed = stays.count
    counts.participantsRemoved = try removeParticipantsWithoutStays()
  }

  private func apply(_ merge: AnonymousMerge, counts: inout ImportCounts) throws {
    let writer = try AnonymousWriter.on(self)
    for (stay, number) in merge.changes { try writer.store(number, of: stay) }
    counts.anonymousAdded = merge.added
    counts.anonymousRemoved = merge.removed
    counts.anonymousUnchanged = merge.unchanged
  }
}
