import EqualitySystem

/// A part of the store that has a checksum over all its rows, kept in the store itself.
///
/// SQLite's own check looks at how the file is put together; one flipped bit in five leaves that in
/// order and changes an answer.
enum ContentChecksum: String, CaseIterable {
  /// Units, participants and participations.
  case register

  /// What has been published.
  case ledger

  /// How participations were counted in what has been published.
  case books

  /// What participants are compared with, deviations and activities.
  case surroundings

  /// Referrals, and what those referred say of themselves.
  case referrals

  /// The lists of categories, in every version.
  case lists

  /// The target groups that were settled locally, in every version.
  case groups

  /// What participants say of themselves, their consent, and how long they are kept.
  case attributes

  /// What has been done with the store.
  case events

  /// Waves, what was asked in them, and the responses.
  case waves

  /// The files of publications that are under way.
  case files

  enum Table: String {
    case project, unit, municipality, participant, participation
    case anonymous = "anonymous_participation"
    case imports = "import"
    case release
    case releasedCell = "released_cell"
    case releasedUnit = "released_unit"
    case closedStay = "closed_stay"
    case closedAnonymous = "closed_anonymous_stay"
    case referenceCount = "reference_count"
    case deviation, activity, statement
    case deviationGround = "deviation_ground"
    case deviationNote = "deviation_note"
    case violenceQuestions = "violence_questions"
    case statedCode = "stated_code"
    case statedCount = "stated_count"
    case statedReference = "stated_reference"
    case list = "code_list"
    case targetGroup = "target_group"
    case groupCondition = "group_condition"
    case supplier
    case supplierVisit = "supplier_visit"
    case category, attribute, consent, retention, event
    case wave
    case waveInformation = "wave_information"
    case waveSection = "wave_section"
    case waveQuestion = "wave_question"
    case waveOption = "wave_option"
    case waveDimension = "wave_dimension"
    case response
    case responseFile = "response_file"
    case releasedName = "released_name"
    case revisedCell = "revised_cell"
    case answeredRequest = "answered_request"
    case waitingFile = "waiting_file"
    case fileUnderWay = "file_under_way"
    case surveyRelease = "survey_release"
    case surveyFigure = "survey_figure"
    case referral
    case referralAnswer = "referral_answer"
  }

  /// The tables of a version of the store, each with the columns that order its rows: left to
  /// SQLite, the order could differ from one version of it to the next.
  private func tables(of version: Int) -> [(table: Table, key: String)] {
    switch self {
    case .register:
      [
        (.project, "id"), (.unit, "id"), (.municipality, "id"), (.participant, "id"),
        (.participation, "participant, unit, start_date"),
        (.anonymous, "unit, start_date, end_date, end_reason, gender"),
        (.imports, "id"),
      ]
    case .ledger:
      [(.release, "id"), (.releasedCell, "release, position")]
        + (version < 2 ? [] : [(.releasedUnit, "release, position")])
        + (version < Schema.withPublishing
          ? []
          : [
            (.releasedName, "release, position"), (.revisedCell, "release, position"),
            (.answeredRequest, "definition"),
          ])
        + (version < Schema.withSurroundings
          ? []
          : [
            (.statement, "id"), (.statedCode, "statement, axis, position"),
            (.statedCount, "statement, position"), (.statedReference, "statement, position"),
          ])
        + (version < Schema.withSurveyReleases
          ? [] : [(.surveyRelease, "id"), (.surveyFigure, "release, position")])
    case .books:
      version < 3
        ? []
        : [
          (.closedStay, "participant, unit, start_date, end_date"),
          (.closedAnonymous, "unit, start_date, end_date, gender"),
        ]
    case .surroundings:
      version < Schema.withSurroundings
        ? []
        : [
          (.referenceCount, "source, counted_on, dimension, category, gender, ages, area"),
          (.deviation, "id"), (.deviationGround, "deviation, ground"),
          (.deviationNote, "deviation"), (.activity, "id"), (.violenceQuestions, "id"),
        ]
          + (version < Schema.withGroups
            ? [] : [(.supplier, "id"), (.supplierVisit, "supplier, visited_on")])
    case .referrals:
      version < Schema.withReferrals
        ? [] : [(.referral, "id"), (.referralAnswer, "referral, list")]
    case .lists: version < 4 ? [] : [(.list, "id"), (.category, "list, position")]
    case .groups:
      version < Schema.withGroups
        ? [] : [(.targetGroup, "id"), (.groupCondition, "target_group, position")]
    case .attributes:
      version < 4
        ? []
        : [
          (.attribute, "participant, list"), (.consent, "participant, status"),
          (.retention, "participant"),
        ]
    case .events: version < 4 ? [] : [(.event, "id")]
    case .waves:
      version < Schema.withWaves
        ? []
        : [
          (.wave, "id"), (.waveInformation, "wave, position"), (.waveSection, "wave, position"),
          (.waveQuestion, "wave, position"), (.waveOption, "wave, question, position"),
          (.waveDimension, "wave, question"), (.response, "wave, key"),
          (.responseFile, "wave, sha256"),
        ]
    case .files:
      version < Schema.withPublishing
        ? []
        : [(version < Schema.withFilesUnderWay ? .waitingFile : .fileUnderWay, "temporary")]
    }
  }

  /// Computes the checksum anew and stores it, in the transaction that changes the part.
  ///
  /// Where nothing has changed, nothing is written. `version` is that of the store's tables.
  func renew(on connection: borrowing Connection, version: Int = Schema.all.count) throws {
    let statement = try connection.prepare(
      """
      INSERT INTO checksum VALUES (?, ?)
      ON CONFLICT (part) DO UPDATE SET sum = excluded.sum WHERE sum <> excluded.sum
      """)
    try statement.run(.text(rawValue), .integer(try sum(on: connection, version)))
  }

  /// Whether the rows are those that the last change left.
  ///
  /// Each row is lent to `body` as it is read; what `body` makes of them may be trusted only then.
  func holds(
    on connection: borrowing Connection, version: Int = Schema.all.count,
    lending body: (Table, borrowing Row) throws -> Void = { _, _ in }
  ) throws -> Bool {
    var stored: Int?
    let query = "SELECT sum FROM checksum WHERE part = ?"
    try connection.prepare(query).run(.text(rawValue)) { stored = $0.integer(0) }
    // A part that came with a later version has no sum yet.
    return try sum(on: connection, version, lending: body) == stored
      || stored == nil && tables(of: version).isEmpty
  }

  private func sum(
    on connection: borrowing Connection, _ version: Int,
    lending body: (Table, borrowing Row) throws -> Void = { _, _ in }
  ) throws -> Int {
    var digest = RowDigest()
    for (table, key) in tables(of: version) {
      let query = "SELECT * FROM \(table.rawValue) ORDER BY \(key)"
      try connection.prepare(query).run { row in
        digest.add(row)
        try body(table, row)
      }
    }
    return digest.value
  }
}
