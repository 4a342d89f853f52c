/// An organisation that the project buys from: its policies, and the visits that followed them up.
///
/// A supplier is no person, and its staff are no group of participants: nothing of them is known.
public struct Supplier: Hashable, Sendable {
  /// A code of one's own, such as `L01`: never a name or a number, which can be a person's where a
  /// supplier is a sole trader.
  public var code: String

  /// The policies that it has handed in.
  public var policies: Set<Policy>

  /// In the order of their days, one a day.
  public var visits: [Visit]

  public init(code: String, policies: Set<Policy>, visits: [Visit] = []) {
    self.code = code
    self.policies = policies
    self.visits = visits
  }

  /// A policy that suppliers are asked for (DOMAIN.md 1.3, U18).
  public enum Policy: Int, CodeList {
    case genderEquality = 1
    case accessibility
    case nonDiscrimination

    public var code: String {
      switch self {
      case .genderEquality: "gender_equality"
      case .accessibility: "accessibility"
      case .nonDiscrimination: "non_discrimination"
      }
    }

    public var label: Text {
      switch self {
      case .genderEquality: Text(sv: "jämställdhet", en: "gender equality")
      case .accessibility: Text(sv: "tillgänglighet", en: "accessibility")
      case .nonDiscrimination: Text(sv: "icke-diskriminering", en: "non-discrimination")
      }
    }

    public var synonyms: [String] { [] }
  }

  /// A visit that followed up how the policies are kept to.
  public struct Visit: Hashable, Sendable {
    /// The day; a month or a year where no more is known.
    public var date: PartialDate

    /// Nil where it is not said.
    public var outcome: Outcome?

    public init(date: PartialDate, outcome: Outcome? = nil) {
      self.date = date
      self.outcome = outcome
    }
  }

  /// What a visit found.
  public enum Outcome: Int, CodeList {
    case inOrder = 1
    case measuresAgreed
    case shortcomings

    public var code: String {
      switch self {
      case .inOrder: "in_order"
      case .measuresAgreed: "measures_agreed"
      case .shortcomings: "shortcomings"
      }
    }

    public var label: Text {
      switch self {
      case .inOrder: Text(sv: "i ordning", en: "in order")
      case .measuresAgreed: Text(sv: "åtgärder överenskomna", en: "measures agreed")
      case .shortcomings: Text(sv: "brister", en: "shortcomings")
      }
    }

    public var synonyms: [String] {
      switch self {
      case .inOrder: ["utan anmärkning", "ok"]
      case .measuresAgreed: ["åtgärd", "åtgärder"]
      case .shortcomings: ["brist"]
      }
    }
  }
}
