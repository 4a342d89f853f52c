import EqualityModel

/// The columns of one wave's questions in a file, and how many of their cells were set aside.
struct ResponseSheet {
  let wave: Wave
  private(set) var counts = (unasked: 0, contradictory: 0)
  private let names: [AnswerNames]
  private let routing: Routing
  private var columns: [(field: Int, question: Int, cells: AnswerColumn)] = []
  private var options: [(field: Int, question: Int, column: OptionColumn)] = []

  /// Whether each question has columns of both sorts, which must agree.
  private var hasOwnColumn: Set<Int> = []

  /// Finds the columns, and adds a fault for each that is none.
  init(
    _ wave: Wave, _ records: inout GuardedRecords, headerLine: Int, mapping: Mapping,
    ignoring ignored: Set<ColumnKey>
  ) {
    self.wave = wave
    names = wave.questionnaire.questions.map(AnswerNames.init)
    routing = Routing(wave.questionnaire)
    let layout = ResponseLayout(wave.questionnaire.questions)
    var found: [ResponseLayout.Place: Int] = [:]
    for (field, header) in records.headers.enumerated()
    where !ignored.contains(ColumnKey(header)) && !records.faultyHeaders.contains(field) {
      let name = mapping.header(for: header)
      guard let place = layout.place(of: name) else {
        let flaw = ResponseFlaw.unknownColumn(suggestion: layout.suggestion(for: name))
        records.add(.response(flaw), in: field, line: headerLine)
        continue
      }
      if let first = found.updateValue(field, forKey: place) {
        records.add(.header(.duplicate(first: records.names[first])), in: field, line: headerLine)
      }
      add(place, field, values: mapping.values(for: [header, name].map(ColumnKey.init)))
    }
    for flaw in ignored.flaws(in: records.headers) {
      records.add(.header(flaw), in: nil, line: headerLine)
    }
  }

  /// The answers of the current record, in the order of the questions.
  mutating func answers(_ records: inout GuardedRecords) -> [Answer] {
    var answers = [Answer](repeating: .missing(.skipped), count: names.count)
    for index in columns.indices {
      let (field, question) = (columns[index].field, columns[index].question)
      switch columns[index].cells.read(records.cell(field)) {
      case .answer(let answer): answers[question] = answer
      case .contradictory: counts.contradictory += 1
      case .unknown:
        records.add(.value(names[question].flaw(of: "", suggesting: false)), in: field)
      }
    }
    if !options.isEmpty { readOptions(&records, into: &answers) }
    counts.unasked += routing.apply(to: &answers).count
    return answers
  }
}

extension ResponseSheet {
  private mutating func add(_ place: ResponseLayout.Place, _ field: Int, values: [String: String]) {
    switch place {
    case .question(let question):
      hasOwnColumn.insert(question)
      columns.append((field, question, AnswerColumn(names[question], values: values)))
    case .option(let question, let part):
      options.append((field, question, OptionColumn(part, names[question], values: values)))
    case .wave, .month, .unit: break
    }
  }

  private mutating func readOptions(
    _ records: inout GuardedRecords, into answers: inout [Answer]
  ) {
    var chosen: [Int: (field: Int, parts: Set<AnswerPart>)] = [:]
    for (field, question, column) in options {
      guard let isChosen = column.read(records.cell(field)) else {
        records.add(.response(.noMark), in: field)
        continue
      }
      if isChosen { chosen[question, default: (field, [])].parts.insert(column.part) }
    }
    for (question, (field, parts)) in chosen {
      guard case .answer(let answer) = names[question].cell(of: parts) else {
        if !hasOwnColumn.contains(question) { counts.contradictory += 1 }
        continue
      }
      if hasOwnColumn.contains(question), answers[question] != .missing(.skipped),
        answers[question] != answer
      {
        records.add(.response(.columnsDisagree), in: field)
      } else {
        answers[question] = answer
      }
    }
  }
}
