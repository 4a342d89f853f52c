/// What one person has answered, with nothing that tells who it was or in which order it came.
public struct Response: Hashable, Sendable {
  /// The month in which it was given: the finest time that is ever stored.
  public let month: Month

  /// The code of the unit that it is about; nil where it was not asked.
  public let unit: String?

  /// One answer a question, in the order of the questionnaire's questions.
  public let answers: [Answer]

  public init(month: Month, unit: String?, answers: [Answer]) {
    self.month = month
    self.unit = unit
    self.answers = answers
  }
}
