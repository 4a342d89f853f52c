import EqualityStore

/// A table in the ledger, where a definition says what it is of.
protocol DefinedStatement {
  var definition: String { get }
}

extension StatementRecord: DefinedStatement {}
extension StatementSummary: DefinedStatement {}
