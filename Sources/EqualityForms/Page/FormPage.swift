import EqualityModel

/// The form as one HTML file.
///
/// The page holds every question in every language, so that it can be read and printed without its
/// script. The script is the same in all forms: it knows no question, and reads the page.
struct FormPage {
  let form: QuestionnaireForm

  static let script = String(decoding: PackageResources.form_js, as: UTF8.self)
  static let style = String(decoding: PackageResources.form_css, as: UTF8.self)

  private var wave: Wave { form.wave }

  var text: String {
    let page: Markup = """
      <!DOCTYPE html>
      <html lang="\(exactly: form.language.rawValue)" dir="ltr">
      <head>
      \(head)
      </head>
      <body>
      <header>
      \(languages)
      <h1>\(Wording.title)</h1>
      </header>
      <main>
      <form id="form" autocomplete="off" data-wave="\(exactly: wave.code)" data-questionnaire=\
      "\(wave.questionnaire.version)" data-language="\(exactly: form.language.rawValue)"\(unit)>
      \(steps)\
      </form>
      </main>
      \(ClosingMarkup.warning)
      <script>\(Markup(trusted: Self.script))</script>
      </body>
      </html>

      """
    return page.html
  }

  private var head: Markup {
    """
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="\
    \(Markup(trusted: ContentPolicy(script: Self.script, style: Self.style).text))">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="referrer" content="no-referrer">
    <meta name="robots" content="noindex">
    <title>\(Wording.title(form.language))</title>
    <style>\(Markup(trusted: Self.style))</style>
    """
  }

  private var languages: Markup {
    let buttons: [Markup] = Language.allCases.map { language in
      let code = language.rawValue
      return """
        <button type="button" lang="\(exactly: code)" data-language="\(exactly: code)" \
        data-title="\(Wording.title(language))" aria-pressed="\
        \(exactly: String(language == form.language))">\(Wording.name(of: language))</button>
        """
    }
    return "<div class=\"languages live-only\">\(buttons)</div>"
  }

  private var unit: Markup {
    form.defaultUnit.map { " data-unit=\"\(exactly: $0)\"" } ?? ""
  }

  private var steps: [Markup] {
    let sections = wave.questionnaire.sections
    var questions = QuestionMarkup.all(of: wave.questionnaire)[...]
    let parts: [Markup] = sections.enumerated().map { index, section in
      let own = questions.prefix(section.questions.count)
      questions = questions.dropFirst(own.count)
      return SectionMarkup(
        section: section, questions: Array(own), number: index + 1, count: sections.count
      ).step
    }
    return [InformationMarkup(form: form).step] + parts
      + [ClosingMarkup.save, ClosingMarkup.thanks]
  }
}
