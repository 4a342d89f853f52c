extension Schema {
  /// Waves of anonymous answers, each with a copy of its own of all that was asked.
  static let fifth = Schema(objects: fourth.objects + waves, steps: waves)

  /// The version that this is.
  static let withWaves = 5

  private static let waves = [
    """
    CREATE TABLE wave (
      id INTEGER PRIMARY KEY,
      code TEXT NOT NULL UNIQUE CHECK (code <> ''),
      purpose TEXT NOT NULL CHECK (purpose <> ''),
      legal_basis TEXT NOT NULL CHECK (legal_basis <> ''),
      controller TEXT NOT NULL CHECK (controller <> ''),
      information TEXT NOT NULL CHECK (information <> ''),
      retain_until INTEGER NOT NULL CHECK (\(isDate("retain_until"))),
      unit INTEGER REFERENCES unit,
      eligible INTEGER CHECK (eligible >= 0),
      consulted TEXT,
      version INTEGER NOT NULL CHECK (version > 0),
      opened_on INTEGER NOT NULL CHECK (\(isDate("opened_on"))),
      closed_on INTEGER CHECK (\(isDate("closed_on"))),
      erased_on INTEGER CHECK (\(isDate("erased_on")))
    ) STRICT
    """,
    """
    CREATE TABLE wave_information (
      wave INTEGER NOT NULL REFERENCES wave,
      position INTEGER NOT NULL CHECK (position >= 0),
      sv TEXT NOT NULL,
      en TEXT NOT NULL,
      PRIMARY KEY (wave, position)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE wave_section (
      wave INTEGER NOT NULL REFERENCES wave,
      position INTEGER NOT NULL CHECK (position >= 0),
      title_sv TEXT NOT NULL,
      title_en TEXT NOT NULL,
      note_sv TEXT,
      note_en TEXT,
      PRIMARY KEY (wave, position)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE wave_question (
      wave INTEGER NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      section INTEGER NOT NULL,
      code TEXT NOT NULL CHECK (code <> ''),
      version INTEGER NOT NULL CHECK (version > 0),
      sv TEXT NOT NULL,
      en TEXT NOT NULL,
      several INTEGER NOT NULL CHECK (several IN (0, 1)),
      domain INTEGER CHECK (domain BETWEEN 1 AND 4),
      offered TEXT NOT NULL,
      condition_question TEXT,
      condition_options TEXT,
      PRIMARY KEY (wave, position),
      FOREIGN KEY (wave, section) REFERENCES wave_section
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE wave_option (
      wave INTEGER NOT NULL,
      question INTEGER NOT NULL,
      position INTEGER NOT NULL CHECK (position BETWEEN 0 AND 62),
      code TEXT NOT NULL CHECK (code <> ''),
      sv TEXT NOT NULL,
      en TEXT NOT NULL,
      stands_alone INTEGER NOT NULL CHECK (stands_alone IN (0, 1)),
      PRIMARY KEY (wave, question, position),
      FOREIGN KEY (wave, question) REFERENCES wave_question
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE wave_dimension (
      wave INTEGER NOT NULL,
      question INTEGER NOT NULL,
      code TEXT NOT NULL CHECK (code <> ''),
      version INTEGER NOT NULL CHECK (version > 0),
      ground INTEGER CHECK (ground BETWEEN 1 AND 9),
      sv TEXT NOT NULL,
      en TEXT NOT NULL,
      several INTEGER NOT NULL CHECK (several IN (0, 1)),
      proxy INTEGER NOT NULL CHECK (proxy IN (0, 1)),
      decided_by TEXT,
      decided_on INTEGER CHECK (\(isDate("decided_on"))),
      consulted TEXT,
      PRIMARY KEY (wave, question),
      FOREIGN KEY (wave, question) REFERENCES wave_question
    ) STRICT, WITHOUT ROWID
    """,
    // Nobody can tell who answered, when within the month, or after whom: keys are drawn at random.
    """
    CREATE TABLE response (
      wave INTEGER NOT NULL REFERENCES wave,
      key INTEGER NOT NULL CHECK (key >= 0),
      month INTEGER NOT NULL CHECK (month % 100 BETWEEN 1 AND 12 AND month > 100),
      unit INTEGER REFERENCES unit,
      answers BLOB NOT NULL,
      PRIMARY KEY (wave, key)
    ) STRICT, WITHOUT ROWID
    """,
    // By what files are known again; not when they came, nor how many responses were in them.
    """
    CREATE TABLE response_file (
      wave INTEGER NOT NULL REFERENCES wave,
      sha256 TEXT NOT NULL CHECK (sha256 <> ''),
      PRIMARY KEY (wave, sha256)
    ) STRICT, WITHOUT ROWID
    """,
  ]
}
