import EqualityData

/// What help says of the columns of a file.
enum ColumnList {
  static let units = Text(
    sv: heads(UnitsFile.columns).swedish
      + "\nSlag: \(names(ProjectUnit.Kind.allCases.map(\.label))).",
    en: heads(UnitsFile.columns).english
      + "\nKinds: \(names(ProjectUnit.Kind.allCases.map(\.label))).")

  static let participations = Text(
    sv: heads(ParticipationsFile.columns).swedish + """

      Dessutom en kolumn för varje lista som lagret har, med listans kod som rubrik. Flera värden
      skiljs åt med |. Det personen säger om sig själv sparas bara när samtycke är ”ja”.
      \(dimensions)
      """,
    en: heads(ParticipationsFile.columns).english + """

      Besides one column for each list that the store has, headed by the list's code. Several values
      are divided by |. What people say of themselves is kept only where consent is “yes”.
      \(dimensions)
      """)

  /// The lists that every store has, and which of them permit several values.
  private static let dimensions = Dimension.standard.map { dimension in
    "  " + dimension.code + (dimension.allowsSeveral ? " |" : "")
  }.joined(separator: "\n")

  static let dimension = Text(
    sv: """
      { "code": "bostad", "ground": null, "sv": "bostad", "en": "housing", "several": false,
        "categories": [ { "code": "eget", "sv": "eget kontrakt", "en": "own lease" }, … ],
        "decided_by": "Styrgruppen", "decided_on": "2021-09-01", "consulted_with": "…" }
      Med "extends": "ethnicity_self" i stället för de fem första fälten läggs kategorierna till i
      den listan. Grunder: \(Ground.allCases.map(\.code).joined(separator: ", ")).
      """,
    en: """
      { "code": "bostad", "ground": null, "sv": "bostad", "en": "housing", "several": false,
        "categories": [ { "code": "eget", "sv": "eget kontrakt", "en": "own lease" }, … ],
        "decided_by": "Styrgruppen", "decided_on": "2021-09-01", "consulted_with": "…" }
      With "extends": "ethnicity_self" in place of the first five fields, the categories are added
      to that list. Grounds: \(Ground.allCases.map(\.code).joined(separator: ", ")).
      """)

  /// The header in each language, which help in either shows: both are read.
  private static func heads(_ columns: [(name: Text, isRequired: Bool)]) -> Text {
    let heads = Language.allCases.map { language in
      "\n  "
        + columns.map { $0.name(language) + ($0.isRequired ? "*" : "") }.joined(separator: ";")
    }
    return Text(
      sv: "Kolumner, på svenska eller engelska (* måste finnas):" + heads.joined(),
      en: "Columns, in Swedish or English (* required):" + heads.joined())
  }

  private static func names(_ labels: [Text]) -> String {
    labels.map { label in
      label.swedish == label.english ? label.swedish : "\(label.swedish)/\(label.english)"
    }.joined(separator: ", ")
  }
}
