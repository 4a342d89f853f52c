import EqualityModel

/// Makes a group of what a rule file says, and collects all that is wrong with it.
struct GroupFileReader {
  private let surroundings: GroupFile.Surroundings
  private var faults = FaultList()
  private var conditionCount = 0

  init(_ surroundings: GroupFile.Surroundings) { self.surroundings = surroundings }

  mutating func add(_ flaw: ListFlaw, at path: String?, line: Int) {
    faults.add(Fault(line: line, column: path, kind: .list(flaw)))
  }

  func result(_ group: TargetGroup?) -> ImportResult<TargetGroup> {
    let outcome: Result<TargetGroup, Faults> =
      if let group, faults.isEmpty { .success(group) } else { .failure(faults.faults) }
    return ImportResult(outcome: outcome, recognised: nil, rows: conditionCount)
  }

  private static let known = [
    "code", "sv", "en", "conditions", "decided_by", "decided_on", "consulted_with",
  ]

  mutating func read(_ value: JSONValue) -> TargetGroup? {
    guard var fields = ListFields(value, known: Self.known) else {
      add(.wrongKind(expected: ListFields.object), at: nil, line: value.line)
      return nil
    }
    let (code, label) = (fields.code("code"), fields.label())
    if let code, isReserved(code) { fields.add(.reservedCode, to: "code") }
    let rule = rule(&fields)
    let earlier = surroundings.groups.first { $0.code == code }
    if let rule, let earlier, rule != earlier.rule, surroundings.published.contains(earlier.code) {
      fields.add(.group(.published), to: "code")
    }
    let decision = fields.decision()
    fields.faults.forEach { faults.add($0) }
    guard let code, let label, let rule, let decision, faults.isEmpty else { return nil }
    return TargetGroup(
      code, version: (earlier?.version ?? 0) + 1, sv: label.swedish, en: label.english, rule: rule,
      decision: decision)
  }

  private func isReserved(_ code: String) -> Bool {
    let others = surroundings.groups.map(\.code).filter { $0 != code }
    return ReservedCodes(surroundings.lists.map(\.code) + others).contains(code)
  }

  /// The rule; nil where any condition is none.
  private mutating func rule(_ fields: inout ListFields) -> GroupRule? {
    guard let values = fields.list("conditions") else { return nil }
    conditionCount = values.count
    guard (1...GroupFlaw.limit).contains(values.count) else {
      fields.add(.group(.noConditions), to: "conditions")
      return nil
    }
    let conditions = values.enumerated().map { condition($1, number: $0 + 1) }
    let known = conditions.compactMap(\.self)
    guard known.count == conditions.count else { return nil }
    let rule = GroupRule.all(known.flatMap(\.self))
    for flaw in flaws(of: rule) { fields.add(.group(flaw), to: "conditions") }
    return rule
  }

  private mutating func condition(_ value: JSONValue, number: Int) -> [GroupRule]? {
    let path = "conditions[\(number)]"
    let reader = GroupCondition(lists: surroundings.lists)
    guard var fields = ListFields(value, path: path + ".", known: GroupCondition.fields) else {
      add(.wrongKind(expected: ListFields.object), at: path, line: value.line)
      return nil
    }
    let condition = reader.read(&fields)
    fields.faults.forEach { faults.add($0) }
    return fields.faults.isEmpty ? condition : nil
  }

  private func flaws(of rule: GroupRule) -> [GroupFlaw] {
    let subjects = TargetGroup("", sv: "", en: "", rule: rule).subjects
    guard !subjects.isEmpty else { return [.onlyGender] }
    return subjects.enumerated().compactMap { place, subject in
      let answer = Dimension.answer(to: subject)
      return subjects[..<place].first { Dimension.answer(to: $0) == answer }.map {
        .oneAnswer($0, subject)
      }
    }
  }
}
