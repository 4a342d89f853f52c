package import EqualitySystem

extension Store {
  /// Records a table of a wave, once the `work` that prepares its publication has been done.
  ///
  /// The work is given its number; if it throws, nothing is recorded. From then on `files` are to be
  /// given their names.
  /// - Returns: Its number among the tables of waves, counted from 1.
  /// - Throws: ``StoreError/ledgerHasMoved`` where the same table has been published by now.
  package func record(
    _ release: SurveyReleaseRecord, files: [WaitingFile] = [],
    preparing work: (Int) throws -> Void
  ) throws -> Int {
    try change(.ledger, .files) {
      let known = try surveyReleases()
      guard !known.contains(where: { $0.record.isSameTable(as: release) }) else {
        throw StoreError.ledgerHasMoved
      }
      let number = try insert(release)
      try connection.note(files, isRecorded: true)
      return number
    } finish: { number in
      try work(number)
    }
  }

  /// All tables of waves that have been published, the oldest first, without their figures.
  package func surveyReleases() throws -> [(number: Int, record: SurveyReleaseRecord)] {
    var releases: [(number: Int, record: SurveyReleaseRecord)] = []
    let query = """
      SELECT id, table_code, wave, cross, k, reason, answer_rate, published_on FROM survey_release
      ORDER BY id
      """
    try connection.prepare(query).run { row in
      releases.append(
        (
          row.integer(0),
          SurveyReleaseRecord(
            table: row.text(1), wave: row.text(2), cross: row.text(3), k: row.integer(4),
            reason: row.optionalText(5), answerRate: row.optionalInteger(6),
            publishedOn: row.text(7))
        ))
    }
    return releases
  }

  /// A table of a wave with its figures, if it has been published.
  package func surveyRelease(
    _ table: String, ofWave wave: String, cross: String
  ) throws -> (number: Int, record: SurveyReleaseRecord)? {
    let wanted = SurveyReleaseRecord(table: table, wave: wave, cross: cross, k: 0, publishedOn: "")
    guard var found = try surveyReleases().first(where: { $0.record.isSameTable(as: wanted) })
    else { return nil }
    let query = """
      SELECT outcome, gender, dimension, category, measure, value FROM survey_figure
      WHERE release = ? ORDER BY position
      """
    try connection.prepare(query).run(.integer(found.number)) { row in
      found.record.figures.append(
        SurveyFigureRecord(
          outcome: row.text(0), gender: row.text(1), dimension: row.text(2),
          category: row.text(3), measure: row.text(4), value: row.optionalInteger(5)))
    }
    return found
  }

  private func insert(_ release: SurveyReleaseRecord) throws -> Int {
    var number = 0
    let add = try connection.prepare(
      """
      INSERT INTO survey_release (
        table_code, wave, cross, k, reason, answer_rate, published_on
      ) VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id
      """)
    try add.run(
      .text(release.table), .text(release.wave), .text(release.cross), .integer(release.k),
      .text(release.reason), .integer(release.answerRate), .text(release.publishedOn)
    ) { number = $0.integer(0) }
    let addFigure = try connection.prepare(
      "INSERT INTO survey_figure VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
    for (position, figure) in release.figures.enumerated() {
      try addFigure.run(
        .integer(number), .integer(position), .text(figure.outcome), .text(figure.gender),
        .text(figure.dimension), .text(figure.category), .text(figure.measure),
        .integer(figure.value))
    }
    return number
  }
}

extension SurveyReleaseRecord {
  fileprivate func isSameTable(as other: SurveyReleaseRecord) -> Bool {
    (table, wave, cross) == (other.table, other.wave, other.cross)
  }
}
