public import EqualityModel
import EqualityReports
import EqualityStore

/// One table other than one by gender that has been published.
public struct Statement: Hashable, Sendable {
  /// Its number among such tables, counted from 1.
  public let number: Int
  public let table: String

  /// What the table is about, in words: the dimensions or the groups, and the ages.
  public let subject: Text
  public let period: String
  public let k: Int

  /// Why k was lower than its default, where it was.
  public let reason: String?

  /// The day of publication, such as `2021-11-02`, in UTC.
  public let publishedOn: String
}

extension EqualityDatabase {
  /// Every table other than those by gender that has been published, the oldest first.
  ///
  /// - Throws: ``StoreError`` where the store cannot be read.
  public func statements() throws -> [Statement] {
    let lists = try store.dimensions()
    let groups = try everyGroup()
    return try store.statements().map { summary in
      Statement(
        number: summary.number, table: summary.table,
        subject: summary.subject(lists: lists, groups: groups), period: summary.period,
        k: summary.k, reason: summary.reason, publishedOn: summary.publishedOn)
    }
  }
}

extension StatementSummary {
  /// What it is about; a code of which nothing is known any more stands for itself.
  fileprivate func subject(lists: [Dimension], groups: [TargetGroup]) -> Text {
    let parts =
      groupDefinitions.isEmpty
      ? dimensionCodes.map { Self.name(of: $0, lists) } : self.groups(among: groups).map(\.label)
    let what = parts.isEmpty ? Text(sv: "alla", en: "all") : Text.list(parts)
    guard table == "access", let ages = accessAges else { return what }
    return Text(sv: "\(what.swedish), \(ages) år", en: "\(what.english), aged \(ages)")
  }

  private var dimensionCodes: [String] {
    switch table {
    case "access": accessDimensions
    case "reach": definition.split(separator: " ").dropFirst().prefix(1).map(String.init)
    default: []
    }
  }

  private static func name(of code: String, _ lists: [Dimension]) -> Text {
    if let list = lists.first(where: { $0.code == code }) { return list.label }
    // Age has its bands in the code.
    let plain = AgeBands.allCases.contains { "age-\($0.code)" == code } ? ReferenceCount.age : code
    return ReferenceDimension(code: plain)?.label ?? Text(sv: code, en: code)
  }
}
