import EqualityModel

/// The questionnaire as plain text, at most 78 characters wide.
struct TextForm {
  let form: QuestionnaireForm

  private var language: Language { form.language }
  private var questionnaire: Questionnaire { form.wave.questionnaire }

  var text: String {
    let parts = [opening] + sections + [CodeKey(form: form).lines]
    return parts.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  private var opening: [String] {
    let information = form.wave.told.flatMap { [""] + lines(shown($0)) }
    let statements = form.statements.flatMap {
      lines("\(shown($0.name)): \(shown($0.value))", indent: 2)
    }
    return heading(Wording.title, underline: "=") + information + [""] + statements
      + ["", shown(Wording.paperNote)] + unit
  }

  private var unit: [String] {
    guard !form.choosableUnits.isEmpty else { return [] }
    return ["", shown(Wording.whichUnit)]
      + form.choosableUnits.flatMap { box($0.name) } + box(Wording.offered(.declined)(language))
  }

  private var sections: [[String]] {
    var number = 0
    return questionnaire.sections.map { section in
      let note = section.note.map { [""] + lines(shown($0)) } ?? []
      let questions = section.questions.flatMap { question in
        number += 1
        return [""] + self.lines(of: question, number: number)
      }
      return heading(section.title, underline: "-") + note + questions
    }
  }

  private func lines(of question: Question, number: Int) -> [String] {
    let hints = [
      questionnaire.condition(of: question), question.allowsSeveral ? Wording.several : nil,
    ]
    let labels = question.options.map(\.label) + question.offered.map(Wording.offered)
    return lines("\(number). \(shown(question.text))", indent: 4)
      + hints.compactMap { $0 }.flatMap { lines("    " + shown($0), indent: 4) }
      + labels.flatMap { box($0(language)) }
  }

  private func box(_ label: String) -> [String] {
    lines("    [ ] " + ShownText.capitalised(ShownText.harmless(label)), indent: 8)
  }

  private func heading(_ title: Text, underline: Character) -> [String] {
    let title = shown(title)
    return [title, String(repeating: underline, count: title.count)]
  }

  private func shown(_ text: Text) -> String { ShownText.harmless(text(language)) }

  private func lines(_ text: String, indent: Int = 0) -> [String] {
    Wrapping.lines(of: text, indent: indent)
  }
}
