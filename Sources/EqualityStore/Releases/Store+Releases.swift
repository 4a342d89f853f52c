package import EqualitySystem

extension Store {
  /// Records a release, once the `work` that prepares its publication has been done.
  ///
  /// `count` is how many releases it was protected together with: all that there are. `closing` are
  /// the participations as they have been counted in all that is then published, and `witnesses`
  /// what proves it safe.
  /// The work is given the number of the release; if it throws, nothing is recorded.
  /// From then on the release answers the `request`, and `files` are to be given their names.
  ///
  /// - Returns: The number of the release, counted from 1.
  /// - Throws: ``StoreError/ledgerHasMoved`` where there are others in the ledger by now.
  package func record(
    _ release: ReleaseRecord, after count: Int, closing stays: [RegisteredStay],
    answering request: AnsweredRequest? = nil, files: [WaitingFile] = [],
    keeping witnesses: [[Int]] = [],
    preparing work: (Int) throws -> Void
  ) throws -> Int {
    try change(.ledger, .books, .files) {
      guard try connection.integer("SELECT count(*) FROM release") == count else {
        throw StoreError.ledgerHasMoved
      }
      try connection.replaceClosedStays(by: stays)
      try connection.replaceWitnesses(by: witnesses)
      let number = try connection.insert(release)
      if let request { try connection.insert(request, answeredBy: number) }
      try connection.note(files, isRecorded: true)
      return number
    } finish: { number in
      try work(number)
    }
  }

  /// The release of this definition, if it has been published.
  package func release(
    defined definition: String
  ) throws -> (number: Int, record: ReleaseRecord)? {
    try reading {
      guard let number = try connection.number(ofReleaseDefined: definition) else { return nil }
      return try connection.release(number).map { (number, $0) }
    }
  }

  /// The release with this number, if there is one.
  package func release(number: Int) throws -> ReleaseRecord? {
    try reading { try connection.release(number) }
  }

  /// Everything that has been published, the oldest first.
  package func releases() throws -> [ReleaseSummary] {
    try reading {
      var releases: [ReleaseSummary] = []
      let query = """
        SELECT id, definition, table_code, period, release.unit, by_unit, k, reason, published_on,
          count(position), count(position) - count(count)
        FROM release LEFT JOIN released_cell ON release = id GROUP BY id ORDER BY id
        """
      try connection.prepare(query).run { releases.append(ReleaseSummary($0)) }
      return releases
    }
  }
}

extension ReleaseSummary {
  fileprivate init(_ row: borrowing Row) {
    self.init(
      number: row.integer(0), definition: row.text(1), table: row.text(2), period: row.text(3),
      unit: row.text(4), byUnit: row.integer(5) == 1, k: row.integer(6),
      reason: row.optionalText(7), publishedOn: row.text(8), cells: row.integer(9),
      hiddenCells: row.integer(10))
  }
}
