/// Whether a participant consents to sensitive attributes being linked to the registration.
///
/// Gender statistics rest on another legal basis and never depend on it (DOMAIN.md 4).
public enum Consent: Int, CodeList {
  case given = 1
  case declined = 2
  case withdrawn = 3

  public var code: String {
    switch self {
    case .given: "given"
    case .declined: "declined"
    case .withdrawn: "withdrawn"
    }
  }

  public var label: Text {
    switch self {
    case .given: Text(sv: "ja", en: "yes")
    case .declined: Text(sv: "nej", en: "no")
    case .withdrawn: Text(sv: "återkallat", en: "withdrawn")
    }
  }

  public var synonyms: [String] {
    switch self {
    case .given: ["givet", "lämnat"]
    case .declined: ["avböjt", "nekat"]
    case .withdrawn: ["återkallad"]
    }
  }
}
