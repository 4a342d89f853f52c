public import EqualityAudit
public import EqualityModel

/// A way to write what an attack found.
public enum AuditFormat: String, CaseIterable, Sendable {
  case text
  case json

  public func write(_ report: TableAudit, in language: Language) -> String {
    switch self {
    case .text: AuditText(report: report, language: language).text
    case .json: AuditJSON(report: report).text
    }
  }

  public func write(_ audit: LedgerAudit, in language: Language) -> String {
    switch self {
    case .text: LedgerAuditText(audit: audit, language: language).text
    case .json: LedgerAuditJSON(audit: audit).text
    }
  }
}
