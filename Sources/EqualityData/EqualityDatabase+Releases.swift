import EqualityReports
import EqualityStore

/// One table that has been published.
public struct Release: Hashable, Sendable {
  /// Its number in the ledger, counted from 1; the tables of waves are counted by themselves.
  public let number: Int
  public let table: String

  /// The period, or the code of the wave.
  public let period: String

  /// The code of the unit that the table is about.
  public let unit: String

  /// Whether the units below it are rows of their own.
  public let byUnit: Bool

  /// Of how many levels those are, where there were more; nil for all.
  public let levels: Int?
  public let k: Int

  /// Why k was lower than its default, where it was.
  public let reason: String?

  /// The day of publication, such as `2021-11-02`, in UTC.
  public let publishedOn: String
}

extension EqualityDatabase {
  /// Everything that has been published from this store, the oldest first.
  ///
  /// - Throws: ``StoreError`` where the store cannot be read.
  public func releases() throws -> [Release] {
    let tables = try store.releases().map { summary in
      Release(
        number: summary.number, table: summary.table, period: summary.period, unit: summary.unit,
        byUnit: summary.byUnit, levels: TableDefinition.levels(in: summary.definition),
        k: summary.k, reason: summary.reason,
        publishedOn: summary.publishedOn)
    }
    return tables
      + (try store.surveyReleases().map { number, record in
        Release(
          number: number, table: record.table, period: record.wave,
          unit: SurveyReport.everyone, byUnit: false, levels: nil, k: record.k,
          reason: record.reason,
          publishedOn: record.publishedOn)
      })
  }
}
