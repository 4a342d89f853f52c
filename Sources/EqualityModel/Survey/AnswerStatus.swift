/// Why there is no answer, where there is none (DOMAIN.md 2.6).
///
/// They are kept apart: whoever declines has said something, whoever was not asked has not.
public enum AnswerStatus: Int, CodeList {
  case dontKnow = 98
  case declined = 97
  case notApplicable = 96
  case notAsked = 95
  case skipped = 99
  case withdrawn = 94

  public var code: String {
    switch self {
    case .dontKnow: "dont_know"
    case .declined: "declined"
    case .notApplicable: "not_applicable"
    case .notAsked: "not_asked"
    case .skipped: "skipped"
    case .withdrawn: "withdrawn"
    }
  }

  public var label: Text {
    switch self {
    case .dontKnow: Text(sv: "vet inte", en: "don't know")
    case .declined: Text(sv: "vill inte svara", en: "prefer not to say")
    case .notApplicable: Text(sv: "ej aktuellt", en: "not applicable")
    case .notAsked: Text(sv: "ej ställd", en: "not asked")
    case .skipped: Text(sv: "ej svar", en: "left blank")
    case .withdrawn: Text(sv: "återkallad", en: "withdrawn")
    }
  }

  public var synonyms: [String] {
    switch self {
    case .dontKnow: ["98", "vet ej", "don’t know", "do not know"]
    case .declined: ["97", "vill ej svara", "refused"]
    case .notApplicable: ["96", "gäller inte mig", "gäller ej mig", "n/a"]
    case .notAsked: ["95"]
    case .skipped: ["99", "inget svar"]
    case .withdrawn: ["94"]
    }
  }
}
