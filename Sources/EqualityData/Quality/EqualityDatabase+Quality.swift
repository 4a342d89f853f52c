import DisclosureProtection
public import EqualityModel
public import EqualityReports
import EqualityStatistics
import EqualityStore

extension EqualityDatabase {
  /// How complete and how old the data are, for those who keep the store: it is never published.
  ///
  /// Every share rests on counts that are protected, of answers, consent and what people say of
  /// themselves as sensitive ones. `day` is today's date. Nothing is recorded.
  /// - Throws: ``RequestError/noUnits``; ``RequestError/retentionOverdue``; ``StoreError``.
  public func qualityReport(on day: PartialDate) throws -> QualityReport {
    try store.reading {
      try refuseOverdue(on: day.description)
      guard let tree = try store.unitTree() else { throw RequestError.noUnits }
      let register = try store.register()
      let backgrounds = try store.backgrounds()
      return QualityReport(
        project: project.name, day: day, k: project.k, kSensitive: project.kSensitive,
        waves: try waveQuality(on: day), consent: consent(of: backgrounds),
        lists: try lists(of: backgrounds),
        units: tree.units.indices.map { unit in
          .init(
            code: unit == 0 ? GroundTable.all : tree.units[unit].code, name: tree.units[unit].name,
            depth: tree.depth(of: unit))
        },
        registrations: completeness(of: register, backgrounds, in: tree),
        punctuality: try punctuality(of: register), sources: try sources(of: register))
    }
  }

  /// The parts of a known number that may be shown, as shares of it: the first is hidden last.
  private func division(
    _ code: String, _ label: Text, of items: [Int], by parts: [String], k: Int,
    protectsZeros: Bool = true
  ) -> QualityReport.Division {
    let counts = ProtectedDivision.counts(
      of: items.map { .init(CollectionOfOne($0)) }, by: parts, k: k, protectsZeros: protectsZeros,
      dearest: parts[0])
    return QualityReport.Division(
      code, label: label,
      counts: counts ?? Dictionary(uniqueKeysWithValues: parts.map { ($0, nil) }),
      of: items.count)
  }

  private func consent(of backgrounds: [Int32: Background]) -> QualityReport.Division {
    division(
      "consent", Text(sv: "samtycke", en: "consent"),
      of: backgrounds.values.map { $0.consent.map { $0.rawValue - 1 } ?? 3 },
      by: QualityReport.consentParts, k: project.kSensitive)
  }

  /// What those who consent have said in each list, as far as it is an answer.
  private func lists(of backgrounds: [Int32: Background]) throws -> [QualityReport.Division] {
    let consenting = backgrounds.values.filter { $0.consent == .given }.map(\.participant)
    return try store.dimensions().map { list in
      var answers: [Int32: Answer] = [:]
      for linked in try store.linkedAnswers(in: list.code).sorted(by: {
        $0.list.version < $1.list.version
      }) {
        answers.merge(linked.answers) { $1 }
      }
      return division(
        list.code, list.label, of: consenting.map { Self.part(answers[$0]) },
        by: QualityReport.answerParts, k: project.kSensitive)
    }
  }

  /// The position of what became of a question among ``QualityReport/answerParts``.
  private static func part(_ answer: Answer?) -> Int {
    switch answer {
    case .options: 0
    case .missing(.declined): 1
    case .missing(.dontKnow): 2
    case .missing, nil: 3
    }
  }
}

extension EqualityDatabase {
  /// The closed waves of which there are answers, with the questions that were asked of everyone.
  ///
  /// How many got a question that depends on another tells what they answered to that one.
  private func waveQuality(on day: PartialDate) throws -> [QualityReport.WaveQuality] {
    try store.waves().filter { record in
      record.closedOn != nil && record.erasedOn == nil && !record.hasExpired(on: day)
    }.map { record in
      let responses = try store.responses(of: record.wave.code, on: day)
      let questions = record.wave.questionnaire.questions
      return QualityReport.WaveQuality(
        code: record.wave.code, openedOn: record.openedOn, retainUntil: record.wave.retainUntil,
        questions: questions.enumerated().filter { $1.condition == nil }.map { place, question in
          division(
            question.id, question.text, of: responses.map { Self.part($0.answers[place]) },
            by: QualityReport.answerParts, k: project.kSensitive)
        })
    }
  }

  /// What is known of participations, by unit; nil where nothing can be protected.
  private func completeness(
    of register: Register, _ backgrounds: [Int32: Background], in tree: UnitTree
  ) -> PublishedTable? {
    var counted = CompletenessTable(of: tree)
    var people: [Int32: [CompletenessTable.Stay]] = [:]
    for stay in register.stays where stay.endReason != EndReason.misregistration.rawValue {
      let facts = CompletenessTable.Facts(
        hasGender: stay.gender != Gender.unknown.rawValue,
        hasBirthYear: backgrounds[stay.participant]?.birthYear != nil,
        hasEndReason: stay.end == 0 ? nil : stay.endReason != 0)
      // An anonymous registration is a person for itself.
      if stay.participant == 0 {
        counted.add([(Int(stay.unit), facts)])
      } else {
        people[stay.participant, default: []].append((Int(stay.unit), facts))
      }
    }
    for stays in people.values { counted.add(stays) }
    let table = counted.table
    let rules = ProtectionRules(k: project.k, costs: CompletenessTable.costs(of: table))
    guard case .proven(let figures) = protection(of: table, under: rules) else { return nil }
    return figures
  }

  private func punctuality(of register: Register) throws -> QualityReport.Division? {
    guard let counts = try books().punctuality(of: register.counted) else { return nil }
    return division(
      "punctuality", Text(sv: "började då", en: "began then"),
      of: [Int](repeating: 0, count: counts.inTime) + [Int](repeating: 1, count: counts.late),
      by: QualityReport.punctualityParts, k: project.k, protectsZeros: false)
  }

  private func sources(of register: Register) throws -> QualityReport.Sources {
    let oldest = register.stays.map(\.start).min().map { Int($0) / 100 * 100 }
    return QualityReport.Sources(
      files: try store.importedFiles().map { files in
        .init(kind: files.kind, files: files.files, rows: files.rows, lastDay: files.lastDay)
      },
      oldestStart: oldest.flatMap { PartialDate(packed: $0) },
      firstRetention: try store.firstRetention(),
      firstNoteRetention: try store.firstNoteRetention())
  }
}
