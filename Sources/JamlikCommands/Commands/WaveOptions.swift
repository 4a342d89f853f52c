import EqualityData

extension Option {
  static let wave = Option(
    name: "wave", placeholder: "CODE",
    help: Text(sv: "Omgångens kod, till exempel 2021-host.", en: "The wave's code: 2021-host, say.")
  )

  static let purpose = Option(
    name: "purpose", placeholder: "TEXT",
    help: Text(
      sv: "Vad svaren ska användas till. Måste anges.",
      en: "What the answers are collected for. Required."))

  static let legalBasis = Option(
    name: "legal-basis", placeholder: "TEXT",
    help: Text(
      sv: "Rättslig grund som den ansvariga har valt. Måste anges.",
      en: "The legal basis that the controller has chosen. Required."))

  static let controller = Option(
    name: "controller", placeholder: "TEXT",
    help: Text(
      sv: "Personuppgiftsansvarig. Måste anges.", en: "Who is responsible (controller). Required."))

  static let information = Option(
    name: "information", placeholder: "FILE|TEXT",
    help: Text(
      sv: "Det som alla får veta före första frågan, utöver standardtexten; standard om det räcker "
        + "med den. Måste anges.",
      en: "What everyone is told before the first question, besides the standard text; standard if "
        + "that is enough. Required."))

  /// What stands for the text that comes with the questionnaire.
  static let standardInformation = "standard"

  static let retainUntil = Option(
    name: "retain-until", placeholder: "DATE",
    help: Text(
      sv: "Sista dagen då enskilda svar får finnas kvar. Måste anges.",
      en: "The last day on which single answers may be kept. Required."))

  static let eligible = Option(
    name: "eligible", placeholder: "N",
    help: Text(sv: "Hur många som får frågorna.", en: "How many people are asked."))

  static let consulted = Option(
    name: "consulted", placeholder: "TEXT",
    help: Text(
      sv: "Vilka som har fått säga sitt om frågorna.", en: "Who was consulted on the questions."))

  static let ask = Option(
    name: "ask", placeholder: "DIMENSION,…",
    help: Text(
      sv: "Vad man får frågor om sig själv; ett urval om inget anges. Ålder frågas alltid.",
      en: "What people are asked about themselves; a selection unless given. Age always is."))
}
