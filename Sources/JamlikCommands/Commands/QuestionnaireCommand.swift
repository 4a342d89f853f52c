import EqualityData
import EqualitySystem

extension Command {
  static let questionnaire = Command(
    words: ["questionnaire"],
    summary: Text(
      sv:
        "Gör en omgångs frågor till ett formulär: för webbläsare och papper, kalkylblad eller text.",
      en: "Makes a wave's questions into a form: for browsers and paper, a spreadsheet, or text."),
    details: Text(
      sv:
        "HTML-formuläret är en enda fil som fungerar utan nät och inte skickar något: svaren sparas "
        + "i filer som jamlik import responses läser.",
      en: "The HTML form is one file that works offline and sends nothing: answers are saved in "
        + "files that jamlik import responses reads."),
    operands: [.store], options: [.wave, .formFormat, .byUnit, .outputFile, .force],
    example: "jamlik questionnaire jamlik-demo/rsfm.jamlik --wave 2021-host --format html "
      + "--output formular.html"
  ) { arguments, console in
    guard let code = arguments[.wave] else {
      throw UsageError.missingOption("wave CODE", of: "questionnaire")
    }
    let database = try EqualityDatabase(at: arguments.operands[0])
    console.warn(of: database.warnings)
    let format = arguments[.formFormat].flatMap(QuestionnaireFormat.init(rawValue:)) ?? .html
    let form = try database.questionnaire(
      of: code, as: format, in: console.language, askingUnits: arguments.isGiven(.byUnit))
    guard let path = arguments[.outputFile], path != "-" else {
      console.output += form
      return
    }
    try writeFile(Array(form.utf8), to: path, replacing: arguments.isGiven(.force))
    console.say(Text(sv: "Skrivet: \(path)", en: "Written: \(path)"))
  }
}

extension Option {
  static let formFormat = Option(
    name: "format", placeholder: "html|csv|text",
    help: Text(sv: "Form; html om inget anges.", en: "Form; html unless given."),
    choices: QuestionnaireFormat.allCases.map(\.rawValue))

  static let byUnit = Option(
    name: "by", placeholder: "unit",
    help: Text(
      sv: "Fråga också vilken enhet det gäller, bland dem direkt under omgångens.",
      en: "Also ask which unit it is about, of those directly under the wave's."),
    choices: ["unit"])
}
