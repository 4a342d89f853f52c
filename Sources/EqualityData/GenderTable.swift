import EqualityModel
import EqualityReports
import EqualityStore

/// A table that is asked for, in the terms of the store.
struct AskedTable {
  let tree: UnitTree
  let level: TableLevel

  /// Whether units below the topmost were asked for.
  var byUnit: Bool { level.levels > 0 }

  var definition: TableDefinition { level.definition(in: tree) }
}

/// A table that is given, and what is to be recorded when it is published.
struct GenderTable {
  let report: GenderReport

  /// The name of its files, without ending.
  let fileName: String

  /// The definition under which the ledger has it, or is to have it.
  let definition: TableDefinition

  /// The request that it answers from now on in the place of another table; nil where the ledger
  /// knows that already, or it is the table asked for.
  let answer: AnsweredRequest?

  /// What publishing it would do to the books; nil where it has been published.
  let draft: ProtectedDraft?

  init(
    report: GenderReport, _ definition: TableDefinition, _ asked: AskedTable,
    answer: AnsweredRequest? = nil, draft: ProtectedDraft? = nil
  ) {
    self.report = report
    fileName = definition.fileName(answering: asked.definition)
    self.definition = definition
    self.answer = answer
    self.draft = draft
  }
}
