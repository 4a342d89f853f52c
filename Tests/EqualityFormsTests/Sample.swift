import EqualityModel

/// Waves to make forms of.
enum Sample {
  /// A wave that asks the standard questions.
  static func wave(
    questionnaire: Questionnaire = .standard(), unit: String? = nil,
    purpose: String = "För att se om alla i projektet blir lika väl bemötta."
  ) -> Wave {
    Wave(
      code: "2021-host", purpose: purpose,
      legalBasis: "Svaren är anonyma; ingen personuppgift sparas.",
      controller: "Samordningsförbundet Exempel",
      information: "Du kan lämna in svaren till och med den 30 november.",
      retainUntil: PartialDate(year: 2022, month: 12, day: 31)!, unit: unit,
      consultedWith: "Inflytanderådet i projektet", questionnaire: questionnaire)
  }
}
