package import EqualityModel
import EqualitySystem

/// What an import of a reference population has done.
public struct ReferenceCounts: Hashable, Sendable {
  /// How many counts are stored.
  public var added = 0

  /// How many counts of the same sources were there before, and are gone.
  public var replaced = 0

  /// The sources of the file, in its order.
  public var sources: [String] = []
}

extension Store {
  /// Stores a reference population in the place of whatever the store has of the same sources.
  package func replaceReference(
    with counts: [ReferenceCount], dryRun: Bool = false
  ) throws -> ReferenceCounts {
    try change(.surroundings, keeping: !dryRun) {
      var result = ReferenceCounts(added: counts.count)
      let remove = try connection.prepare(
        "DELETE FROM reference_count WHERE source = ? RETURNING 1")
      for source in counts.map(\.source) where !result.sources.contains(source) {
        result.sources.append(source)
        try remove.run(.text(source)) { result.replaced += $0.integer(0) }
      }
      let add = try connection.prepare(
        "INSERT INTO reference_count VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
      for count in counts {
        try add.run(
          .text(count.source), .integer(Int(count.date.packed)), .text(count.dimension),
          .text(count.category), .integer(count.gender?.rawValue ?? -1),
          .text(count.ages?.description ?? ""), .text(count.area ?? ""), .integer(count.count))
      }
      return result
    }
  }

  /// The counts of every source about a dimension, in order of source, date and category.
  package func referenceCounts(of dimension: String) throws -> [ReferenceCount] {
    try reading {
      guard try ContentChecksum.surroundings.holds(on: connection) else { throw StoreError.damaged }
      var counts: [ReferenceCount] = []
      let query = """
        SELECT source, counted_on, category, gender, ages, area, count FROM reference_count
        WHERE dimension = ? ORDER BY source, counted_on, category, gender, ages, area
        """
      try connection.prepare(query).run(.text(dimension)) { row in
        guard let date = PartialDate(packed: row.integer(1)) else { throw StoreError.damaged }
        counts.append(
          ReferenceCount(
            dimension: dimension, category: row.text(2), gender: Gender(rawValue: row.integer(3)),
            ages: AgeRange(row.text(4)), area: row.text(5).isEmpty ? nil : row.text(5),
            count: row.integer(6), source: row.text(0), date: date))
      }
      return counts
    }
  }
}
