import EqualityModel

/// What comes after the last question, and what is said when nobody does anything.
enum ClosingMarkup {
  static let save: Markup = """
    <section class="step live-only">
    <h2 tabindex="-1">\(Wording.saveTitle)</h2>
    \(Wording.saveExplained.map { "<p>\($0)</p>\n" as Markup })\
    <div class="buttons">\(SectionMarkup.back)\
    \(SectionMarkup.button("save", Wording.save, isMain: true))</div>
    </section>

    """

  static let thanks: Markup = """
    <section class="step live-only">
    <h2 tabindex="-1">\(Wording.thanks)</h2>
    <p>\(Wording.savedAs) <output id="file"></output>.</p>
    <p>\(Wording.lookForFile)</p>
    <p>\(Wording.handOver)</p>
    <div class="buttons">\(SectionMarkup.button("restart", Wording.nextPerson, isMain: true))\
    \(SectionMarkup.button("again", Wording.again))</div>
    </section>

    """

  static let warning: Markup = """
    <dialog id="warning" aria-labelledby="warning-title" aria-describedby="warning-text">
    <h2 id="warning-title">\(Wording.stillThere)</h2>
    <p id="warning-text">\(Wording.soonAnew)</p>
    \(SectionMarkup.button("stay", Wording.stay, isMain: true))
    </dialog>
    """
}
