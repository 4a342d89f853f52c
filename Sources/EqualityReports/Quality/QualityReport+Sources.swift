import EqualityModel

extension QualityReport {
  /// The files that have been imported: of refused ones nothing is kept.
  var fileBlock: Sheet.Block {
    Sheet.Block(
      title: Text(sv: "Inlästa filer", en: "Imported files"),
      heads: [
        Text(sv: "", en: ""), Text(sv: "Filer", en: "Files"), Text(sv: "Rader", en: "Rows"),
        Text(sv: "Senast", en: "Last"),
      ],
      rows: sources.files.map { files in
        [Self.kind(files.kind)]
          + [String(files.files), String(files.rows), files.lastDay].map { Text(sv: $0, en: $0) }
      })
  }

  private static func kind(_ code: String) -> Text {
    switch code {
    case "units": Text(sv: "enheter", en: "units")
    case "participations": Text(sv: "deltaganden", en: "participations")
    case "complete participations":
      Text(sv: "deltaganden, hela listan", en: "participations, complete list")
    default: Text(sv: code, en: code)
    }
  }

  /// How old the oldest of each kind of raw data is, and until when it may be kept.
  var ageBlock: Sheet.Block {
    let none = Text(sv: "ej angivet", en: "not stated")
    func row(_ label: Text, _ from: PartialDate?, _ until: PartialDate?) -> [Text] {
      [
        label, from.map(Self.same) ?? Text(sv: "–", en: "–"), from.map(age) ?? Text(sv: "", en: ""),
        until.map(Self.same) ?? none,
      ]
    }
    let participants = row(
      Text(sv: "Deltaganden, äldsta start", en: "Participations, oldest start"),
      sources.oldestStart, sources.firstRetention)
    let answers = waves.map { wave in
      row(
        Text(sv: "Svar, omgång \(wave.code)", en: "Answers, wave \(wave.code)"), wave.openedOn,
        wave.retainUntil)
    }
    let notes = sources.firstNoteRetention.map {
      [row(Text(sv: "Fritext om avvikelser", en: "Notes on deviations"), nil, $0)]
    }
    return Sheet.Block(
      title: Text(sv: "Ålder och gallring", en: "Age and retention"),
      heads: [
        Text(sv: "", en: ""), Text(sv: "Från", en: "From"), Text(sv: "Månader", en: "Months"),
        Text(sv: "Första\ngallring", en: "First\nretention date"),
      ], rows: [participants] + answers + (notes ?? []))
  }

  private static func same(_ date: PartialDate) -> Text {
    Text(sv: date.description, en: date.description)
  }

  /// Whole months from the month of a date; from January where no month is known.
  private func age(_ date: PartialDate) -> Text {
    let months = (day.year - date.year) * 12 + (day.month ?? 1) - (date.month ?? 1)
    return Text(sv: String(months), en: String(months))
  }

  var sourceValues: [Sheet.Value] {
    let files = sources.files.flatMap { files in
      [
        Sheet.Value(["file", files.kind, "files"], .count(files.files)),
        Sheet.Value(["file", files.kind, "rows"], .count(files.rows)),
        Sheet.Value(["file", files.kind, "last_day"], .code(files.lastDay)),
      ]
    }
    func date(_ of: String, _ measure: String, _ date: PartialDate?) -> Sheet.Value {
      Sheet.Value(["age", of, measure], date.map { .code($0.description) } ?? .undefined)
    }
    let waves = waves.flatMap {
      [date($0.code, "from", $0.openedOn), date($0.code, "retain_until", $0.retainUntil)]
    }
    return files + [
      date("participations", "from", sources.oldestStart),
      date("participations", "retain_until", sources.firstRetention),
      date("notes", "retain_until", sources.firstNoteRetention),
    ] + waves
  }

  var notes: [Text] {
    [
      Text(
        sv: "..  Skyddad: någon del är färre än \(k) (\(kSensitive) i svar, samtycke och egna "
          + "uppgifter, där inte heller noll visas), eller döljs för en annan.",
        en:
          "..  Protected: a part is fewer than \(k) (\(kSensitive) in answers, consent and what is "
          + "self-declared, where zero is not shown either), or hidden for another."),
      Text(
        sv:
          "Andelar av alla svar, deltagare eller deltaganden, i hela procent. Omgångar visas när de "
          + "är stängda. Frågor som bara ställs till några är inte med: hur många som fick dem säger "
          + "vad andra har svarat.",
        en: "Shares of all responses, participants or participations, in whole percent. Waves are "
          + "shown once closed. Questions asked of some only are left out: how many got them tells "
          + "what others have answered."),
      Text(
        sv:
          "En fil med fel läses inte in alls, så inga rader saknas för fels skull. Hur många filer "
          + "som har vägrats antecknas inte.",
        en: "A file with faults is not imported at all, so no row is missing for a fault. How many "
          + "files were refused is not recorded."),
    ]
  }
}
