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

extension GroupRequest {
  /// Whether a published table of these groups is what is asked for.
  ///
  /// All that there are are asked for of a table that has all of the program's: groups that were
  /// settled since do not undo what is published.
  func isAnswered(by table: String, of groups: [TargetGroup]) -> Bool {
    guard table == topic.rawValue else { return false }
    let published = Set(groups.map(\.code))
    guard codes.isEmpty else { return published == Set(codes) }
    let standard = topic == .groups ? TargetGroup.standard : TargetGroup.digital
    return published.isSuperset(of: standard.map(\.code))
  }
}
