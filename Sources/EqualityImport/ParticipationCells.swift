import EqualityModel

/// Reads the cells of the current record, and adds a fault for each that is no value.
struct ParticipationCells {
  var source: RecordSource<ParticipationColumn>
  private let genders = CodeNames<Gender>()
  private let reasons = CodeNames<EndReason>()
  private let consents = CodeNames<Consent>()
  private let declared: DeclaredAnswers

  init(_ source: RecordSource<ParticipationColumn>, dimensions: [Dimension]) {
    self.source = source
    declared = DeclaredAnswers(dimensions, in: source)
  }

  mutating func unit(in units: UnitNames) -> Int? {
    let name = source.text(.unit)
    guard !name.isEmpty else { return missing(.unit) }
    do throws(UnitFlaw) {
      return try units.position(of: name, suggesting: !source.faults.isFull)
    } catch {
      source.add(.unit(error), in: .unit)
      return nil
    }
  }

  /// The participant's pseudonym; nil for an anonymous registration.
  mutating func pseudonym() -> String? { label(.participant, limit: 64) }

  /// The start and the end, which does not come before it.
  mutating func period() -> (start: PartialDate?, end: PartialDate?) {
    let start = source.cell(.start).isEmpty ? missing(.start) : date(.start)
    let end = date(.end)
    if let start, let end, end.isCertainlyBefore(start) {
      source.add(.row(.endBeforeStart), in: .end)
    }
    return (start, end)
  }

  mutating func endReason() -> EndReason? { code(.endReason, reasons) }

  mutating func facts(startYear: Int?) -> PersonalFacts {
    PersonalFacts(
      gender: code(.gender, genders, hiding: .unknown) ?? .unknown,
      birthYear: birthYear(startYear: startYear),
      municipality: label(.municipality, limit: 64), consent: code(.consent, consents),
      consentDate: date(.consentDate), consentVersion: label(.consentVersion, limit: 64),
      retainUntil: date(.retainUntil))
  }

  /// What the person says in each dimension, by its place in the list.
  mutating func answers() -> [Int: Answer] { declared.read(&source, from: .source) }
}

extension ParticipationCells {
  private mutating func missing<Value>(_ column: ParticipationColumn) -> Value? {
    source.add(.value(.missing), in: column)
    return nil
  }

  private mutating func date(_ column: ParticipationColumn) -> PartialDate? {
    let cell = source.cell(column)
    guard !cell.isEmpty else { return nil }
    do throws(ValueFlaw) {
      return try DateCell.read(cell)
    } catch {
      source.add(.value(error), in: column)
      return nil
    }
  }

  private mutating func code<Code: CodeList>(
    _ column: ParticipationColumn, _ names: CodeNames<Code>, hiding hidden: Code? = nil
  ) -> Code? {
    let text = source.text(column)
    guard !text.isEmpty else { return nil }
    if let code = names.code(named: text) { return code }
    let suggesting = !source.faults.isFull
    source.add(
      names.flaw(of: text, hiding: hidden, mayBeEmpty: true, suggesting: suggesting), in: column)
    return nil
  }

  /// The year of birth, from 1900 to the year of the start.
  private mutating func birthYear(startYear: Int?) -> Int? {
    let cell = source.cell(.birthYear)
    guard !cell.isEmpty else { return nil }
    do throws(ValueFlaw) {
      return try BirthYearCell.read(cell, until: startYear)
    } catch {
      source.add(.value(error), in: .birthYear)
      return nil
    }
  }

  private mutating func label(_ column: ParticipationColumn, limit: Int) -> String? {
    let cell = source.cell(column)
    guard !cell.isEmpty else { return nil }
    if let flaw = Label.flaw(of: cell, limit: limit) { source.add(.value(flaw), in: column) }
    return String(cell)
  }
}
