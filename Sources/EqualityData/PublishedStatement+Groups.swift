import EqualityAudit
import EqualityModel
import EqualityStore

extension PublishedStatement {
  /// Groups that overlap; nil where their rules are others by now, or tell too much apart.
  func groups(lists: [Dimension]) -> StatementTable? {
    let all = record.table == "digital" ? TargetGroup.digital : TargetGroup.standard
    let groups = record.axes[0].codes.compactMap { code in all.first { $0.code == code } }
    let rules = groups.map { "\($0.code): \($0.rule)" }.joined(separator: "; ")
    guard record.definition.contains("[\(rules)]"),
      let division = GroupDivision(of: groups, lists: lists)
    else { return nil }
    let subjects = Set(groups.flatMap(\.subjects))
    let isSensitive = lists.contains {
      subjects.contains($0.code) && ($0.isSensitive || $0.ground == .sex)
    }
    return table(
      record.table, protectsZeros: isSensitive, isOfReached: true, division: division,
      columns: columns, cells: cells)
  }
}
