public import EqualityModel

/// The questionnaire of a wave, as something to answer: on paper, in a browser or in a table.
///
///     QuestionnaireForm(wave: wave, units: units, language: .swedish).html
///
/// The same wave always gives the same bytes. No form asks for a name, a day or free text, and no
/// question has to be answered.
public struct QuestionnaireForm: Sendable {
  public let wave: Wave

  /// The units that whoever answers can choose between, in order.
  ///
  /// They are asked about only where there are at least two; otherwise the answers are about the
  /// only one, or about the wave's own unit.
  public let units: [ProjectUnit]

  /// The language to begin in.
  ///
  /// The HTML form can be switched to the others. What the wave itself says, such as its purpose,
  /// is shown as it was written.
  public let language: Language

  public init(wave: Wave, units: [ProjectUnit] = [], language: Language = .swedish) {
    self.wave = wave
    self.units = units
    self.language = language
  }

  /// One HTML file to fill in without a network, to save answers from, or to print.
  ///
  /// Saving makes a file `svar-….json`, one response each: `import responses` reads it.
  public var html: String { FormPage(form: self).text }

  /// The questionnaire to read, and how its answers are written in a table.
  public var text: String { TextForm(form: self).text }

  /// An empty table of responses for a spreadsheet: the header that `import responses` reads.
  ///
  /// What to write in it stands in ``text``.
  public var template: String { ResponseTemplate(questionnaire: wave.questionnaire).text }

  /// The unit that answers are about where nothing else is chosen.
  var defaultUnit: String? { units.count == 1 ? units[0].code : wave.unit }

  /// The units to choose between; empty where there is nothing to choose.
  var choosableUnits: [ProjectUnit] { units.count > 1 ? units : [] }
}
