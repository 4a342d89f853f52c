extension Schema {
  /// Lists of categories by version, what participants say of themselves and have consented to,
  /// how long they are kept, and what has been done with the store.
  static let fourth = Schema(
    objects: third.objects + lists + linked + [event], steps: lists + linked + [event])

  private static let lists = [
    """
    CREATE TABLE code_list (
      id INTEGER PRIMARY KEY,
      dimension TEXT NOT NULL CHECK (dimension <> ''),
      version INTEGER NOT NULL CHECK (version > 0),
      ground INTEGER CHECK (ground BETWEEN 1 AND 9),
      label_sv TEXT NOT NULL CHECK (label_sv <> ''),
      label_en TEXT NOT NULL CHECK (label_en <> ''),
      allows_several INTEGER NOT NULL CHECK (allows_several IN (0, 1)),
      is_proxy INTEGER NOT NULL CHECK (is_proxy IN (0, 1)),
      decided_by TEXT CHECK (decided_by <> ''),
      decided_on INTEGER CHECK (\(isDate("decided_on"))),
      consulted_with TEXT CHECK (consulted_with <> ''),
      UNIQUE (dimension, version),
      CHECK ((decided_by IS NULL) = (decided_on IS NULL)),
      CHECK ((decided_by IS NULL) = (consulted_with IS NULL))
    ) STRICT
    """,
    """
    CREATE TABLE category (
      list INTEGER NOT NULL REFERENCES code_list,
      position INTEGER NOT NULL CHECK (position BETWEEN 0 AND 62),
      code TEXT NOT NULL CHECK (code <> ''),
      label_sv TEXT NOT NULL CHECK (label_sv <> ''),
      label_en TEXT NOT NULL CHECK (label_en <> ''),
      stands_alone INTEGER NOT NULL CHECK (stands_alone IN (0, 1)),
      PRIMARY KEY (list, position),
      UNIQUE (list, code)
    ) STRICT, WITHOUT ROWID
    """,
  ]

  /// An answer is a bit for each category of its list, or a missing status below zero.
  private static let linked = [
    """
    CREATE TABLE attribute (
      participant INTEGER NOT NULL REFERENCES participant,
      list INTEGER NOT NULL REFERENCES code_list,
      answer INTEGER NOT NULL CHECK (answer > 0 OR answer BETWEEN -99 AND -94),
      PRIMARY KEY (participant, list)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE consent (
      participant INTEGER NOT NULL REFERENCES participant,
      status INTEGER NOT NULL CHECK (status BETWEEN 1 AND 3),
      stated_on INTEGER CHECK (\(isDate("stated_on"))),
      text_version TEXT CHECK (text_version <> ''),
      PRIMARY KEY (participant, status)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE retention (
      participant INTEGER PRIMARY KEY REFERENCES participant,
      until INTEGER NOT NULL CHECK (\(isDate("until")))
    ) STRICT
    """,
  ]

  private static let event = """
    CREATE TABLE event (
      id INTEGER PRIMARY KEY,
      day TEXT NOT NULL CHECK (\(isDay("day"))),
      action TEXT NOT NULL CHECK (action <> ''),
      parameters TEXT NOT NULL
    ) STRICT
    """
}
