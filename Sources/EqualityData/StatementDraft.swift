import EqualityStore

/// What a draft will be in the ledger, and beside how many statements it was made.
struct StatementDraft {
  let definition: String
  let subject: String
  let statements: Int
}

extension Candidate {
  /// A statement: as it is drafted, to be recorded; or recorded before.
  init(
    _ report: Report, named fileName: String, _ draft: StatementDraft?,
    record: (StatementDraft) throws -> StatementRecord
  ) rethrows {
    let standing = try draft.map { draft in
      Standing.draft(.statement(try record(draft), after: draft.statements))
    }
    self.init(report: report, fileName: fileName, standing: standing ?? .published())
  }
}
