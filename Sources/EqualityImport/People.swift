import EqualityModel

/// What a file says about each participant, gathered from all of that participant's lines.
struct People {
  /// A value, and the line that first stated it.
  private struct Statement<Value: Equatable> {
    var value: Value?
    var line = 0

    /// Takes the value if none is known; otherwise returns the line that says another.
    mutating func conflict(with other: Value?, on line: Int) -> Int? {
      guard let other else { return nil }
      guard let value else {
        (self.value, self.line) = (other, line)
        return nil
      }
      return value == other ? nil : self.line
    }
  }

  private struct Person {
    let pseudonym: String
    var gender = Statement<Gender>()
    var birthYear = Statement<Int>()
    var municipality = Statement<String>()
    var consent = Statement<Consent>()
    var consentDate = Statement<PartialDate>()
    var consentVersion = Statement<String>()
    var retainUntil = Statement<PartialDate>()
    var answers: [Int: Statement<Answer>] = [:]
  }

  private var list: [Person] = []
  private var positions: [String: Int] = [:]

  /// The position of the participant with this pseudonym, old or new.
  mutating func position(of pseudonym: String) -> Int {
    if let position = positions[pseudonym] { return position }
    positions[pseudonym] = list.count
    list.append(Person(pseudonym: pseudonym))
    return list.count - 1
  }

  /// Adds what a line states; returns the columns that contradict an earlier line, and that line.
  mutating func note(
    _ facts: PersonalFacts, about position: Int, on line: Int
  ) -> [(column: ParticipationColumn, line: Int)] {
    let gender = facts.gender == .unknown ? nil : facts.gender
    let conflicts: [(ParticipationColumn, Int?)] = [
      (.gender, list[position].gender.conflict(with: gender, on: line)),
      (.birthYear, list[position].birthYear.conflict(with: facts.birthYear, on: line)),
      (.municipality, list[position].municipality.conflict(with: facts.municipality, on: line)),
      (.consent, list[position].consent.conflict(with: facts.consent, on: line)),
      (.consentDate, list[position].consentDate.conflict(with: facts.consentDate, on: line)),
      (
        .consentVersion,
        list[position].consentVersion.conflict(with: facts.consentVersion, on: line)
      ),
      (.retainUntil, list[position].retainUntil.conflict(with: facts.retainUntil, on: line)),
    ]
    return conflicts.compactMap { column, line in line.map { (column, $0) } }
  }

  /// The same for what a line has the person say: each answer by the place of its dimension.
  mutating func note(
    _ answers: [Int: Answer], about position: Int, on line: Int
  ) -> [(place: Int, line: Int)] {
    answers.compactMap { place, answer in
      list[position].answers[place, default: Statement()].conflict(with: answer, on: line)
        .map { (place, $0) }
    }.sorted { $0.place < $1.place }
  }

  func gender(at position: Int) -> Gender { list[position].gender.value ?? .unknown }

  func participant(at position: Int, _ dimensions: [Dimension]) -> Participant {
    let person = list[position]
    var participant = Participant(
      pseudonym: person.pseudonym, birthYear: person.birthYear.value,
      municipality: person.municipality.value, consent: person.consent.value,
      consentDate: person.consentDate.value, consentVersion: person.consentVersion.value,
      retainUntil: person.retainUntil.value)
    for (place, answer) in person.answers {
      participant.answers[dimensions[place].code] = answer.value
    }
    return participant
  }
}

/// What one line states about a person; nil where it states nothing.
struct PersonalFacts {
  var gender: Gender
  var birthYear: Int?
  var municipality: String?
  var consent: Consent?
  var consentDate: PartialDate?
  var consentVersion: String?
  var retainUntil: PartialDate?
}
