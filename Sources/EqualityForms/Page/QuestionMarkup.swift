import EqualityModel

/// One question as a group of boxes to tick.
///
/// Ids and names in the page are numbers: no text of a questionnaire can become one.
struct QuestionMarkup {
  let question: Question

  /// Its number on paper, from 1; nil for the question of which unit the answers are about.
  let number: Int?

  /// On paper, when to answer it; nil for a question that everyone is asked.
  var condition: Text?

  /// All questions of a questionnaire, in order.
  static func all(of questionnaire: Questionnaire) -> [QuestionMarkup] {
    questionnaire.questions.enumerated().map { position, question in
      QuestionMarkup(
        question: question, number: position + 1, condition: questionnaire.condition(of: question))
    }
  }

  static func choosing(_ units: [ProjectUnit]) -> QuestionMarkup {
    let options = units.map { Category($0.code, sv: $0.name, en: $0.name) }
    return QuestionMarkup(
      question: Question(
        "unit", text: Wording.whichUnit, kind: .one, options: options, offered: [.declined]),
      number: nil)
  }

  var markup: Markup {
    """
    <fieldset class="\(exactly: kind)"\(meaning)\(description)>
    <legend>\(paperNumber)\(question.text)</legend>
    \(hint)\(paperCondition)\
    <div class="options answers">
    \(options)\
    </div>
    <div class="missing">
    \(offered)\
    \(removal)\
    </div>
    </fieldset>

    """
  }

  private var kind: String { question.domain == nil ? "question" : "question agreement" }
  private var key: String { number.map { "q\($0)" } ?? "unit" }

  /// What the script needs to know.
  private var meaning: Markup {
    guard number != nil else { return " data-unit" }
    let several: Markup = question.allowsSeveral ? " data-several" : ""
    let when: Markup =
      question.condition.map { condition in
        let options = condition.options.joined(separator: "|")
        return " data-when=\"\(exactly: condition.question)\" data-is=\"\(exactly: options)\""
      } ?? ""
    return " data-question=\"\(exactly: question.id)\"\(several)\(when)"
  }

  private var description: Markup {
    question.allowsSeveral ? " aria-describedby=\"\(exactly: key)-hint\"" : ""
  }

  private var paperNumber: Markup {
    number.map { "<span class=\"paper\">\($0). </span>" } ?? ""
  }

  private var hint: Markup {
    guard question.allowsSeveral else { return "" }
    return "<p class=\"hint\" id=\"\(exactly: key)-hint\">\(Wording.several)</p>\n"
  }

  private var paperCondition: Markup {
    condition.map { "<p class=\"paper hint\">\($0)</p>\n" } ?? ""
  }

  /// Boxes can be unticked; what is chosen among several needs a way back to no answer.
  private var removal: Markup {
    guard !question.allowsSeveral else { return "" }
    return """
      <button type="button" class="clear" hidden>\(Wording.removeAnswer)</button>

      """
  }
}

extension QuestionMarkup {
  private var options: [Markup] {
    question.options.enumerated().map { position, option in
      box(
        option.code, option.label, id: "\(key)-\(position + 1)",
        meaning: option.standsAlone ? " data-alone" : "")
    }
  }

  private var offered: [Markup] {
    question.offered.map { status in
      box(
        status.code, Wording.offered(status), id: "\(key)-\(status.code)",
        meaning: " data-missing data-alone")
    }
  }

  private func box(_ code: String, _ label: Text, id: String, meaning: Markup) -> Markup {
    """
    <label class="option" for="\(exactly: id)"><input type="\(exactly: type)" id="\(exactly: id)" \
    name="\(exactly: key)" value="\(exactly: code)" autocomplete="off"\(meaning)>\
    <span>\(Wording.capitalised(label))</span></label>

    """
  }

  private var type: String { question.allowsSeveral ? "checkbox" : "radio" }
}
