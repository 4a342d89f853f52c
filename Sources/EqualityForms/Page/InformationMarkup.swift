import EqualityModel

/// What everyone reads first: that it is voluntary, and what the wave states of itself.
struct InformationMarkup {
  let form: QuestionnaireForm

  var step: Markup {
    """
    <section class="step current">
    <h2 tabindex="-1">\(Wording.beforeYouBegin)</h2>
    \(paragraphs)\
    <p class="paper">\(Wording.paperNote)</p>
    <noscript><p>\(Wording.needsScript)</p></noscript>
    <dl class="facts">
    \(facts)\
    </dl>
    \(unitQuestion)\
    <div class="buttons live-only">\
    \(SectionMarkup.button("next", Wording.begin, isMain: true))</div>
    </section>

    """
  }

  private var paragraphs: [Markup] { form.wave.told.map { "<p dir=\"auto\">\($0)</p>\n" } }

  private var facts: [Markup] {
    form.statements.map { "<div><dt>\($0.name)</dt><dd dir=\"auto\">\($0.value)</dd></div>\n" }
  }

  private var unitQuestion: Markup {
    guard !form.choosableUnits.isEmpty else { return "" }
    return QuestionMarkup.choosing(form.choosableUnits).markup
  }
}
