package import EqualityModel
import EqualitySystem

extension Store {
  /// Every version of every group that was settled locally, in the order in which they came.
  ///
  /// - Throws: ``StoreError/damaged`` where the rows are not those that the last change left.
  package func targetGroups() throws -> [TargetGroup] {
    try reading { try connection.targetGroups() }
  }

  /// Adds the next version of a group; what has been published of earlier ones keeps theirs.
  ///
  /// - Returns: Whether it was added: not where the newest version says the same.
  /// - Throws: ``StoreError/busy`` where another version has been added in the meantime.
  package func add(_ group: TargetGroup, on day: String, dryRun: Bool = false) throws -> Bool {
    try change(.groups, .events, keeping: !dryRun) {
      let newest = try connection.targetGroups().current.first { $0.code == group.code }
      guard (newest?.version ?? 0) == group.version - 1 else { throw StoreError.busy }
      if let newest, newest.says(thatOf: group) { return false }
      try connection.insert(group)
      let parameters = "group=\(group.code) version=\(group.version)"
      try connection.note(Event(day: day, action: .group, parameters: parameters))
      return true
    }
  }
}

extension TargetGroup {
  /// Whether both are the same but for the version.
  fileprivate func says(thatOf other: TargetGroup) -> Bool {
    label == other.label && rule == other.rule && decision == other.decision
  }
}

extension Connection {
  func targetGroups() throws -> [TargetGroup] {
    guard try ContentChecksum.groups.holds(on: self) else { throw StoreError.damaged }
    var conditions: [Int: [GroupRule]] = [:]
    let query = """
      SELECT target_group, kind, dimension, value FROM group_condition
      ORDER BY target_group, position
      """
    try prepare(query).run { row in
      guard
        let condition = GroupRule(
          kind: row.integer(1), dimension: row.optionalText(2), value: row.text(3))
      else { throw StoreError.damaged }
      conditions[row.integer(0), default: []].append(condition)
    }
    var groups: [TargetGroup] = []
    try prepare(
      """
      SELECT id, code, version, label_sv, label_en, decided_by, decided_on, consulted_with
      FROM target_group ORDER BY id
      """
    ).run { row in
      guard let rules = conditions[row.integer(0)],
        let decidedOn = PartialDate(packed: row.integer(6))
      else { throw StoreError.damaged }
      groups.append(
        TargetGroup(
          row.text(1), version: row.integer(2), sv: row.text(3), en: row.text(4),
          rule: .all(rules),
          decision: ListDecision(
            decidedBy: row.text(5), decidedOn: decidedOn, consultedWith: row.text(7))))
    }
    return groups
  }

  func insert(_ group: TargetGroup) throws {
    var id = 0
    let add = try prepare(
      """
      INSERT INTO target_group (
        code, version, label_sv, label_en, decided_by, decided_on, consulted_with
      ) VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id
      """)
    try add.run(
      .text(group.code), .integer(group.version), .text(group.label.swedish),
      .text(group.label.english), .text(group.decision?.decidedBy),
      .integer(group.decision.map { Int($0.decidedOn.packed) }),
      .text(group.decision?.consultedWith)
    ) { id = $0.integer(0) }
    let addCondition = try prepare("INSERT INTO group_condition VALUES (?, ?, ?, ?, ?)")
    for (position, condition) in group.rule.conditions.enumerated() {
      let (kind, dimension, value) = condition.stored
      try addCondition.run(
        .integer(id), .integer(position), .integer(kind), .text(dimension), .text(value))
    }
  }
}

/// Conditions as rows: the codes of several categories or genders have bars between them.
extension GroupRule {
  fileprivate var stored: (kind: Int, dimension: String?, value: String) {
    switch self {
    case .chosen(let dimension, let codes): (1, dimension, codes.joined(separator: "|"))
    case .lacking(let dimension, let codes): (2, dimension, codes.joined(separator: "|"))
    case .ages(let ages): (3, nil, ages.description)
    case .genders(let genders): (4, nil, genders.map(\.code).joined(separator: "|"))
    case .all, .any: preconditionFailure("conditions are made of no others")
    }
  }

  fileprivate init?(kind: Int, dimension: String?, value: String) {
    let codes = value.split(separator: "|").map(String.init)
    switch (kind, dimension) {
    case (1, let dimension?): self = .chosen(dimension: dimension, anyOf: codes)
    case (2, let dimension?): self = .lacking(dimension: dimension, anyOf: codes)
    case (3, nil):
      guard let ages = AgeRange(value) else { return nil }
      self = .ages(ages)
    case (4, nil): self = .genders(GenderCategory.allCases.filter { codes.contains($0.code) })
    default: return nil
    }
  }
}
