package import EqualityModel
import EqualitySystem

/// One version of a dimension's list, as a store has it.
///
/// What was answered by a list refers to it by its key, and never to a later version: the labels
/// and the categories that people saw are those that their answers keep.
package struct StoredList: Hashable, Sendable {
  package let id: Int
  package let dimension: Dimension
}

extension Connection {
  /// Every version of every list, in the order in which the store got them.
  func lists() throws -> [StoredList] {
    var reader = ListReader()
    let holds = try ContentChecksum.lists.holds(on: self) { table, row in
      try reader.add(row, of: table)
    }
    guard holds else { throw StoreError.damaged }
    return try reader.lists()
  }

  func insert(_ dimension: Dimension) throws {
    var id = 0
    let add = try prepare(
      """
      INSERT INTO code_list (
        dimension, version, ground, label_sv, label_en, allows_several, is_proxy, decided_by,
        decided_on, consulted_with
      ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
      """)
    try add.run(
      .text(dimension.code), .integer(dimension.version), .integer(dimension.ground?.rawValue),
      .text(dimension.label.swedish), .text(dimension.label.english),
      .integer(dimension.allowsSeveral ? 1 : 0), .integer(dimension.isProxy ? 1 : 0),
      .text(dimension.decision?.decidedBy),
      .integer(dimension.decision.map { Int($0.decidedOn.packed) }),
      .text(dimension.decision?.consultedWith)
    ) { id = $0.integer(0) }
    let addCategory = try prepare("INSERT INTO category VALUES (?, ?, ?, ?, ?, ?)")
    for (position, category) in dimension.categories.enumerated() {
      try addCategory.run(
        .integer(id), .integer(position), .text(category.code), .text(category.label.swedish),
        .text(category.label.english), .integer(category.standsAlone ? 1 : 0))
    }
  }
}
