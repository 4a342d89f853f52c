import EqualityAudit
import EqualityModel
import EqualityReports
import EqualityStatistics
import EqualityStore

extension EqualityDatabase {
  /// What an attack on the published tables of waves finds, from the ledger and what was asked.
  func surveyAudit() throws -> SurveyAudit {
    var tables: [SurveyLedgerTable] = []
    var crossed: [CrossedLedgerTable] = []
    for (_, record) in try store.surveyReleases() {
      guard let table = SurveyTableKind(rawValue: record.table) else { throw StoreError.damaged }
      let plain = SurveyRequest(table, ofWave: record.wave)
      guard let margins = try publishedSurvey(plain) else { continue }
      guard !record.cross.isEmpty else {
        tables += margins.ledgerTables
        continue
      }
      let request = SurveyRequest(table, ofWave: record.wave, cross: record.cross)
      crossed += try publishedSurvey(request)?.crossedLedgerTables(beside: margins) ?? []
    }
    return SurveyAudit(of: tables, byGender: crossed)
  }
}

extension SurveyReport {
  /// The tables as their readers have them: for each outcome and dimension, for each of these with
  /// what is derived from it, and for each question to those who have been treated worse.
  var ledgerTables: [SurveyLedgerTable] {
    outcomes.flatMap { outcome in
      dimensions.indices.map { ledgerTable(of: outcome, [$0]) }
        + FamilyTies.all(among: dimensions).map { ties in
          ledgerTable(of: outcome, ties.places, parts: ties.parts)
        }
    } + followUps.map(ledgerTable)
  }

  /// The tables by gender, of which the other report shows the genders by themselves.
  func crossedLedgerTables(beside margins: SurveyReport) -> [CrossedLedgerTable] {
    guard
      let place = margins.dimensions.firstIndex(where: { $0.code == Dimension.genderGroups.code })
    else { return [] }
    let codes = margins.dimensions[place].categories.map(\.code)
    return zip(outcomes, margins.outcomes).flatMap { outcome, margin in
      dimensions.indices.map { dimension in
        CrossedLedgerTable(
          margin: ledgerTable(of: outcome, [dimension]),
          genders: zip(codes, margin.groups[place]).map { code, figures in
            let own = outcome.crossed.first { $0.gender == code }?.groups[dimension]
            return .init(
              code: code, counts: figures.counts,
              categories: (own ?? outcome.groups[dimension].map { _ in GroupFigures() })
                .map(\.counts))
          })
      }
    }
  }

  /// Of one dimension, or of one with those derived from it.
  private func ledgerTable(
    of outcome: OutcomeFigures, _ places: [Int], parts: [SurveyLedgerTable.Part] = []
  ) -> SurveyLedgerTable {
    var (categories, partitions): ([SurveyLedgerTable.Category], [[Int]]) = ([], [])
    for place in places {
      let first = categories.count
      categories += zip(dimensions[place].categories, outcome.groups[place]).map {
        .init(code: $0.code, counts: $1.counts, rest: $1.restCount, extreme: $1.extreme)
      }
      if !dimensions[place].allowsSeveral { partitions.append(Array(first..<categories.count)) }
    }
    return SurveyLedgerTable(
      wave: wave, outcome: outcome.code,
      dimension: places.map { dimensions[$0].code }.joined(separator: "+"),
      partitions: partitions, parts: parts, k: k, everyone: outcome.everyone.counts,
      categories: categories)
  }

  /// Of one question to those who have been treated worse; not to have answered is a row of its own.
  private func ledgerTable(of question: FollowUpFigures) -> SurveyLedgerTable {
    let rows = question.rows
    return SurveyLedgerTable(
      wave: wave, outcome: SurveyOutcome.disadvantage.code, dimension: question.question.id,
      partitions: question.question.allowsSeveral ? [] : [Array(rows.indices)],
      countsMissing: true, k: k, everyone: .init(agreeing: nil, others: nil, all: question.total),
      categories: rows.map { row in
        .init(
          code: row.category.code, counts: .init(agreeing: nil, others: nil, all: row.count),
          rest: nil, extreme: nil)
      })
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
