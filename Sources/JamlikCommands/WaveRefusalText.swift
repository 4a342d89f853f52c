import EqualityData

extension WaveRefusal {
  /// Why, and what to do about it.
  var text: Text {
    switch self {
    case .incomplete(let missing): Self.incomplete(missing)
    case .unsuitable(.code):
      Text(
        sv: "--wave ska vara en kod av bokstäver, siffror, - _ och ., högst 40 tecken.",
        en: "--wave must be a code of letters, digits, - _ and ., at most 40 characters.")
    case .unsuitable(let requirement):
      Text(
        sv:
          "--\(requirement.option) är för lång, eller innehåller personuppgifter eller styrtecken.",
        en: "--\(requirement.option) is too long, or holds personal data or control characters.")
    case .retentionOver(let day):
      Text(
        sv: "--retain-until \(day) har redan varit. Ange den sista dag som svaren får finnas kvar.",
        en: "--retain-until \(day) is over already. Give the last day on which answers may be kept."
      )
    case .exists(let code):
      Text(
        sv: "omgången \(code) finns redan. Välj en annan kod.",
        en: "there is a wave \(code) already. Choose another code.")
    case .unknown(let code, let known): Self.unknown(code, known)
    case .unknownUnit(let code, let known):
      Text(
        sv: "det finns ingen enhet ”\(code)”." + Self.didYouMean(code, known).swedish,
        en: "there is no unit “\(code)”." + Self.didYouMean(code, known).english)
    case .closed(let code, let day):
      Text(
        sv: "omgången \(code) stängdes \(day). Inga fler svar tas emot.",
        en: "the wave \(code) was closed on \(day). No more answers are accepted.")
    case .expired(let code, let day):
      Text(
        sv: "svaren i omgången \(code) får inte finnas kvar efter \(day), och används inte mer. "
          + "Gallra dem: jamlik purge STORE --before DATUM",
        en: "the answers of the wave \(code) may not be kept after \(day), and are not used any "
          + "more. Erase them: jamlik purge STORE --before DATE")
    case .erased(let code, let day):
      Text(
        sv: "svaren i omgången \(code) gallrades \(day).",
        en: "the answers of the wave \(code) were erased on \(day).")
    }
  }

  var status: ExitStatus {
    switch self {
    case .incomplete, .retentionOver, .closed, .expired, .erased: .forbidden
    case .unsuitable, .exists, .unknown, .unknownUnit: .wrongUsage
    }
  }

  private static func incomplete(_ missing: [WaveRequirement]) -> Text {
    let options = missing.map { "--\($0.option)" }.joined(separator: ", ")
    let standard = missing.contains(.information) ? standardInformation : Text(sv: "", en: "")
    return Text(
      sv: "en omgång öppnas inte förrän allt det här är angivet: \(options).\(standard.swedish)",
      en: "a wave is not opened before all of this is stated: \(options).\(standard.english)")
  }

  /// What to say of the text that whoever opens a wave can choose to do with.
  private static var standardInformation: Text {
    let paragraphs = Questionnaire.standard().information
    return Text(
      sv: "\nMed --information standard får alla veta det här, och inget mer:"
        + paragraphs.map { "\n  \($0.swedish)" }.joined(),
      en: "\nWith --information standard everyone is told this, and nothing more:"
        + paragraphs.map { "\n  \($0.english)" }.joined())
  }

  private static func unknown(_ code: String, _ known: [String]) -> Text {
    guard !known.isEmpty else {
      return Text(
        sv: "det finns ingen omgång än. Öppna en med: jamlik wave open",
        en: "there is no wave yet. Open one with: jamlik wave open")
    }
    return Text(
      sv: "det finns ingen omgång ”\(code)”." + didYouMean(code, known).swedish,
      en: "there is no wave “\(code)”." + didYouMean(code, known).english)
  }

  private static func didYouMean(_ code: String, _ known: [String]) -> Text {
    guard let nearest = Nearest.candidate(to: code, among: known, spellings: { [$0] }) else {
      return Text(sv: "", en: "")
    }
    return Text(sv: " Menade du \(nearest)?", en: " Did you mean \(nearest)?")
  }
}

extension WaveRequirement {
  /// The option that states it.
  fileprivate var option: String {
    switch self {
    case .code: Option.wave.name
    case .purpose: Option.purpose.name
    case .legalBasis: Option.legalBasis.name
    case .controller: Option.controller.name
    case .information: Option.information.name
    case .retention: Option.retainUntil.name
    case .consultation: Option.consulted.name
    }
  }
}
