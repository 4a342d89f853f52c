import EqualityModel
public import EqualityStore

/// How a store is.
public struct StoreCheck: Hashable, Sendable {
  /// The version of its tables.
  public let version: Int

  /// All that is wrong with its contents; nothing in a sound store.
  public let problems: [IntegrityProblem]

  /// What is unwise about the file.
  public let warnings: [StoreWarning]

  /// How many participants, and referrals, should have been erased by now.
  public let overdue: Int

  /// How many waves should have had their responses erased by now.
  public let overdueWaves: Int

  /// Of how many deviations what someone wrote should have been erased by now.
  public let overdueNotes: Int

  /// What has been done with it, the oldest first.
  public let events: [Event]

  /// Whether there is nothing that someone should do.
  public var isWell: Bool { problems.isEmpty && warnings.isEmpty && !isOverdue }

  /// Whether something should have been erased by now.
  public var isOverdue: Bool { overdue + overdueWaves + overdueNotes > 0 }
}

extension EqualityDatabase {
  /// Looks through the whole store, as of today's date, such as `2021-11-02`.
  ///
  /// - Complexity: Reads the whole file, some parts of it several times.
  public func check(on day: String) throws -> StoreCheck {
    let problems = try store.integrityProblems()
    guard problems.isEmpty, let day = PartialDate(day) else {
      return StoreCheck(
        version: Store.version, problems: problems, warnings: warnings, overdue: 0,
        overdueWaves: 0, overdueNotes: 0, events: [])
    }
    return StoreCheck(
      version: Store.version, problems: [], warnings: warnings,
      overdue: try store.overdueCount(on: day),
      overdueWaves: try store.overdueWaveCount(on: day),
      overdueNotes: try store.overdueNoteCount(on: day), events: try store.events())
  }
}
