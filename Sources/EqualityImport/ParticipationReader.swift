import EqualityModel

/// Reads records into participations, and looks after what concerns several records.
struct ParticipationReader {
  /// What may stand in a file once only, in few words: there may be millions of them.
  private struct Key: Hashable {
    let person: Int
    let unitAndStart: Int

    init(person: Int, unit: Int, start: PartialDate) {
      self.person = person
      let month = start.year * 13 + (start.month ?? 0)
      unitAndStart = (unit << 20 + month) << 5 + (start.day ?? 0)
    }
  }

  private var cells: ParticipationCells
  private let units: UnitNames
  private let dimensions: [Dimension]
  private var people = People()
  private var participations: [Participation] = []

  /// The person of each participation; nil for an anonymous registration.
  private var persons: [Int?] = []
  private var lines: [Key: Int] = [:]

  init(
    _ source: RecordSource<ParticipationColumn>, units: UnitTree, dimensions: [Dimension] = []
  ) {
    cells = ParticipationCells(source, dimensions: dimensions)
    self.units = UnitNames(units)
    self.dimensions = dimensions
  }

  mutating func read() -> ImportResult<[Participation]> {
    while cells.source.next() { readRow() }
    completePersons()
    return cells.source.result(participations)
  }

  private mutating func readRow() {
    let faultsBefore = cells.source.faults.count
    let unit = cells.unit(in: units)
    let (start, end) = cells.period()
    let reason = cells.endReason()
    let facts = cells.facts(startYear: start?.year)
    let answers = cells.answers()
    let person = cells.pseudonym().map { people.position(of: $0) }
    if let person { check(facts, answers, of: person) }
    guard let unit, let start else { return }
    if let person { checkFirst(Key(person: person, unit: unit, start: start)) }
    guard cells.source.faults.count == faultsBefore else { return }
    var participation = Participation(
      participant: nil, unit: units.code(at: unit), start: start, end: end, endReason: reason,
      gender: facts.gender)
    participation.leavesOutAnswers = person == nil && !answers.isEmpty
    persons.append(person)
    participations.append(participation)
  }

  private mutating func check(
    _ facts: PersonalFacts, _ answers: [Int: Answer], of person: Int
  ) {
    for conflict in people.note(answers, about: person, on: cells.source.line) {
      cells.source.add(.row(.contradiction(line: conflict.line)), inFurther: conflict.place)
    }
    for conflict in people.note(facts, about: person, on: cells.source.line) {
      cells.source.add(.row(.contradiction(line: conflict.line)), in: conflict.column)
    }
  }

  private mutating func checkFirst(_ key: Key) {
    guard let line = lines[key] else { return lines[key] = cells.source.line }
    cells.source.add(.row(.repeatedParticipation(line: line)), in: .participant)
  }

  /// Gives each participation all that its participant's lines state together.
  private mutating func completePersons() {
    for (position, person) in persons.enumerated() {
      guard let person else { continue }
      participations[position].participant = people.participant(at: person, dimensions)
      participations[position].gender = people.gender(at: person)
    }
  }
}
