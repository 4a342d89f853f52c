public import EqualityModel

/// How well a group is reached: its share of the participants beside its share of a population.
///
/// Worked out from published counts only, exactly (DOMAIN.md 6.5, R4).
public struct ReachFigures: Hashable, Sendable {
  /// The group's share among those who have answered, in parts of its share of the population:
  /// 1 where it is reached as much as others.
  public let ratio: Ratio

  /// The share among those who have answered less the share of the population, in percentage points.
  public let gap: Ratio

  /// How many more of the group would make the ratio 1, if all participants stayed as many; below
  /// zero where there are more of the group than that.
  public let toParity: Int

  /// How many of the group would make the ratio 1 if they came on top of all others; nil where the
  /// group is the whole population.
  public let toParityOnTop: Int?

  /// How many of each thousand of the group in the population participate.
  public let coverage: Ratio

  /// How many of the participants have answered, in percent.
  public let answerRate: Ratio

  /// The ratio if none of those who have not answered belonged to the group, and if all did.
  public let low: Ratio
  public let high: Ratio

  /// Why there are no figures.
  public enum Refusal: Error, Hashable, Sendable {
    /// A count that they rest on is protected.
    case protected

    /// No more than half of the participants have answered.
    case tooFewAnswers

    /// Nobody has answered, or the population has nobody in the group.
    case undefined
  }

  /// Compares the `members` of a group among the `known` of all participants with the `group` in a
  /// `population`.
  public init(
    members: Int?, known: Int?, all: Int?, group: Int, population: Int
  ) throws(Refusal) {
    guard let known, let all else { throw .protected }
    guard 2 * known >= all else { throw .tooFewAnswers }
    guard let members else { throw .protected }
    guard known > 0, group > 0, population >= group else { throw .undefined }
    let (n, answered, everyone) = (Int128(members), Int128(known), Int128(all))
    let (part, whole) = (Int128(group), Int128(population))
    ratio = Ratio(n * whole, answered * part)
    gap = Ratio(100 * (n * whole - part * answered), answered * whole)
    toParity = Ratio(answered * part - n * whole, whole).ceiling
    toParityOnTop =
      part == whole ? nil : max(0, Ratio(part * answered - n * whole, whole - part).ceiling)
    coverage = Ratio(1000 * n, part)
    answerRate = Ratio(100 * answered, everyone)
    low = Ratio(n * whole, everyone * part)
    high = Ratio((n + everyone - answered) * whole, everyone * part)
  }

  /// What the figures amount to: a signal and not a verdict.
  public enum Status: Int, CodeList {
    case under = 1
    case level = 2
    case over = 3

    /// Those who have not answered could make it one or another.
    case uncertain = 4

    public var code: String {
      switch self {
      case .under: "under"
      case .level: "level"
      case .over: "over"
      case .uncertain: "uncertain"
      }
    }

    public var label: Text {
      switch self {
      case .under: Text(sv: "under", en: "under")
      case .level: Text(sv: "i nivå", en: "level")
      case .over: Text(sv: "över", en: "over")
      case .uncertain: Text(sv: "osäker", en: "uncertain")
      }
    }

    public var synonyms: [String] { [] }

    /// Under 0.8, over 1.25, or level between them.
    fileprivate init(of ratio: Ratio) {
      self = ratio < Ratio(4, 5) ? .under : ratio > Ratio(5, 4) ? .over : .level
    }
  }

  public var status: Status {
    let (least, most) = (Status(of: low), Status(of: high))
    return least == most ? least : .uncertain
  }
}
