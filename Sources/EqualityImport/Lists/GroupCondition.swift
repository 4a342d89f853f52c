import EqualityModel

/// Reads one condition of a rule file.
struct GroupCondition {
  let lists: [Dimension]

  static let fields = ["dimension", "any_of", "none_of", "ages", "genders"]

  /// What must hold: several rules where none of several categories may have been chosen.
  func read(_ fields: inout ListFields) -> [GroupRule]? {
    let subjects = ["dimension", "ages", "genders"].filter(fields.has)
    guard subjects.count == 1 else {
      fields.add(.group(.oneSubject), to: nil)
      return nil
    }
    for name in ["any_of", "none_of"] where fields.has(name) && subjects != ["dimension"] {
      fields.add(.group(.oneSubject), to: name)
    }
    switch subjects[0] {
    case "dimension": return categories(&fields)
    case "ages": return ages(&fields).map { [.ages($0)] }
    default: return genders(&fields).map { [.genders($0)] }
    }
  }

  private func ages(_ fields: inout ListFields) -> AgeRange? {
    guard let text = fields.text("ages") else { return nil }
    if let ages = AgeRange(text) { return ages }
    fields.add(.group(.notAnAge), to: "ages")
    return nil
  }

  /// Women first, whatever the order of the file.
  private func genders(_ fields: inout ListFields) -> [GenderCategory]? {
    let named = fields.texts("genders")?.map { place, text -> GenderCategory? in
      if let gender = Gender(matching: text).map(GenderCategory.init), gender != .unknown {
        return gender
      }
      fields.add(.group(.unknownGender), to: "genders[\(place)]", line: fields.line(of: "genders"))
      return nil
    }
    guard let named, !named.contains(nil) else { return nil }
    return GenderCategory.allCases.filter(named.contains)
  }

  private func categories(_ fields: inout ListFields) -> [GroupRule]? {
    let list = list(&fields)
    let names = ["any_of", "none_of"].filter(fields.has)
    guard names.count == 1 else {
      fields.add(.group(.categoriesNeeded), to: nil)
      return nil
    }
    guard let texts = fields.texts(names[0]), let list else { return nil }
    let found = texts.map { place, text -> String? in
      if let category = list.category(named: text) { return category.code }
      let nearest = Nearest.candidate(to: text, among: list.categories) {
        [$0.code, $0.label.swedish, $0.label.english]
      }
      fields.add(
        .group(
          .unknownCategory(
            permitted: list.categories.map(\.code), suggestion: nearest?.code)),
        to: "\(names[0])[\(place)]", line: fields.line(of: names[0]))
      return nil
    }
    // In the order of the list, so that the same rule is the same however it is written.
    let codes = list.categories.map(\.code).filter(found.contains)
    return names[0] == "any_of"
      ? [.chosen(dimension: list.code, anyOf: codes)]
      : codes.map { .lacking(dimension: list.code, anyOf: [$0]) }
  }

  private func list(_ fields: inout ListFields) -> Dimension? {
    guard let code = fields.text("dimension") else { return nil }
    if let list = lists.first(where: { $0.code == code }) { return list }
    let nearest = Nearest.candidate(to: code, among: lists) {
      [$0.code, $0.label.swedish, $0.label.english]
    }
    fields.add(.group(.unknownDimension(suggestion: nearest?.code)), to: "dimension")
    return nil
  }
}
