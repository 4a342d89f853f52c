extension Dimension {
  /// Gender as it is shown: women, men, and everyone else together, so that they can be shown.
  public static let genderGroups = Dimension(
    genderIdentity.code, ground: .sex, label: genderIdentity.label,
    categories: [
      Category("kvinna", sv: "kvinnor", en: "women"), Category("man", sv: "män", en: "men"),
      Category(
        "ickebinar_annat", sv: "ickebinära eller annat", en: "non-binary or another gender"),
    ])

  /// The group of ``genderGroups`` for what was chosen of ``genderIdentity``; nil for nothing.
  ///
  /// Whoever has chosen several is in the last.
  public static func genderGroup(of chosen: Answer.OptionSet) -> Int? {
    guard let first = chosen.positions.first else { return nil }
    return chosen.count == 1 && first < 2 ? first : 2
  }

  /// The units that answers are about, as a dimension; an answer is in a unit and in those above it.
  ///
  /// - Precondition: there are at most 63.
  public static func units(_ units: [ProjectUnit]) -> Dimension {
    Dimension(
      "unit", ground: nil, label: Text(sv: "enhet", en: "unit"), allowsSeveral: true,
      categories: units.map { Category($0.code, sv: $0.name, en: $0.name) })
  }
}
