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
      let asked = try store.wave(record.wave).wave.questionnaire
      guard !record.cross.isEmpty else {
        tables += margins.ledgerTables(asking: asked)
        continue
      }
      let request = SurveyRequest(table, ofWave: record.wave, cross: record.cross)
      crossed +=
        try publishedSurvey(request)?.crossedLedgerTables(beside: margins, asking: asked) ?? []
    }
    return SurveyAudit(of: tables, byGender: crossed)
  }
}

extension SurveyReport {
  /// The tables as their readers have them: for each outcome and dimension, for each of these with
  /// what is derived from it, and for each question to those who have been treated worse.
  func ledgerTables(asking questionnaire: Questionnaire) -> [SurveyLedgerTable] {
    outcomes.flatMap { outcome in
      dimensions.indices.map { ledgerTable(of: outcome, [$0], asking: questionnaire) }
        + FamilyTies.all(among: dimensions).map { ties in
          ledgerTable(of: outcome, ties.places, parts: ties.parts, asking: questionnaire)
        }
    } + followUps.map(ledgerTable)
  }

  /// The tables by gender, of which the other report shows the genders by themselves.
  func crossedLedgerTables(
    beside margins: SurveyReport, asking questionnaire: Questionnaire
  ) -> [CrossedLedgerTable] {
    guard
      let place = margins.dimensions.firstIndex(where: { $0.code == Dimension.genderGroups.code })
    else { return [] }
    let codes = margins.dimensions[place].categories.map(\.code)
    let ties = FamilyTies.all(among: dimensions)
    let divisions =
      dimensions.indices.filter { own in !ties.contains { $0.places.contains(own) } }
      .map { (places: [$0], parts: []) } + ties.map { (places: $0.places, parts: $0.parts) }
    return zip(outcomes, margins.outcomes).flatMap { outcome, margin in
      divisions.map { division in
        CrossedLedgerTable(
          margin: ledgerTable(
            of: outcome, division.places, parts: division.parts, asking: questionnaire),
          genders: zip(codes, margin.groups[place]).map { code, figures in
            let own = outcome.crossed.first { $0.gender == code }?.groups
            return .init(
              code: code, counts: figures.counts, extreme: figures.extreme,
              index: figures.index?.possible,
              categories: division.places.flatMap { dimension in
                own?[dimension].map(\.counts)
                  ?? outcome.groups[dimension].map { _ in GroupFigures().counts }
              })
          })
      }
    }
  }

  /// Of one dimension, or of one with those derived from it.
  private func ledgerTable(
    of outcome: OutcomeFigures, _ places: [Int], parts: [SurveyLedgerTable.Part] = [],
    asking questionnaire: Questionnaire
  ) -> SurveyLedgerTable {
    var (categories, partitions): ([SurveyLedgerTable.Category], [[Int]]) = ([], [])
    for place in places {
      let first = categories.count
      categories += zip(dimensions[place].categories, outcome.groups[place]).map {
        .init(
          code: $0.code, counts: $1.counts, rest: $1.restCount, extreme: $1.extreme,
          index: $1.index?.possible, restIndex: $1.restIndex?.possible)
      }
      if !dimensions[place].allowsSeveral { partitions.append(Array(first..<categories.count)) }
    }
    return SurveyLedgerTable(
      wave: wave, outcome: outcome.code,
      dimension: places.map { dimensions[$0].code }.joined(separator: "+"),
      partitions: partitions, parts: parts, k: k,
      statementCount: outcome.domain.map { questionnaire.positions(of: $0).count },
      everyone: outcome.everyone.counts, index: outcome.everyone.index?.possible,
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

extension CodedNumber {
  /// The whole numbers that it can be.
  fileprivate var possible: ClosedRange<Int> {
    switch self {
    case CodedNumber(coding: 0): 0...stored
    case CodedNumber(coding: 100): stored...100
    default: stored...stored
    }
  }
}
