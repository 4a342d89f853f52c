import EqualityModel
import EqualitySystem

/// The rows about what is around the participants, without keys of their own.
struct StoredSurroundings {
  typealias Rows = [[SQLiteValue]]

  /// The unit's key comes second in each row of these three.
  var activities: Rows = []
  var violenceQuestions: Rows = []

  /// The last three columns are the grounds, in order, and what someone wrote and until when.
  var deviations: Rows = []

  var suppliers: [Supplier] = []

  /// By source.
  var reference: [SQLiteValue: Rows] = [:]
}

extension Connection {
  func surroundings() throws -> StoredSurroundings {
    var stored = StoredSurroundings()
    stored.activities = try rows(
      """
      SELECT month, unit, kind, audience, total, women, men, principles, step
      FROM activity ORDER BY id
      """)
    stored.violenceQuestions = try rows(
      """
      SELECT month, unit, gender, asked, declined, not_asked, support_offered
      FROM violence_questions ORDER BY id
      """)
    stored.deviations = try rows(
      """
      SELECT received, unit, level, area, status, closed, (
          SELECT group_concat(ground, ' ')
          FROM (SELECT ground FROM deviation_ground WHERE deviation = own.id ORDER BY ground)
        ), text, until
      FROM deviation AS own LEFT JOIN deviation_note AS note ON note.deviation = own.id
      ORDER BY own.id
      """)
    stored.suppliers = try suppliers()
    stored.reference = Dictionary(
      grouping: try rows(
        """
        SELECT * FROM reference_count
        ORDER BY source, counted_on, dimension, category, gender, ages, area
        """)
    ) { $0[0] }
    return stored
  }

  private func rows(_ query: String) throws -> StoredSurroundings.Rows {
    var rows: StoredSurroundings.Rows = []
    try prepare(query).run { rows.append($0.values) }
    return rows
  }
}
