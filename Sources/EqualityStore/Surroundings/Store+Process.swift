package import EqualityModel
import EqualitySystem

/// What an import of a whole list has done.
public struct ListCounts: Hashable, Sendable {
  public var added = 0

  /// How many rows there were before, and are gone.
  public var replaced = 0
}

extension Store {
  /// Stores these activities in the place of all that the store has: the file is the whole list.
  package func replaceActivities(
    with activities: [Activity], dryRun: Bool = false
  ) throws -> ListCounts {
    try replace("activity", with: activities.count, dryRun: dryRun) { units in
      let add = try connection.prepare(
        """
        INSERT INTO activity (month, unit, kind, audience, total, women, men, principles, step)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
      for activity in activities {
        try add.run(
          .integer(activity.month.packed), .integer(units[activity.unit]),
          .integer(activity.kind.rawValue), .integer(activity.audience.rawValue),
          .integer(activity.total), .integer(activity.women), .integer(activity.men),
          .integer(activity.hasPrinciplesItem ? 1 : 0), .integer(activity.step))
      }
    }
  }

  /// Stores these counts in the place of all that the store has: the file is the whole list.
  package func replaceViolenceQuestions(
    with counts: [ViolenceQuestions], dryRun: Bool = false
  ) throws -> ListCounts {
    try replace("violence_questions", with: counts.count, dryRun: dryRun) { units in
      let add = try connection.prepare(
        """
        INSERT INTO violence_questions (
          month, unit, gender, asked, declined, not_asked, support_offered
        ) VALUES (?, ?, ?, ?, ?, ?, ?)
        """)
      for count in counts {
        try add.run(
          .integer(count.month.packed), .integer(units[count.unit]),
          .integer(count.gender.rawValue), .integer(count.asked), .integer(count.declined),
          .integer(count.notAsked), .integer(count.supportOffered))
      }
    }
  }

  /// Empties a table and fills it again, with the key of each unit by its code.
  private func replace(
    _ table: String, with count: Int, dryRun: Bool, _ fill: ([String: Int]) throws -> Void
  ) throws -> ListCounts {
    try change(.surroundings, keeping: !dryRun) {
      var counts = ListCounts(added: count)
      try connection.prepare("DELETE FROM \(table) RETURNING 1").run {
        counts.replaced += $0.integer(0)
      }
      try fill(
        Dictionary(uniqueKeysWithValues: try connection.units().map { ($0.unit.code, $0.id) }))
      return counts
    }
  }

  /// Every activity, in the order of the file.
  package func activities() throws -> [Activity] {
    try listed(
      """
      SELECT month, unit.code, activity.kind, audience, total, women, men, principles, step
      FROM activity JOIN unit ON unit.id = activity.unit ORDER BY activity.id
      """
    ) { row in
      guard let month = Month(packed: row.integer(0)),
        let kind = Activity.Kind(rawValue: row.integer(2)),
        let audience = Activity.Audience(rawValue: row.integer(3))
      else { throw StoreError.damaged }
      return Activity(
        month: month, unit: row.text(1), kind: kind, audience: audience, total: row.integer(4),
        women: row.optionalInteger(5), men: row.optionalInteger(6),
        hasPrinciplesItem: row.integer(7) == 1, step: row.optionalInteger(8))
    }
  }

  /// How often the seven questions were asked, in the order of the file.
  package func violenceQuestions() throws -> [ViolenceQuestions] {
    try listed(
      """
      SELECT month, unit.code, gender, asked, declined, not_asked, support_offered
      FROM violence_questions AS own JOIN unit ON unit.id = own.unit ORDER BY own.id
      """
    ) { row in
      guard let month = Month(packed: row.integer(0)), let gender = Gender(rawValue: row.integer(2))
      else { throw StoreError.damaged }
      return ViolenceQuestions(
        month: month, unit: row.text(1), gender: gender, asked: row.integer(3),
        declined: row.integer(4), notAsked: row.integer(5), supportOffered: row.optionalInteger(6))
    }
  }

  private func listed<Value>(
    _ query: String, _ value: (borrowing Row) throws -> Value
  ) throws -> [Value] {
    try reading {
      guard try ContentChecksum.surroundings.holds(on: connection) else { throw StoreError.damaged }
      var values: [Value] = []
      try connection.prepare(query).run { values.append(try value($0)) }
      return values
    }
  }
}
