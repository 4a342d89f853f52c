import EqualityModel

/// Makes a list of what a list file says, and collects all that is wrong with it.
struct ListFileReader {
  private let current: [Dimension]
  private let reserved: ReservedCodes
  private var faults = FaultList()
  private var categoryCount = 0

  init(current: [Dimension], groups: [TargetGroup]) {
    self.current = current
    reserved = ReservedCodes(current.map(\.code) + groups.map(\.code))
  }

  mutating func add(_ flaw: ListFlaw, at path: String?, line: Int) {
    faults.add(Fault(line: line, column: path, kind: .list(flaw)))
  }

  func result(_ dimension: Dimension?) -> ImportResult<Dimension> {
    let outcome: Result<Dimension, Faults> =
      if let dimension, faults.isEmpty { .success(dimension) } else { .failure(faults.faults) }
    return ImportResult(outcome: outcome, recognised: nil, rows: categoryCount)
  }

  private static let known = [
    "code", "extends", "ground", "sv", "en", "several", "categories", "decided_by", "decided_on",
    "consulted_with",
  ]

  mutating func read(_ value: JSONValue) -> Dimension? {
    guard var fields = ListFields(value, known: Self.known) else {
      add(.wrongKind(expected: ListFields.object), at: nil, line: value.line)
      return nil
    }
    let frame = fields.has("extends") ? extended(&fields) : new(&fields)
    let added = categories(&fields)
    let isWhole = faults.isEmpty
    let decision = fields.decision()
    fields.faults.forEach { faults.add($0) }
    guard let frame, let decision else { return nil }
    // A file that is imported again adds nothing.
    let categories = frame.categories + added.filter { !frame.categories.contains($0) }
    if isWhole {
      check(categories, after: frame.categories.count, at: fields.line(of: "categories"))
    }
    guard faults.isEmpty else { return nil }
    let version = current.first { $0.code == frame.code }?.version ?? 0
    return Dimension(
      frame.code, version: version + 1, ground: frame.ground, label: frame.label,
      allowsSeveral: frame.allowsSeveral, isProxy: frame.isProxy, categories: categories,
      decision: decision)
  }

  /// The list that is to be extended.
  private func extended(_ fields: inout ListFields) -> Dimension? {
    for name in ["code", "ground", "sv", "en", "several"] where fields.has(name) {
      fields.add(.notWithExtends, to: name)
    }
    guard let code = fields.code("extends") else { return nil }
    if let base = current.first(where: { $0.code == code }) { return base }
    let nearest = Nearest.candidate(to: code, among: current.map(\.code)) { [$0] }
    fields.add(.unknownBase(suggestion: nearest), to: "extends")
    return nil
  }

  /// A list that begins anew, without its categories.
  private func new(_ fields: inout ListFields) -> Dimension? {
    let (code, label, ground) = (fields.code("code"), fields.label(), fields.ground("ground"))
    let allowsSeveral = fields.flag("several")
    guard let code else { return nil }
    let earlier = current.first { $0.code == code }
    if earlier == nil, reserved.contains(code) { fields.add(.reservedCode, to: "code") }
    if let earlier, earlier.ground != ground { fields.add(.otherGround, to: "ground") }
    guard let label else { return nil }
    return Dimension(
      code, ground: ground, label: label, allowsSeveral: allowsSeveral,
      isProxy: earlier?.isProxy ?? false, categories: [])
  }

  private mutating func categories(_ fields: inout ListFields) -> [EqualityModel.Category] {
    guard let values = fields.list("categories") else { return [] }
    categoryCount = values.count
    return values.enumerated().compactMap { index, value in
      let path = "categories[\(index + 1)]"
      guard
        var own = ListFields(value, path: path + ".", known: ["code", "sv", "en", "alone"])
      else {
        add(.wrongKind(expected: ListFields.object), at: path, line: value.line)
        return nil
      }
      let (code, label, alone) = (own.code("code"), own.label(), own.flag("alone"))
      own.faults.forEach { faults.add($0) }
      guard let code, let label else { return nil }
      return Category(code, sv: label.swedish, en: label.english, standsAlone: alone)
    }
  }

  /// Each name must lead to one category, and to no reason for there being no answer.
  ///
  /// The first `earlier` categories are those of the list that is extended.
  private mutating func check(
    _ categories: [EqualityModel.Category], after earlier: Int, at line: Int
  ) {
    guard (2...Answer.optionLimit).contains(categories.count) else {
      return add(.categoryCount(limit: Answer.optionLimit), at: "categories", line: line)
    }
    var owners: [String: Int] = [:]
    for (position, category) in categories.enumerated() {
      let path = "categories[\(position + 1 - earlier)]"
      let names = [category.code, category.label.swedish, category.label.english]
      for name in names where AnswerStatus(matching: name) != nil {
        return add(.ambiguousName, at: path, line: line)
      }
      for name in Set(names.map { $0.lowercased() }) {
        guard owners.updateValue(position, forKey: name) == nil else {
          return add(.ambiguousName, at: path, line: line)
        }
      }
    }
  }
}
