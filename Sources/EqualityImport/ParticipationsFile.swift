public import EqualityModel

enum ParticipationColumn: Int, FileColumn {
  case participant, unit, start, end, endReason, gender, birthYear, municipality, consent
  case consentDate, consentVersion, retainUntil, source

  var name: Text {
    switch self {
    case .participant: Text(sv: "deltagare", en: "participant")
    case .unit: Text(sv: "enhet", en: "unit")
    case .start: Text(sv: "start", en: "start")
    case .end: Text(sv: "slut", en: "end")
    case .endReason: Text(sv: "avslutsorsak", en: "end_reason")
    case .gender: Text(sv: "kön", en: "gender")
    case .birthYear: Text(sv: "födelseår", en: "birth_year")
    case .municipality: Text(sv: "kommun", en: "municipality")
    case .consent: Text(sv: "samtycke", en: "consent")
    case .consentDate: Text(sv: "samtyckesdatum", en: "consent_date")
    case .consentVersion: Text(sv: "samtyckesversion", en: "consent_version")
    case .retainUntil: Text(sv: "gallras", en: "retain_until")
    case .source: Text(sv: "källa", en: "source")
    }
  }

  var isRequired: Bool { [.unit, .start, .gender].contains(self) }
}

/// The file that lists participations, one a row.
public enum ParticipationsFile {
  /// The columns that it may have, and whether it must.
  public static var columns: [(name: Text, isRequired: Bool)] {
    ParticipationColumn.allCases.map { ($0.name, $0.isRequired) }
  }

  /// Reads the participations in the order of the file.
  ///
  /// What is stated about a participant on one line holds on all lines of that participant. Of an
  /// anonymous registration, a row without participant, no more than the gender is kept.
  ///
  /// Beside ``columns`` it may have one for each of `dimensions`, by its code.
  public static func read(
    _ bytes: [UInt8], units: UnitTree, dimensions: [Dimension] = [], mapping: Mapping = .none,
    ignoring: Set<String> = []
  ) -> ImportResult<[Participation]> {
    let source = RecordSource<ParticipationColumn>(
      bytes, further: dimensions.map(FurtherColumn.init), mapping: mapping, ignoring: ignoring)
    var reader = ParticipationReader(source, units: units, dimensions: dimensions)
    return reader.read()
  }
}
