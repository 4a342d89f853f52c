/// One dimension of one outcome of a wave that has been published, as its readers have it.
public struct SurveyLedgerTable: Hashable, Sendable {
  public let wave: String
  public let outcome: String
  public let dimension: String

  /// Whether nobody is in several of the categories.
  public let areApart: Bool

  /// The fewest members of a group whose count may be shown.
  public let k: Int

  /// What is shown of everyone with a value of the outcome.
  public let everyone: Counts
  public let categories: [Category]

  public init(
    wave: String, outcome: String, dimension: String, areApart: Bool, k: Int, everyone: Counts,
    categories: [Category]
  ) {
    self.wave = wave
    self.outcome = outcome
    self.dimension = dimension
    self.areApart = areApart
    self.k = k
    self.everyone = everyone
    self.categories = categories
  }

  /// Those who agree, those who do not, and all of them; nil where hidden.
  public struct Counts: Hashable, Sendable {
    public let agreeing: Int?
    public let others: Int?
    public let all: Int?

    public init(agreeing: Int?, others: Int?, all: Int?) {
      self.agreeing = agreeing
      self.others = others
      self.all = all
    }

    var list: [Int?] { [agreeing, others, all] }
  }

  /// A category with its figures.
  public struct Category: Hashable, Sendable {
    public let code: String
    public let counts: Counts

    /// How many people with a known answer are not in it.
    public let rest: Int?

    /// What is said of a share that is near an end: at most one in twenty is of the other kind.
    public let extreme: Extreme?

    public init(code: String, counts: Counts, rest: Int?, extreme: Extreme?) {
      self.code = code
      self.counts = counts
      self.rest = rest
      self.extreme = extreme
    }
  }

  public enum Extreme: Hashable, Sendable {
    case nearlyAll
    case nearlyNone
  }
}
