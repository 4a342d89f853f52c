/// One version of the store's tables: everything there is, and how it came from the version before.
///
/// A released version is never edited: a change to the tables is a new version at the end.
struct Schema: Sendable {
  /// Every statement that SQLite keeps for a store of this version, in any order.
  let objects: [String]

  /// The statements that bring a store of the version before to this one.
  let steps: [String]

  /// All versions, the first numbered 1.
  static let all = [
    first, second, third, fourth, fifth, sixth, seventh, eighth, ninth, tenth, eleventh,
    twelfth,
  ]

  static let first = Schema(objects: firstObjects, steps: firstObjects)
}

extension Schema {
  /// Says in the file's header that it is a store: the letters `JMLK`.
  static let applicationID: Int32 = 0x4A4D_4C4B

  private static let firstObjects = [
    """
    CREATE TABLE project (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      name TEXT NOT NULL,
      target INTEGER CHECK (target >= 0),
      from_date INTEGER CHECK (\(isDate("from_date"))),
      to_date INTEGER CHECK (\(isDate("to_date"))),
      k INTEGER NOT NULL CHECK (k >= 3),
      k_sensitive INTEGER NOT NULL CHECK (k_sensitive >= 5),
      reason TEXT
    ) STRICT
    """,
    """
    CREATE TABLE unit (
      id INTEGER PRIMARY KEY,
      code TEXT NOT NULL UNIQUE CHECK (code <> ''),
      position INTEGER NOT NULL UNIQUE,
      parent INTEGER REFERENCES unit,
      name TEXT NOT NULL,
      kind INTEGER NOT NULL CHECK (kind BETWEEN 1 AND 5)
    ) STRICT
    """,
    """
    CREATE TABLE municipality (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE CHECK (name <> '')
    ) STRICT
    """,
    """
    CREATE TABLE participant (
      id INTEGER PRIMARY KEY CHECK (id BETWEEN 1 AND 2000000000),
      pseudonym TEXT NOT NULL UNIQUE CHECK (pseudonym <> ''),
      gender INTEGER NOT NULL CHECK (gender BETWEEN 0 AND 4),
      birth_year INTEGER CHECK (birth_year BETWEEN 1 AND 9999),
      municipality INTEGER REFERENCES municipality,
      consent INTEGER CHECK (consent BETWEEN 1 AND 3)
    ) STRICT
    """,
    """
    CREATE TABLE participation (
      participant INTEGER NOT NULL REFERENCES participant,
      unit INTEGER NOT NULL REFERENCES unit,
      start_date INTEGER NOT NULL CHECK (\(isDate("start_date"))),
      end_date INTEGER NOT NULL CHECK (end_date = 0 OR \(isDate("end_date"))),
      end_reason INTEGER NOT NULL CHECK (end_reason BETWEEN 0 AND 12),
      PRIMARY KEY (participant, unit, start_date)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE anonymous_participation (
      unit INTEGER NOT NULL REFERENCES unit,
      start_date INTEGER NOT NULL CHECK (\(isDate("start_date"))),
      end_date INTEGER NOT NULL CHECK (end_date = 0 OR \(isDate("end_date"))),
      end_reason INTEGER NOT NULL CHECK (end_reason BETWEEN 0 AND 12),
      gender INTEGER NOT NULL CHECK (gender BETWEEN 0 AND 4),
      number INTEGER NOT NULL CHECK (number > 0),
      PRIMARY KEY (unit, start_date, end_date, end_reason, gender)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE import (
      id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind <> ''),
      sha256 TEXT NOT NULL,
      rows INTEGER NOT NULL CHECK (rows >= 0),
      imported_on TEXT NOT NULL CHECK (\(isDay("imported_on"))),
      UNIQUE (kind, sha256)
    ) STRICT
    """,
    """
    CREATE TABLE release (
      id INTEGER PRIMARY KEY,
      definition TEXT NOT NULL UNIQUE CHECK (definition <> ''),
      table_code TEXT NOT NULL,
      period TEXT NOT NULL,
      unit TEXT NOT NULL,
      by_unit INTEGER NOT NULL CHECK (by_unit IN (0, 1)),
      k INTEGER NOT NULL CHECK (k > 0),
      reason TEXT,
      published_on TEXT NOT NULL CHECK (\(isDay("published_on")))
    ) STRICT
    """,
    """
    CREATE TABLE released_cell (
      release INTEGER NOT NULL REFERENCES release,
      position INTEGER NOT NULL CHECK (position >= 0),
      unit TEXT NOT NULL,
      measure TEXT NOT NULL,
      gender TEXT NOT NULL,
      count INTEGER CHECK (count >= 0),
      PRIMARY KEY (release, position)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE checksum (
      part TEXT PRIMARY KEY,
      sum INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
  ]

  /// Holds for `yyyymmdd` with zeros for a day, or a month and day, that is not known.
  static func isDate(_ column: String) -> String {
    "\(column) BETWEEN 10000 AND 99991231 AND \(column) % 100 <= 31"
      + " AND \(column) / 100 % 100 <= 12"
      + " AND (\(column) % 100 = 0 OR \(column) / 100 % 100 > 0)"
  }

  /// Holds for a day as text: `2021-10-31`.
  static func isDay(_ column: String) -> String {
    "\(column) GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'"
  }
}
