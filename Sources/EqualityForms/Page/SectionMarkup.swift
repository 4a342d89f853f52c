import EqualityModel

/// One part of the form, with the way to the part before it and the one after it.
struct SectionMarkup {
  let section: Questionnaire.Section
  let questions: [QuestionMarkup]

  /// Which part it is, from 1, of how many.
  let number: Int
  let count: Int

  var step: Markup {
    """
    <section class="step">
    <p class="part">\(Wording.part(number, of: count))</p>
    <h2 tabindex="-1">\(section.title)</h2>
    \(note)\
    \(questions.map(\.markup))\
    <div class="buttons live-only">\(Self.back)\(Self.button("next", Wording.next, isMain: true))</div>
    </section>

    """
  }

  private var note: Markup { section.note.map { "<p>\($0)</p>\n" } ?? "" }

  static let back = button("back", Wording.back)

  static func button(_ action: String, _ label: Text, isMain: Bool = false) -> Markup {
    let kind: Markup = isMain ? " class=\"main\"" : ""
    return """
      <button type="button"\(kind) data-action="\(exactly: action)">\(label)</button>
      """
  }
}
