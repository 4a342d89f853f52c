public import EqualityReports
import EqualityStore
import EqualitySystem

/// What came of publishing a table.
public struct Publication<Report: NumberedReport>: Hashable, Sendable {
  public let report: Report

  /// The files that were written, or stood there with the same contents.
  public let files: [String]

  /// Whether the table was published now, and not before.
  public let isNew: Bool
}

/// A report that may be published, and what the ledger has of it.
struct Candidate<Report: NumberedReport> {
  let report: Report

  /// The name of its files, without ending.
  let fileName: String
  let standing: Standing

  enum Standing {
    /// Publishing it adds this to the ledger.
    case draft(LedgerEntry)

    /// The ledger has it, and is to know that it answers the request too.
    case published(answering: AnsweredRequest? = nil)
  }

  var isNew: Bool { if case .draft = standing { true } else { false } }
}

/// What the ledger is to have of a report, in the form that reports of its kind have there.
enum LedgerEntry {
  case gender(ReleaseRecord, ProtectedDraft, answering: AnsweredRequest?)
  case survey(SurveyReleaseRecord)

  /// Made beside so many statements.
  case statement(StatementRecord, after: Int)

  /// Records it and the files, once the work that is given its number has been done.
  func record(
    in store: borrowing Store, files: [WaitingFile], preparing work: (Int) throws -> Void
  ) throws {
    switch self {
    case .gender(let release, let draft, let request):
      _ = try store.record(
        release, after: draft.releases, closing: draft.closing, answering: request, files: files,
        keeping: draft.witnesses, preparing: work)
    case .survey(let release):
      _ = try store.record(release, files: files, preparing: work)
    case .statement(let statement, let count):
      _ = try store.record(statement, after: count, files: files, preparing: work)
    }
  }
}

/// How far a publication has come: what a program that is killed just then has done.
enum PublicationStep: Hashable, Sendable {
  /// The files are noted in the store.
  case expected

  /// So many files are written beside their places; nothing is recorded yet.
  case written(Int)

  /// The report is in the ledger.
  case recorded

  /// So many files are in their places.
  case placed(Int)
}
