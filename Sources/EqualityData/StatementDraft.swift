import EqualityStore

/// What a draft will be in the ledger, and beside how many statements it was made.
struct StatementDraft {
  let definition: String
  let subject: String
  let statements: Int
}

extension Candidate {
  /// A statement: as it is drafted, to be recorded; or recorded before.
  static func statement(
    _ report: Report, named fileName: String, _ draft: StatementDraft?,
    record: (StatementDraft) throws -> StatementRecord
  ) rethrows -> Candidate {
    guard let draft else {
      return Candidate(report: report, fileName: fileName, standing: .published())
    }
    let statement = try record(draft)
    return Candidate(
      report: report, fileName: fileName,
      standing: .draft(.statement(statement, after: draft.statements)))
  }
}
