import EqualityForms
public import EqualityModel
import EqualityStore

/// What a questionnaire can be given out as.
public enum QuestionnaireFormat: String, CaseIterable, Sendable {
  /// One file to fill in offline, in a browser or on paper.
  case html

  /// An empty table for a spreadsheet.
  case csv

  /// To read, with how answers are written in the table.
  case text
}

extension EqualityDatabase {
  /// A wave's questionnaire, as it was when the wave was opened.
  ///
  /// `askingUnits` lets whoever answers choose between the units directly under the wave's: where
  /// these are small, that tells more than many want to.
  /// - Throws: ``WaveRefusal/unknown(code:known:)``; ``StoreError``.
  public func questionnaire(
    of code: String, as format: QuestionnaireFormat, in language: Language,
    askingUnits: Bool = false
  ) throws -> String {
    let wave = try store.wave(code).wave
    let form = QuestionnaireForm(
      wave: wave, units: askingUnits ? try unitsUnder(wave) : [], language: language)
    return switch format {
    case .html: form.html
    case .csv: form.template
    case .text: form.text
    }
  }

  private func unitsUnder(_ wave: Wave) throws -> [ProjectUnit] {
    guard let tree = try store.unitTree() else { return [] }
    let top = wave.unit ?? tree.root.code
    return tree.units.filter { $0.parent == top }
  }
}
