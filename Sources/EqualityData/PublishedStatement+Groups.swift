import EqualityAudit
import EqualityModel
import EqualityStatistics
import EqualityStore

extension PublishedStatement {
  /// Groups that overlap, as one table or several.
  ///
  /// Where one tells too many kinds of people apart, there is one for each part of the groups that
  /// shares no answers with the others; none where a part does too, or a group is not known any more.
  /// `groups` are those that it was made of, each by the rule that it had; `lists` all that were ever
  /// asked.
  func groups(_ groups: [TargetGroup], lists: [Dimension]) -> [StatementTable] {
    guard !groups.isEmpty, groups.count == record.groupDefinitions.count else { return [] }
    let lists = lists.asked(about: groups)
    let isSensitive = groups.contains { $0.isSensitive(lists) }
    let parts = parts(of: groups, lists: lists)
    let divisions = parts.compactMap { GroupDivision(of: $0, lists: lists) }
    guard divisions.count == parts.count else { return [] }
    return zip(parts, divisions).enumerated().map { place, part in
      let codes = part.0.flatMap { [$0.code, GroundTable.known(of: $0.code)] }
      return table(
        record.table, protectsZeros: isSensitive, isOfReached: true, division: part.1,
        columns: columns,
        cells: cells.filter { cell in
          // Everyone is in all parts, and is told of once.
          codes.contains(cell.category) || place == 0 && cell.category == GroundTable.all
        })
    }
  }

  /// As many kinds of people as are told apart in one attack: what five groups can make of them.
  private static let mostKinds = 243

  private func parts(of groups: [TargetGroup], lists: [Dimension]) -> [[TargetGroup]] {
    let isSmall = GroupDivision(of: groups, lists: lists).map { $0.kindCount <= Self.mostKinds }
    return isSmall ?? false ? [groups] : groups.sharingAnswers
  }
}

extension [Dimension] {
  /// Of each list the newest version that has every category that the groups name.
  fileprivate func asked(about groups: [TargetGroup]) -> [Dimension] {
    reversed().reduce(into: []) { newest, list in
      guard !newest.contains(where: { $0.code == list.code }),
        groups.allSatisfy({ $0.rule.isAbout(list) })
      else { return }
      newest.append(list)
    }
  }
}
