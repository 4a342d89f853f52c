/// That someone was referred to the project, and what was decided.
///
/// Whoever is referred need not become a participant; so nothing here rests on the register.
public struct Referral: Hashable, Sendable {
  /// The pseudonym, the same as in participations; nil for a referral that nobody can be found by.
  public var participant: String?

  /// The code of the unit; nil where it is to the project as a whole.
  public var unit: String?

  /// The month in which it came.
  public var referred: Month
  public var gender: Gender
  public var birthYear: Int?
  public var decision: ReferralDecision

  /// The month of the decision; nil where there is none.
  public var decided: Month?
  public var consent: Consent?

  /// The day after which nothing may be kept of it.
  public var retainUntil: PartialDate?

  /// What the person says in each dimension, by the dimension's code; not for the library's users.
  package var answers: [String: Answer] = [:]

  public init(
    participant: String? = nil, unit: String? = nil, referred: Month, gender: Gender,
    birthYear: Int? = nil, decision: ReferralDecision, decided: Month? = nil,
    consent: Consent? = nil, retainUntil: PartialDate? = nil
  ) {
    self.participant = participant
    self.unit = unit
    self.referred = referred
    self.gender = gender
    self.birthYear = birthYear
    self.decision = decision
    self.decided = decided
    self.consent = consent
    self.retainUntil = retainUntil
  }
}

/// What came of a referral.
public enum ReferralDecision: Int, CodeList {
  case accepted = 1
  case declined = 2

  /// Nothing is decided yet.
  case pending = 3

  /// It was taken back before anything was decided.
  case withdrew = 4

  public var code: String {
    switch self {
    case .accepted: "accepted"
    case .declined: "declined"
    case .pending: "pending"
    case .withdrew: "withdrew"
    }
  }

  public var label: Text {
    switch self {
    case .accepted: Text(sv: "antagen", en: "accepted")
    case .declined: Text(sv: "avböjd", en: "declined")
    case .pending: Text(sv: "väntar", en: "pending")
    case .withdrew: Text(sv: "återtog", en: "withdrew")
    }
  }

  public var synonyms: [String] {
    switch self {
    case .accepted: ["antagna", "beviljad"]
    case .declined: ["avslag", "nekad", "avböjt"]
    case .pending: ["waiting", "väntande"]
    case .withdrew: ["withdrawn", "återtagen"]
    }
  }

  /// Whether the project has said yes or no.
  public var isDecided: Bool { self == .accepted || self == .declined }
}
