import EqualityModel

/// How answers are written in a table of responses: each column, and what may stand in it.
struct CodeKey {
  let form: QuestionnaireForm

  private var language: Language { form.language }

  var lines: [String] {
    let title = Wording.keyTitle(language)
    let opening =
      [title, String(repeating: "-", count: title.count), ""]
      + Wrapping.lines(of: Wording.keyExplained(language))
    return opening + (columnsBesideQuestions + questionColumns).flatMap { [""] + $0.lines }
  }

  private var columnsBesideQuestions: [Column] {
    let chosen = form.units.map { Entry(code: $0.code, label: $0.name) }
    let unit = Entry(code: form.defaultUnit ?? "", label: Wording.unitCode(language))
    return [
      Column(heading: "wave", entries: [Entry(code: form.wave.code)]),
      Column(
        heading: "month", entries: [Entry(code: "2021-10", label: Wording.monthExample(language))]),
      Column(heading: "unit", entries: chosen.isEmpty ? [unit] : chosen),
    ]
  }

  /// Questions that are answered in the same way stand together, where the first of them is.
  private var questionColumns: [Column] {
    var order: [Answers] = []
    var names: [Answers: [String]] = [:]
    for (position, question) in form.wave.questionnaire.questions.enumerated() {
      let answers = Answers(question, in: language)
      if names[answers] == nil { order.append(answers) }
      names[answers, default: []].append("\(question.id)\u{A0}(\(position + 1))")
    }
    return order.map { answers in
      let several = answers.areSeveral ? ": \(Wording.severalInTable(language))" : ""
      let heading = names[answers, default: []].joined(separator: ", ") + several
      return Column(heading: heading, entries: answers.entries)
    }
  }
}

extension CodeKey {
  /// A code and what it stands for.
  private struct Entry: Hashable {
    let code: String
    var label = ""

    var lines: [String] {
      let width = 20
      let code = ShownText.harmless(code)
      let gap = String(repeating: " ", count: max(2, width - code.count))
      return Wrapping.lines(
        of: "    " + code + gap + ShownText.harmless(label), indent: 4 + width)
    }
  }

  private struct Column {
    let heading: String
    let entries: [Entry]

    var lines: [String] {
      Wrapping.lines(of: ShownText.harmless(heading)) + entries.flatMap(\.lines)
    }
  }

  /// The ways to answer a question.
  private struct Answers: Hashable {
    let entries: [Entry]
    let areSeveral: Bool

    init(_ question: Question, in language: Language) {
      let options = question.options.map { Entry(code: $0.code, label: $0.label(language)) }
      let offered = question.offered.map {
        Entry(code: $0.code, label: Wording.offered($0)(language))
      }
      entries = options + offered
      areSeveral = question.allowsSeveral
    }
  }
}
