/// One node of a project: the project itself, an association, a subproject, an activity or a team.
public struct ProjectUnit: Hashable, Sendable {
  public enum Kind: Int, CodeList {
    case project = 1
    case association = 2
    case subproject = 3
    case activity = 4
    case team = 5

    public var code: String {
      switch self {
      case .project: "project"
      case .association: "association"
      case .subproject: "subproject"
      case .activity: "activity"
      case .team: "team"
      }
    }

    public var label: Text {
      switch self {
      case .project: Text(sv: "projekt", en: "project")
      case .association: Text(sv: "förbund", en: "association")
      case .subproject: Text(sv: "delprojekt", en: "subproject")
      case .activity: Text(sv: "insats", en: "activity")
      case .team: Text(sv: "team", en: "team")
      }
    }

    public var synonyms: [String] { self == .association ? ["samordningsförbund"] : [] }
  }

  public let code: String
  public let parent: String?
  public let name: String
  public let kind: Kind

  public init(code: String, parent: String?, name: String, kind: Kind) {
    self.code = code
    self.parent = parent
    self.name = name
    self.kind = kind
  }
}
