/// The project that a store belongs to, and how carefully its figures are published.
public struct Project: Hashable, Sendable {
  public var name: String

  /// How many participants the project has promised to reach.
  public var target: Int?

  public var from: PartialDate?
  public var to: PartialDate?

  /// The fewest members a group may have to be shown in a table by sex, age or unit: at least 3.
  public var k: Int

  /// The same for tables over a sensitive ground: at least 5.
  public var kSensitive: Int

  /// Why k is lower than its default, where it is.
  public var reason: String?

  public static let defaultK = 5
  public static let defaultKSensitive = 10
  /// The fewest people of whom an index is shown.
  public static let kIndex = 10

  public static let floorK = 3
  public static let floorKSensitive = 5

  public init(
    name: String, target: Int? = nil, from: PartialDate? = nil, to: PartialDate? = nil,
    k: Int = defaultK, kSensitive: Int = defaultKSensitive, reason: String? = nil
  ) {
    self.name = name
    self.target = target
    self.from = from
    self.to = to
    self.k = k
    self.kSensitive = kSensitive
    self.reason = reason
  }
}
