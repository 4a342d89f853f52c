extension Schema {
  /// What has been published of waves: public figures only.
  static let ninth = Schema(
    objects: eighth.objects + surveyReleases, steps: surveyReleases)

  /// The version that this is.
  static let withSurveyReleases = 9

  private static let surveyReleases = [
    """
    CREATE TABLE survey_release (
      id INTEGER PRIMARY KEY,
      table_code TEXT NOT NULL CHECK (table_code <> ''),
      wave TEXT NOT NULL CHECK (wave <> ''),
      cross TEXT NOT NULL,
      k INTEGER NOT NULL CHECK (k > 0),
      reason TEXT,
      answer_rate INTEGER CHECK (answer_rate BETWEEN 0 AND 100),
      published_on TEXT NOT NULL CHECK (\(isDay("published_on"))),
      UNIQUE (wave, table_code, cross)
    ) STRICT
    """,
    """
    CREATE TABLE survey_figure (
      release INTEGER NOT NULL REFERENCES survey_release,
      position INTEGER NOT NULL CHECK (position >= 0),
      outcome TEXT NOT NULL,
      gender TEXT NOT NULL,
      dimension TEXT NOT NULL,
      category TEXT NOT NULL,
      measure TEXT NOT NULL,
      value INTEGER CHECK (value >= 0),
      PRIMARY KEY (release, position)
    ) STRICT, WITHOUT ROWID
    """,
  ]
}
