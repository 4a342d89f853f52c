import EqualityModel
import EqualitySystem

/// Puts waves together again from their rows, whose checksum is computed at the same time.
struct WaveReader {
  private typealias Place = [Int]

  private var waves: [(id: Int, record: (Questionnaire) throws -> WaveRecord, version: Int)] = []
  private var information: [Int: [Text]] = [:]
  private var sections: [Int: [(title: Text, note: Text?)]] = [:]
  private var questions: [Int: [(section: Int, make: ([Category], Dimension?) -> Question)]] = [:]
  private var options: [Place: [Category]] = [:]
  private var dimensions: [Place: ([Category]) -> Dimension] = [:]

  /// The code of each unit, by its key.
  let units: [Int: String]

  init(units: [Int: String]) { self.units = units }

  mutating func add(_ row: borrowing Row, of table: ContentChecksum.Table) throws(StoreError) {
    let wave = row.integer(0)
    switch table {
    case .wave: try addWave(row)
    case .waveInformation: information[wave, default: []].append(row.label(2))
    case .waveSection:
      let note = row.isNull(4) ? nil : row.label(4)
      sections[wave, default: []].append((row.label(2), note))
    case .waveQuestion: try addQuestion(row)
    case .waveOption:
      options[[wave, row.integer(1)], default: []].append(
        Category(
          row.text(3), sv: row.text(4), en: row.text(5), standsAlone: row.integer(6) == 1))
    case .waveDimension: addDimension(row)
    default: break
    }
  }

  /// The waves by their keys, once all rows are known to be sound.
  func records() throws -> [(id: Int, record: WaveRecord)] {
    try waves.map { wave in
      let asked = (questions[wave.id] ?? []).enumerated().map { position, question in
        let categories = options[[wave.id, position]] ?? []
        let dimension = dimensions[[wave.id, position]]?(categories)
        return (section: question.section, question: question.make(categories, dimension))
      }
      let parts = (sections[wave.id] ?? []).enumerated().map { position, section in
        Questionnaire.Section(
          title: section.title, note: section.note,
          questions: asked.filter { $0.section == position }.map(\.question))
      }
      let questionnaire = Questionnaire(
        version: wave.version, information: information[wave.id] ?? [], sections: parts)
      return (wave.id, try wave.record(questionnaire))
    }
  }
}

extension WaveReader {
  private mutating func addWave(_ row: borrowing Row) throws(StoreError) {
    let (code, purpose, basis) = (row.text(1), row.text(2), row.text(3))
    let (controller, information) = (row.text(4), row.text(5))
    let unit = row.optionalInteger(7).map { units[$0] }
    let (eligible, consulted) = (row.optionalInteger(8), row.optionalText(9))
    let dates = (
      opened: PartialDate(packed: row.integer(11)), closed: PartialDate(packed: row.integer(12)),
      erased: PartialDate(packed: row.integer(13))
    )
    guard let until = PartialDate(packed: row.integer(6)), let opened = dates.opened,
      unit != .some(nil)
    else { throw .damaged }
    let record = { (questionnaire: Questionnaire) in
      WaveRecord(
        wave: Wave(
          code: code, purpose: purpose, legalBasis: basis, controller: controller,
          information: information, retainUntil: until, unit: unit ?? nil,
          eligibleCount: eligible, consultedWith: consulted, questionnaire: questionnaire),
        openedOn: opened, closedOn: dates.closed, erasedOn: dates.erased)
    }
    waves.append((row.integer(0), record, row.integer(10)))
  }

  private mutating func addQuestion(_ row: borrowing Row) throws(StoreError) {
    let (id, version, text) = (row.text(3), row.integer(4), row.label(5))
    let domain = row.optionalInteger(8).map(ExperienceDomain.init(rawValue:))
    let offered = CodeWords.split(row.text(9)).compactMap(AnswerStatus.init(matching:))
    let condition = row.optionalText(10).map { [options = row.text(11)] in
      Question.Condition(question: $0, options: CodeWords.split(options))
    }
    let several = row.integer(7) == 1
    guard domain != .some(nil) else { throw .damaged }
    let kind = domain.flatMap(\.self).map(Question.Kind.agreement) ?? (several ? .several : .one)
    questions[row.integer(0), default: []].append(
      (
        row.integer(2),
        { categories, dimension in
          Question(
            id, version: version, text: text, kind: kind, options: categories, offered: offered,
            dimension: dimension, condition: condition)
        }
      ))
  }

  private mutating func addDimension(_ row: borrowing Row) {
    let (code, version, label) = (row.text(2), row.integer(3), row.label(5))
    let ground = row.optionalInteger(4).flatMap(Ground.init(rawValue:))
    let (several, proxy) = (row.integer(7) == 1, row.integer(8) == 1)
    let decision = PartialDate(packed: row.integer(10)).map {
      [by = row.text(9), with = row.text(11)] in
      ListDecision(decidedBy: by, decidedOn: $0, consultedWith: with)
    }
    dimensions[[row.integer(0), row.integer(1)]] = { categories in
      Dimension(
        code, version: version, ground: ground, label: label, allowsSeveral: several,
        isProxy: proxy, categories: categories, decision: decision)
    }
  }
}

extension Row {
  /// The Swedish text in a column, with the English one in the next.
  fileprivate func label(_ column: Int32) -> Text { Text(sv: text(column), en: text(column + 1)) }
}
