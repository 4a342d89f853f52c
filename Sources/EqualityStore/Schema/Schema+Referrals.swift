extension Schema {
  /// Referrals and what was decided, with what the person has said in a table apart.
  static let twelfth = Schema(objects: eleventh.objects + referralTables, steps: referralTables)

  /// The version that this is.
  static let withReferrals = 12

  private static let referralTables = [
    """
    CREATE TABLE referral (
      id INTEGER PRIMARY KEY,
      pseudonym TEXT CHECK (pseudonym <> ''),
      unit INTEGER REFERENCES unit,
      referred INTEGER NOT NULL CHECK (\(isDate("referred"))),
      gender INTEGER NOT NULL CHECK (gender BETWEEN 0 AND 4),
      birth_year INTEGER CHECK (birth_year BETWEEN 1 AND 9999),
      decision INTEGER NOT NULL CHECK (decision BETWEEN 1 AND 4),
      decided INTEGER CHECK (\(isDate("decided"))),
      consent INTEGER CHECK (consent BETWEEN 1 AND 3),
      until INTEGER CHECK (\(isDate("until"))),
      CHECK ((decided IS NULL) = (decision > 2))
    ) STRICT
    """,
    """
    CREATE TABLE referral_answer (
      referral INTEGER NOT NULL REFERENCES referral ON DELETE CASCADE,
      list INTEGER NOT NULL REFERENCES code_list,
      answer INTEGER NOT NULL CHECK (answer > 0 OR answer BETWEEN -99 AND -94),
      PRIMARY KEY (referral, list)
    ) STRICT, WITHOUT ROWID
    """,
  ]
}
