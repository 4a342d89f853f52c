/// Why a participation ended, after the reasons that SUS registers (DOMAIN.md 6.3).
public enum EndReason: Int, CodeList {
  case work = 1
  case studies = 2
  case jobSeeking = 3
  case returnedToAuthority = 4
  case otherActivity = 5
  case moved = 6
  case illness = 7
  case ownRequest = 8
  case interrupted = 9
  case deceased = 10
  case other = 11

  /// The participation was registered by mistake: it is kept, voided, and never counted.
  case misregistration = 12

  public var code: String {
    switch self {
    case .work: "work"
    case .studies: "studies"
    case .jobSeeking: "job_seeking"
    case .returnedToAuthority: "returned_to_authority"
    case .otherActivity: "other_activity"
    case .moved: "moved"
    case .illness: "illness"
    case .ownRequest: "own_request"
    case .interrupted: "interrupted"
    case .deceased: "deceased"
    case .other: "other"
    case .misregistration: "misregistration"
    }
  }

  public var label: Text {
    switch self {
    case .work: Text(sv: "arbete", en: "work")
    case .studies: Text(sv: "studier", en: "studies")
    case .jobSeeking: Text(sv: "aktiv arbetssökande", en: "job seeking")
    case .returnedToAuthority: Text(sv: "åter till myndighet", en: "returned to authority")
    case .otherActivity: Text(sv: "annan insats", en: "other activity")
    case .moved: Text(sv: "flytt", en: "moved")
    case .illness: Text(sv: "sjukdom", en: "illness")
    case .ownRequest: Text(sv: "egen begäran", en: "own request")
    case .interrupted: Text(sv: "avbrott", en: "interrupted")
    case .deceased: Text(sv: "avliden", en: "deceased")
    case .other: Text(sv: "annat", en: "other")
    case .misregistration: Text(sv: "felregistrering", en: "misregistration")
    }
  }

  public var synonyms: [String] {
    switch self {
    case .jobSeeking: ["arbetssökande"]
    case .returnedToAuthority: ["myndighet"]
    case .moved: ["flyttat"]
    case .misregistration: ["felregistrerad", "makulerad", "voided"]
    default: []
    }
  }
}
