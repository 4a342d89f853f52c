import EqualityModel

extension QuestionnaireForm {
  /// Something that the wave states of itself.
  struct Statement {
    let name: Text
    let value: Text
  }

  /// Why the answers are collected, by whom, on what ground, and for how long.
  var statements: [Statement] {
    let unit = units.first { $0.code == wave.unit }?.name ?? wave.unit
    let asWritten: [(Text, String?)] = [
      (Wording.purpose, wave.purpose), (Wording.unit, unit),
      (Wording.controller, wave.controller), (Wording.legalBasis, wave.legalBasis),
      (Wording.consultedWith, wave.consultedWith),
    ]
    return asWritten.compactMap { name, value in
      value.map { Statement(name: name, value: Self.asWritten($0)) }
    } + [Statement(name: Wording.retention, value: Wording.retained(until: wave.retainUntil))]
  }

  private static func asWritten(_ text: String) -> Text { Text(sv: text, en: text) }
}
