import EqualityAudit
import EqualityModel
import EqualityReports
import EqualityStore

extension EqualityDatabase {
  /// What an attack on the statements of the ledger finds, together with the gender tables.
  func statementAudit(beside tables: [LedgerTable]) throws -> StatementAudit {
    let lists = try store.dimensions()
    let everyList = try store.lists().map(\.dimension)
    var statements: [StatementTable] = []
    var accesses: [AccessStatement] = []
    var others: Set<String> = []
    for summary in try store.statements() {
      guard let record = try store.statement(number: summary.number) else { continue }
      let statement = try PublishedStatement(record, as: summary.number)
      switch record.table {
      case "reach": statements.append(statement.reach(lists: lists))
      case "access": accesses.append(statement.access(lists: lists))
      case "deviations": statements += statement.deviations
      case "process": statements += statement.process
      case "groups", "digital":
        let tables = statement.groups(try groups(of: record), lists: everyList)
        statements += tables
        if tables.isEmpty { others.insert(record.table) }
      default: others.insert(record.table)
      }
    }
    var audit = StatementAudit(of: statements, accesses: accesses, beside: tables)
    audit.leftOut = others.sorted()
    return audit
  }
}
