package import EqualityModel
import EqualitySystem

extension Store {
  /// How many participants and referrals were to be kept until a day before `day`, and are there
  /// still.
  package func overdueCount(on day: PartialDate) throws -> Int {
    try reading {
      var count = 0
      for table in ["retention", "referral"] {
        let query = "SELECT count(*) FROM \(table) WHERE \(Connection.isOverdue)"
        try connection.prepare(query).run(.integer(Int(day.packed))) { count += $0.integer(0) }
      }
      return count
    }
  }

  /// Of how many deviations what someone wrote was to be kept until a day before `day`, and is there
  /// still.
  package func overdueNoteCount(on day: PartialDate) throws -> Int {
    try reading {
      var count = 0
      let query = "SELECT count(*) FROM deviation_note WHERE \(Connection.isOverdue)"
      try connection.prepare(query).run(.integer(Int(day.packed))) { count = $0.integer(0) }
      return count
    }
  }

  /// Erases all whose time to be kept ended before `date`, and every trace of them in the file.
  ///
  /// What has been published stays. With `dryRun` all is counted, and nothing erased. Each lane of
  /// data erases its own here, in the one transaction, and adds to what is counted.
  package func purge(
    before date: PartialDate, on day: String, dryRun: Bool = false
  ) throws -> Erasure {
    let erased = try change(
      .register, .books, .attributes, .referrals, .waves, .events, .surroundings, keeping: !dryRun
    ) {
      var erased = try connection.eraseParticipants(
        where: "id IN (SELECT participant FROM retention WHERE \(Connection.isOverdue))",
        .integer(Int(date.packed)))
      erased.referrals += try connection.eraseReferrals(
        where: Connection.isOverdue, [.integer(Int(date.packed))])
      for id in try expiredWaves(on: date) {
        erased.waves += 1
        erased.responses += try connection.eraseResponses(of: id, on: day)
      }
      erased.notes = try connection.eraseNotes(overdueOn: date)
      let parameters =
        "before=\(date) participants=\(erased.participants) "
        + "participations=\(erased.participations)"
        + (erased.waves == 0 ? "" : " waves=\(erased.waves) responses=\(erased.responses)")
        + (erased.notes > 0 ? " notes=\(erased.notes)" : "")
        + (erased.referrals > 0 ? " referrals=\(erased.referrals)" : "")
      try connection.note(Event(day: day, action: .purge, parameters: parameters))
      return erased
    }
    if erased != Erasure(), !dryRun { try compact() }
    return erased
  }
}

extension Connection {
  /// Holds where even the last day that `until` can mean comes before the day that is bound.
  static let isOverdue = """
    until + (until % 100 = 0) * 31 + (until / 100 % 100 = 0) * 1200 < ?
    """
}
