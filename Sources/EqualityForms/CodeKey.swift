import EqualityModel

/// How answers are written in a table of responses: each column, and what may stand in it.
struct CodeKey {
  let form: QuestionnaireForm

  private var language: Language { form.language }

  var lines: [String] {
    let title = Wording.keyTitle(language)
    let opening =
      [title, String(repeating: "-", count: title.count), ""]
      + Wrapping.lines(of: Wording.keyExplained(language)) + [""]
    return opening
      + (wholeColumns + questionColumns).flatMap { column in
        Wrapping.lines(of: ShownText.harmless(column.name))
          + Wrapping.lines(of: "    " + ShownText.harmless(column.meaning), indent: 4)
      }
  }

  /// Columns that are explained together.
  private struct Column {
    let name: String
    let meaning: String
  }

  private var wholeColumns: [Column] {
    let units = form.units.map { Self.meaning($0.code, $0.name) }
    let unit = units.isEmpty ? [form.defaultUnit ?? Wording.unitCode(language)] : units
    return [
      Column(name: "wave", meaning: form.wave.code),
      Column(name: "month", meaning: Wording.monthExample(language)),
      Column(name: "unit", meaning: unit.joined(separator: "; ")),
    ]
  }

  /// Questions that are answered in the same way stand together, where the first of them is.
  private var questionColumns: [Column] {
    var meanings: [String] = []
    var names: [String: [String]] = [:]
    for question in form.wave.questionnaire.questions {
      let meaning = meaning(of: question)
      if names[meaning] == nil { meanings.append(meaning) }
      names[meaning, default: []].append(question.id)
    }
    return meanings.map { Column(name: names[$0]!.joined(separator: ", "), meaning: $0) }
  }

  private func meaning(of question: Question) -> String {
    let options = question.options.map { Self.meaning($0.code, $0.label(language)) }
    let offered = question.offered.map { Self.meaning($0.code, Wording.offered($0)(language)) }
    let several = question.allowsSeveral ? Wording.severalInTable(language) + " " : ""
    return several + (options + offered).joined(separator: "; ")
  }

  private static func meaning(_ code: String, _ label: String) -> String {
    code == label ? code : "\(code) = \(label)"
  }
}
