/// A side of how people are met, measured by several statements together.
public enum ExperienceDomain: Int, CodeList {
  case treatment = 1
  case support = 2
  case influence = 3
  case trust = 4

  public var code: String {
    switch self {
    case .treatment: "bemotande"
    case .support: "stod"
    case .influence: "inflytande"
    case .trust: "fortroende"
    }
  }

  public var label: Text {
    switch self {
    case .treatment: Text(sv: "bemötande", en: "treatment")
    case .support: Text(sv: "stöd", en: "support")
    case .influence: Text(sv: "inflytande", en: "influence")
    case .trust: Text(sv: "förtroende", en: "trust")
    }
  }

  public var synonyms: [String] {
    switch self {
    case .treatment: ["bemötande", "treatment"]
    case .support: ["stöd", "support"]
    case .influence: ["influence"]
    case .trust: ["förtroende", "trust"]
    }
  }
}
