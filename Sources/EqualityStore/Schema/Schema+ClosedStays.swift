extension Schema {
  /// The participations as they were counted in what has been published, to the month.
  static let third = Schema(
    objects: second.objects + closedStays, steps: closedStays)

  private static let closedStays = [
    """
    CREATE TABLE closed_stay (
      participant INTEGER NOT NULL REFERENCES participant,
      unit INTEGER NOT NULL REFERENCES unit,
      start_date INTEGER NOT NULL CHECK (\(isDate("start_date"))),
      end_date INTEGER NOT NULL CHECK (end_date = 0 OR \(isDate("end_date"))),
      gender INTEGER NOT NULL CHECK (gender BETWEEN 0 AND 4),
      number INTEGER NOT NULL CHECK (number > 0),
      PRIMARY KEY (participant, unit, start_date, end_date)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE closed_anonymous_stay (
      unit INTEGER NOT NULL REFERENCES unit,
      start_date INTEGER NOT NULL CHECK (\(isDate("start_date"))),
      end_date INTEGER NOT NULL CHECK (end_date = 0 OR \(isDate("end_date"))),
      gender INTEGER NOT NULL CHECK (gender BETWEEN 0 AND 4),
      number INTEGER NOT NULL CHECK (number > 0),
      PRIMARY KEY (unit, start_date, end_date, gender)
    ) STRICT, WITHOUT ROWID
    """,
  ]
}
