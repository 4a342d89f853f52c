import EqualityData

/// What help says of the columns of a file.
enum ColumnList {
  static let units = Text(
    sv: heads(UnitsFile.columns).swedish
      + "\nSlag: \(names(ProjectUnit.Kind.allCases.map(\.label))).",
    en: heads(UnitsFile.columns).english
      + "\nKinds: \(names(ProjectUnit.Kind.allCases.map(\.label))).")

  static let participations = heads(ParticipationsFile.columns)

  /// The header in each language, which help in either shows: both are read.
  static func heads(_ columns: [(name: Text, isRequired: Bool)]) -> Text {
    let heads = Language.allCases.map { language in
      "\n  "
        + columns.map { $0.name(language) + ($0.isRequired ? "*" : "") }.joined(separator: ";")
    }
    return Text(
      sv: "Kolumner, på svenska eller engelska (* måste finnas):" + heads.joined(),
      en: "Columns, in Swedish or English (* required):" + heads.joined())
  }

  static func names(_ labels: [Text]) -> String {
    labels.map { label in
      label.swedish == label.english ? label.swedish : "\(label.swedish)/\(label.english)"
    }.joined(separator: ", ")
  }
}
