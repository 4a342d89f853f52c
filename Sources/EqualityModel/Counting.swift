/// What one figure of a table counts.
public enum Counting: Int, CodeList {
  /// Each stay in a unit for itself, as SUS counts: a person with two stays counts twice.
  case participations = 1

  /// Each person once, however many stays there are in the project.
  case persons = 2

  public var code: String {
    switch self {
    case .participations: "participations"
    case .persons: "persons"
    }
  }

  public var label: Text {
    switch self {
    case .participations: Text(sv: "deltaganden", en: "participations")
    case .persons: Text(sv: "unika deltagare", en: "unique participants")
    }
  }

  public var synonyms: [String] { [] }
}
