/// Something that the project did: a training, a meeting, a seminar.
///
/// Of those who took part, no more than how many is known.
public struct Activity: Hashable, Sendable {
  public var month: Month

  /// The code of the unit.
  public var unit: String
  public var kind: Kind
  public var audience: Audience

  /// How many took part.
  public var total: Int

  /// How many of them were women, and men; nil where that was not counted.
  public var women: Int?
  public var men: Int?

  /// Whether the horizontal principles were an item of it (DOMAIN.md 1.3, U19).
  public var hasPrinciplesItem: Bool

  /// The step of Respekttrappan that was taken, 1...7; nil where none was.
  public var step: Int?

  public init(
    month: Month, unit: String, kind: Kind, audience: Audience, total: Int, women: Int? = nil,
    men: Int? = nil, hasPrinciplesItem: Bool = false, step: Int? = nil
  ) {
    self.month = month
    self.unit = unit
    self.kind = kind
    self.audience = audience
    self.total = total
    self.women = women
    self.men = men
    self.hasPrinciplesItem = hasPrinciplesItem
    self.step = step
  }

  public enum Kind: Int, CodeList {
    case meeting = 1
    case training, workshop, seminar, information, other

    public var code: String {
      switch self {
      case .meeting: "meeting"
      case .training: "training"
      case .workshop: "workshop"
      case .seminar: "seminar"
      case .information: "information"
      case .other: "other"
      }
    }

    public var label: Text {
      switch self {
      case .meeting: Text(sv: "möte", en: "meeting")
      case .training: Text(sv: "utbildning", en: "training")
      case .workshop: Text(sv: "workshop", en: "workshop")
      case .seminar: Text(sv: "seminarium", en: "seminar")
      case .information: Text(sv: "information", en: "information")
      case .other: Text(sv: "annat", en: "other")
      }
    }

    public var synonyms: [String] {
      switch self {
      case .meeting: ["apt", "arbetsplatsträff"]
      case .seminar: ["webbinarium", "webinar"]
      default: []
      }
    }
  }

  public enum Audience: Int, CodeList {
    case participants = 1
    case staff, relatives, politicians

    public var code: String {
      switch self {
      case .participants: "participants"
      case .staff: "staff"
      case .relatives: "relatives"
      case .politicians: "politicians"
      }
    }

    public var label: Text {
      switch self {
      case .participants: Text(sv: "deltagare", en: "participants")
      case .staff: Text(sv: "personal", en: "staff")
      case .relatives: Text(sv: "anhöriga", en: "relatives")
      case .politicians: Text(sv: "politiker", en: "politicians")
      }
    }

    public var synonyms: [String] { [] }
  }
}

/// How many of one gender were asked the seven questions about violence, in a month at a unit.
///
/// Counts and nothing else: there is no place for an answer, nor for whom it would be of.
public struct ViolenceQuestions: Hashable, Sendable {
  public let month: Month

  /// The code of the unit.
  public let unit: String
  public let gender: Gender
  public let asked: Int

  /// How many did not want to be asked.
  public let declined: Int
  public let notAsked: Int

  /// How many of those asked were offered support; nil where that was not counted.
  public let supportOffered: Int?

  /// - Precondition: support was offered to no more than were asked.
  public init(
    month: Month, unit: String, gender: Gender, asked: Int, declined: Int, notAsked: Int,
    supportOffered: Int?
  ) {
    precondition(supportOffered ?? 0 <= asked, "support is offered to those who were asked")
    self.month = month
    self.unit = unit
    self.gender = gender
    self.asked = asked
    self.declined = declined
    self.notAsked = notAsked
    self.supportOffered = supportOffered
  }
}
