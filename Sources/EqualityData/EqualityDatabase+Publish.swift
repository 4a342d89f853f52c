import EqualityModel
import EqualityReports
import EqualityStore
import EqualitySystem

/// The one way to publish, whatever the report.
extension EqualityDatabase {
  /// Writes a report to files and records it in the ledger: both or neither.
  ///
  /// The files are listed in the store, written beside their places, recorded with the report, and
  /// put there. Should the program be killed, the next that opens the store puts the files of what
  /// is recorded in their places, and removes the others. `candidate` finds the report as the
  /// ledger now is; it does so anew where someone else has published in the meantime.
  func publish<Report: NumberedReport>(
    as request: FileRequest, on day: String,
    reaching: (PublicationStep) throws -> Void = { _ in },
    _ candidate: () throws -> Candidate<Report>
  ) throws -> Publication<Report> {
    let found = try candidate()
    if found.isNew { try refuseOverdue(on: day) }
    try makeDirectory(request.directory)
    let files = try PublicationFiles(request, named: found.fileName)
    do {
      return try publish(found, files, reaching: reaching)
    } catch StoreError.ledgerHasMoved {
      // What someone else has published stands, and is to be reckoned with.
      return try publish(as: request, on: day, reaching: reaching, candidate)
    }
  }

  /// Refuses to publish what is not finished: what is published can never change.
  func refuseUnfinished(_ last: Month, on day: String) throws(RequestError) {
    guard let today = PartialDate(day)?.calendarMonth, last < today else { throw .periodNotOver }
  }

  private func publish<Report: NumberedReport>(
    _ candidate: Candidate<Report>, _ files: consuming PublicationFiles,
    reaching: (PublicationStep) throws -> Void
  ) throws -> Publication<Report> {
    let expected = files.expected
    try store.expect(expected)
    // Whatever comes now, they wait no longer: they have their names, or are gone.
    defer { try? store.forget(expected) }
    try reaching(.expected)
    let report = try record(candidate, &files, reaching: reaching)
    try reaching(.recorded)
    try files.place { try reaching(.placed($0)) }
    return Publication(report: report, files: files.paths, isNew: candidate.isNew)
  }

  /// Writes the files beside their places and records the report, or that they are of one there is.
  private func record<Report: NumberedReport>(
    _ candidate: Candidate<Report>, _ files: inout PublicationFiles,
    reaching: (PublicationStep) throws -> Void
  ) throws -> Report {
    var report = candidate.report
    switch candidate.standing {
    case .published(let request):
      guard let number = report.release else { throw StoreError.damaged }
      try store.resume(release: number, answering: request, files: files.expected) {
        try files.write(report) { try reaching(.written($0)) }
      }
    case .draft(let entry):
      try entry.record(in: store, files: files.expected) { number in
        report = candidate.report.released(as: number)
        try files.write(report) { try reaching(.written($0)) }
      }
    }
    return report
  }
}
