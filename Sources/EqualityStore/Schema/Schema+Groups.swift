extension Schema {
  /// Target groups that were settled locally, by version; suppliers and the visits to them.
  static let eleventh = Schema(
    objects: tenth.objects + groups + suppliers, steps: groups + suppliers)

  /// The version that this is.
  static let withGroups = 11

  private static let groups = [
    """
    CREATE TABLE target_group (
      id INTEGER PRIMARY KEY,
      code TEXT NOT NULL CHECK (code <> ''),
      version INTEGER NOT NULL CHECK (version > 0),
      label_sv TEXT NOT NULL CHECK (label_sv <> ''),
      label_en TEXT NOT NULL CHECK (label_en <> ''),
      decided_by TEXT NOT NULL CHECK (decided_by <> ''),
      decided_on INTEGER NOT NULL CHECK (\(isDate("decided_on"))),
      consulted_with TEXT NOT NULL CHECK (consulted_with <> ''),
      UNIQUE (code, version)
    ) STRICT
    """,
    // What must hold: categories of a dimension that were chosen or not, ages, or genders.
    """
    CREATE TABLE group_condition (
      target_group INTEGER NOT NULL REFERENCES target_group,
      position INTEGER NOT NULL CHECK (position >= 0),
      kind INTEGER NOT NULL CHECK (kind BETWEEN 1 AND 4),
      dimension TEXT CHECK (dimension <> ''),
      value TEXT NOT NULL CHECK (value <> ''),
      PRIMARY KEY (target_group, position),
      CHECK ((dimension IS NULL) = (kind > 2))
    ) STRICT, WITHOUT ROWID
    """,
  ]

  private static let suppliers = [
    """
    CREATE TABLE supplier (
      id INTEGER PRIMARY KEY,
      code TEXT NOT NULL UNIQUE CHECK (code <> ''),
      gender_equality INTEGER NOT NULL CHECK (gender_equality IN (0, 1)),
      accessibility INTEGER NOT NULL CHECK (accessibility IN (0, 1)),
      non_discrimination INTEGER NOT NULL CHECK (non_discrimination IN (0, 1))
    ) STRICT
    """,
    """
    CREATE TABLE supplier_visit (
      supplier INTEGER NOT NULL REFERENCES supplier ON DELETE CASCADE,
      visited_on INTEGER NOT NULL CHECK (\(isDate("visited_on"))),
      outcome INTEGER NOT NULL CHECK (outcome BETWEEN 0 AND 3),
      PRIMARY KEY (supplier, visited_on)
    ) STRICT, WITHOUT ROWID
    """,
  ]
}
