/// What pooling has done, or would do: what came from the other store, and what both had.
///
/// A store that has been pooled before, and is as it was then, changes and counts nothing.
public struct PoolCounts: Hashable, Sendable {
  public var unitsAdded = 0
  public var unitsShared = 0

  public var participantsAdded = 0

  /// People of both stores, each of them there once.
  public var participantsShared = 0

  public var participationsAdded = 0
  public var participationsShared = 0
  public var anonymousAdded = 0

  /// Participants of whom what they say of themselves came along.
  public var attributesAdded = 0

  /// Lists of categories, one for each version.
  public var listsAdded = 0

  /// Target groups that were settled locally, one for each version.
  public var groupsAdded = 0

  public var referralsAdded = 0
  public var referralsShared = 0

  public var wavesAdded = 0
  public var wavesShared = 0
  public var responsesAdded = 0

  /// Rows about deviations, activities, questions about violence, suppliers, and populations.
  public var surroundingsAdded = 0
  public var surroundingsShared = 0

  /// Whether the store's file was rewritten afterwards, so that it does not tell in which order
  /// responses came.
  public var isRewritten = true

  /// The day when the same store was pooled before, if it was.
  public var pooledBefore: String?
}
