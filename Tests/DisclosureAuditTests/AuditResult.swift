import DisclosureAudit
import XCTest

extension Audit {
  /// The report; a failure if the figures contradict each other.
  func report(file: StaticString = #filePath, line: UInt = #line) throws -> AuditReport {
    var report: AuditReport?
    if case .report(let known) = self { report = known }
    return try XCTUnwrap(report, "the figures contradict each other", file: file, line: line)
  }

  /// The contradiction, if there is one.
  var contradiction: Contradiction? {
    guard case .contradiction(let contradiction) = self else { return nil }
    return contradiction
  }
}
