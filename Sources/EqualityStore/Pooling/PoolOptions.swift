/// How another store's people and units are to stand beside those of the store that takes them in.
public struct PoolOptions: Hashable, Sendable {
  /// Whether a pseudonym that both stores have is of one and the same person.
  public var hasSamePeople: Bool

  /// Whether anonymous registrations of one unit and year that both stores have are different ones.
  public var addsAnonymous: Bool

  /// The code of the unit that the other project is put under, as an association; nil where both
  /// have the same project at the top.
  public var above: String?

  /// What the codes of the other store's units are to begin with.
  public var prefix: String

  public init(
    hasSamePeople: Bool = false, addsAnonymous: Bool = false, above: String? = nil,
    prefix: String = ""
  ) {
    self.hasSamePeople = hasSamePeople
    self.addsAnonymous = addsAnonymous
    self.above = above
    self.prefix = prefix
  }
}
