public import DisclosureTables

/// Hides the small counts of a table, and as few others as it can for their protection.
///
/// - Guarantee: for every group of the table that has between 1 and k − 1 members, shown or derived
///   from what is shown, there is another population that gives the same published table and in
///   which the group has k members or more. So nobody can prove from the table alone that a group
///   is small. Each such population is checked by separate code before the table is handed over.
///
/// Zeros are always shown, and the reader is taken to know it: no hidden count is zero.
/// - Precondition: the rules have one cost for each cell of the table.
public func protect(_ table: CrossTable, under rules: ProtectionRules) -> PublishedTable {
  precondition(rules.costs.count == table.counts.count, "one cost a cell")
  let isHidden = Suppression(of: table, under: rules).isHidden
  return PublishedTable(
    dimensions: table.axes.map { axis in
      .init(name: axis.name, codes: zip(axis.codes, axis.isShown).filter(\.1).map(\.0))
    },
    counts: zip(zip(table.counts, isHidden), table.isShown).filter(\.1).map { cell, _ in
      cell.1 ? nil : cell.0
    })
}
