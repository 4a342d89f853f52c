public import EqualityModel

enum DeviationColumn: Int, FileColumn {
  case received, unit, level, grounds, area, status, closed, note, retainUntil

  var name: Text {
    switch self {
    case .received: Text(sv: "inkommen", en: "received")
    case .unit: Text(sv: "enhet", en: "unit")
    case .level: Text(sv: "nivå", en: "level")
    case .grounds: Text(sv: "grunder", en: "grounds")
    case .area: Text(sv: "område", en: "area")
    case .status: Text(sv: "status", en: "status")
    case .closed: Text(sv: "avslutad", en: "closed")
    case .note: Text(sv: "beskrivning", en: "note")
    case .retainUntil: Text(sv: "gallras", en: "retain_until")
    }
  }

  var isRequired: Bool { [.received, .unit, .level, .area].contains(self) }
}

/// The file that lists deviations, one a row.
public enum DeviationsFile {
  /// The columns that it may have, and whether it must.
  public static var columns: [(name: Text, isRequired: Bool)] {
    DeviationColumn.allCases.map { ($0.name, $0.isRequired) }
  }

  /// Reads the deviations in the order of the file.
  ///
  /// Several grounds are separated by `|`. What someone wrote must have a date until which it is
  /// kept.
  public static func read(
    _ bytes: [UInt8], units: UnitTree, mapping: Mapping = .none, ignoring: Set<String> = []
  ) -> ImportResult<[Deviation]> {
    var rows = ListedRows<DeviationColumn>(
      RecordSource(bytes, mapping: mapping, ignoring: ignoring), units: units)
    var deviations: [Deviation] = []
    while rows.source.next() {
      if let deviation = deviation(&rows) { deviations.append(deviation) }
    }
    return rows.source.result(deviations)
  }

  private static func deviation(_ rows: inout ListedRows<DeviationColumn>) -> Deviation? {
    let received = rows.month(.received, isRequired: true)
    let unit = rows.unit(.unit)
    let level = rows.code(.level, of: DeviationLevel.self, isRequired: true)
    let area = rows.code(.area, of: DeviationArea.self, isRequired: true)
    let grounds = rows.codes(.grounds, of: Ground.self)
    let closed = rows.month(.closed)
    let status = rows.code(.status, of: DeviationStatus.self)
    let note = note(&rows)
    if let received, let closed, closed < received {
      rows.source.add(.row(.endBeforeStart), in: .closed)
    }
    if status == .closed, closed == nil { rows.source.add(.value(.missing), in: .closed) }
    guard !rows.source.isFaulty, let received, let unit, let level, let area else { return nil }
    return Deviation(
      received: received, unit: unit, level: level, grounds: grounds, area: area,
      status: closed == nil ? status ?? .open : .closed, closed: closed, note: note)
  }

  private static func note(_ rows: inout ListedRows<DeviationColumn>) -> Deviation.Note? {
    let text = rows.source.text(.note)
    let date = rows.date(.retainUntil)
    guard !text.isEmpty else { return nil }
    if text.count > 2000 { rows.source.add(.value(.tooLong(limit: 2000)), in: .note) }
    guard let date else {
      // A file without the column cannot say it: the note is what is too much.
      let column: DeviationColumn = rows.source.has(.retainUntil) ? .retainUntil : .note
      rows.source.add(.value(.noRetention), in: column)
      return nil
    }
    return Deviation.Note(text: text, retainUntil: date)
  }
}
