import EqualityAudit
import EqualityReports
import EqualityStore

extension EqualityDatabase {
  /// What an attack on the published tables of waves finds, from the ledger and what was asked.
  func surveyAudit() throws -> SurveyAudit {
    SurveyAudit(
      of: try store.surveyReleases().filter { $0.record.cross.isEmpty }.flatMap { _, record in
        guard let table = SurveyTableKind(rawValue: record.table) else { throw StoreError.damaged }
        return try publishedSurvey(SurveyRequest(table, ofWave: record.wave))?.ledgerTables ?? []
      })
  }
}

extension SurveyReport {
  /// The tables as their readers have them, one for each outcome and dimension.
  var ledgerTables: [SurveyLedgerTable] {
    outcomes.flatMap { outcome in
      zip(dimensions, outcome.groups).map { dimension, groups in
        SurveyLedgerTable(
          wave: wave, outcome: outcome.code, dimension: dimension.code,
          areApart: !dimension.allowsSeveral, k: k, everyone: outcome.everyone.counts,
          categories: zip(dimension.categories, groups).map { category, figures in
            .init(
              code: category.code, counts: figures.counts, rest: figures.restCount,
              extreme: figures.extreme)
          })
      }
    }
  }
}

extension GroupFigures {
  fileprivate var counts: SurveyLedgerTable.Counts {
    .init(agreeing: agreeing, others: others, all: count)
  }

  fileprivate var extreme: SurveyLedgerTable.Extreme? {
    switch codedShare {
    case CodedNumber(coding: 100): .nearlyAll
    case CodedNumber(coding: 0): .nearlyNone
    default: nil
    }
  }
}
