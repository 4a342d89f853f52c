/// What a draft will be in the ledger, and beside how many statements it was made.
struct StatementDraft {
  let definition: String
  let subject: String
  let statements: Int
}
