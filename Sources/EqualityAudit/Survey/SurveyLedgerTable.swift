/// One dimension of one outcome of a wave that has been published, as its readers have it; or one
/// with those that are derived from it.
public struct SurveyLedgerTable: Hashable, Sendable {
  public let wave: String
  public let outcome: String
  public let dimension: String

  /// Lists of categories, of each of which everyone with a known answer is in one.
  public let partitions: [[Int]]

  /// Categories of which everyone is in another too.
  public let parts: [Part]

  /// Whether everyone is in some category, for not to answer is one of them.
  public let countsMissing: Bool

  /// The fewest members of a group whose count may be shown.
  public let k: Int

  /// How many statements an index is the mean of; nil where there are no indices.
  public let statementCount: Int?

  /// What is shown of everyone with a value of the outcome.
  public let everyone: Counts

  /// Everyone's mean index, as the whole numbers of points that it can be when rounded.
  public let index: ClosedRange<Int>?
  public let categories: [Category]

  public init(
    wave: String, outcome: String, dimension: String, partitions: [[Int]], parts: [Part] = [],
    countsMissing: Bool = false, k: Int, statementCount: Int? = nil, everyone: Counts,
    index: ClosedRange<Int>? = nil, categories: [Category]
  ) {
    self.wave = wave
    self.outcome = outcome
    self.dimension = dimension
    self.partitions = partitions
    self.parts = parts
    self.countsMissing = countsMissing
    self.k = k
    self.statementCount = statementCount
    self.everyone = everyone
    self.index = index
    self.categories = categories
  }

  /// A category all of whose people are in another, by their places.
  public struct Part: Hashable, Sendable {
    public let part: Int
    public let whole: Int

    public init(part: Int, whole: Int) {
      self.part = part
      self.whole = whole
    }
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

    /// Its mean index, and that of those who are not in it, as whole numbers of points.
    public let index: ClosedRange<Int>?
    public let restIndex: ClosedRange<Int>?

    public init(
      code: String, counts: Counts, rest: Int?, extreme: Extreme?, index: ClosedRange<Int>? = nil,
      restIndex: ClosedRange<Int>? = nil
    ) {
      self.code = code
      self.counts = counts
      self.rest = rest
      self.extreme = extreme
      self.index = index
      self.restIndex = restIndex
    }
  }

  public enum Extreme: Hashable, Sendable {
    case nearlyAll
    case nearlyNone
  }

  /// Whether a category and its part are the same people, so that nothing is left of it.
  func isSame(_ part: Part) -> Bool {
    parts.contains(Part(part: part.whole, whole: part.part))
  }

  /// Whether a part says something that the same two categories have not said the other way round.
  func isDivision(_ part: Part) -> Bool { part.part < part.whole || !isSame(part) }

  /// Whether any index is shown, so that there is something to work out from them.
  var showsIndices: Bool {
    index != nil || categories.contains { $0.index != nil || $0.restIndex != nil }
  }
}
