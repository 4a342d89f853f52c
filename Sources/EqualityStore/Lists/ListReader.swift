import EqualityModel
import EqualitySystem

/// Puts lists together from their rows and those of their categories, while a checksum is computed.
struct ListReader {
  private struct Row {
    let id: Int
    let code: String
    let version: Int
    let ground: Ground?
    let label: Text
    let allowsSeveral: Bool
    let isProxy: Bool
    let decision: ListDecision?
  }

  private var rows: [Row] = []
  private var categories: [Int: [EqualityModel.Category]] = [:]

  mutating func add(_ row: borrowing EqualitySystem.Row, of table: ContentChecksum.Table) throws {
    if table == .category {
      categories[row.integer(0), default: []].append(
        Category(
          row.text(2), sv: row.text(3), en: row.text(4), standsAlone: row.integer(5) == 1))
    } else {
      rows.append(try Self.read(row))
    }
  }

  /// The lists, once their rows are known to be sound.
  func lists() throws(StoreError) -> [StoredList] {
    try rows.map { row throws(StoreError) in
      guard let categories = categories[row.id] else { throw .damaged }
      return StoredList(
        id: row.id,
        dimension: Dimension(
          row.code, version: row.version, ground: row.ground, label: row.label,
          allowsSeveral: row.allowsSeveral, isProxy: row.isProxy, categories: categories,
          decision: row.decision))
    }
  }

  private static func read(_ row: borrowing EqualitySystem.Row) throws -> Row {
    Row(
      id: row.integer(0), code: row.text(1), version: row.integer(2),
      ground: row.optionalInteger(3).flatMap(Ground.init),
      label: Text(sv: row.text(4), en: row.text(5)), allowsSeveral: row.integer(6) == 1,
      isProxy: row.integer(7) == 1, decision: decision(row))
  }

  private static func decision(_ row: borrowing EqualitySystem.Row) -> ListDecision? {
    guard let decidedBy = row.optionalText(8), let consultedWith = row.optionalText(10),
      let decidedOn = PartialDate(packed: row.integer(9))
    else { return nil }
    return ListDecision(decidedBy: decidedBy, decidedOn: decidedOn, consultedWith: consultedWith)
  }
}
