public import EqualityModel

/// Which table of groups is wanted.
public struct GroupRequest: Hashable, Sendable {
  /// What the groups are about.
  public enum Topic: String, Hashable, Sendable, CaseIterable {
    /// Those that the project is meant for, and groups that were settled locally.
    case groups

    /// What people lack of digital things.
    case digital
  }

  public var topic: Topic

  /// The codes of the groups, all of which are protected together; empty for all that there are.
  public var codes: [String]

  /// The months: as those of ``ReachRequest``.
  public var period: Period

  /// The source of the populations to compare with; nil where each group has only one.
  public var source: String?

  public init(_ topic: Topic, codes: [String] = [], period: Period, source: String? = nil) {
    self.topic = topic
    self.codes = codes
    self.period = period
    self.source = source
  }
}
