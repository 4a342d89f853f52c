extension Schema {
  /// The units of each release, and how they hang together in it.
  static let second = Schema(
    objects: first.objects + [releasedUnit], steps: [releasedUnit, unitsOfOldReleases])

  private static let releasedUnit = """
    CREATE TABLE released_unit (
      release INTEGER NOT NULL REFERENCES release,
      position INTEGER NOT NULL CHECK (position >= 0),
      code TEXT NOT NULL,
      parent TEXT,
      adds_up INTEGER NOT NULL CHECK (adds_up IN (0, 1)),
      counts_persons INTEGER NOT NULL CHECK (counts_persons IN (0, 1)),
      PRIMARY KEY (release, position)
    ) STRICT, WITHOUT ROWID
    """

  /// The units of releases that were made before they were noted.
  ///
  /// Units with published figures cannot be moved, so that their parents are still those they had.
  /// Whether parts added up is not known any more, and then they are not said to. Tables by unit
  /// counted participations on every row; only a table of the whole project alone counted persons.
  private static let unitsOfOldReleases = """
    INSERT INTO released_unit (release, position, code, parent, adds_up, counts_persons)
    SELECT release.id,
      row_number() OVER (PARTITION BY release.id ORDER BY min(cell.position)) - 1,
      cell.unit,
      CASE WHEN cell.unit <> release.unit THEN
        (SELECT CASE WHEN above.parent IS NULL THEN '_T' ELSE above.code END
        FROM unit AS own JOIN unit AS above ON above.id = own.parent
        WHERE own.code = cell.unit)
      END,
      0,
      release.by_unit = 0 AND cell.unit = '_T'
    FROM release JOIN released_cell AS cell ON cell.release = release.id
    GROUP BY release.id, cell.unit
    """
}
