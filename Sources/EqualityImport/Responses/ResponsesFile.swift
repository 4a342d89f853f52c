public import EqualityModel

/// What was read from a file of responses.
public struct ReadResponses: Hashable, Sendable {
  /// The code of the wave that they belong to.
  public let wave: String
  public let responses: [Response]

  /// What tells the file from all others, where it says so: whatever else of it has been changed.
  public let id: String?

  /// How many answers were left out, since their question was not to be asked.
  public let unasked: Int

  /// How many answers contradict themselves, and count as left blank.
  public let contradictory: Int

  public init(
    wave: String, responses: [Response], id: String? = nil, unasked: Int = 0, contradictory: Int = 0
  ) {
    self.wave = wave
    self.responses = responses
    self.id = id
    self.unasked = unasked
    self.contradictory = contradictory
  }
}

/// What is known of a file of responses besides what stands in it.
public struct ResponseContext: Sendable {
  /// The waves that there are.
  public let waves: [Wave]

  /// The project's units; nil where it has none yet.
  public let units: UnitTree?

  /// The code of the wave, where the file does not say.
  public let wave: String?

  /// The month in which the responses were given, where the file does not say.
  public let month: Month?

  /// The last month that responses can have been given in, which is today's; nil for any.
  public let lastMonth: Month?

  public init(
    waves: [Wave], units: UnitTree?, wave: String? = nil, month: Month? = nil,
    lastMonth: Month? = nil
  ) {
    self.waves = waves
    self.units = units
    self.wave = wave
    self.month = month
    self.lastMonth = lastMonth
  }
}

/// A table of responses to one wave, one a row: as `jamlik questionnaire` makes it, or as survey
/// tools export it.
public enum ResponsesFile {
  /// Reads the responses.
  ///
  /// A question has one column, named by its id or its text, or one column for each of its options.
  /// Answers to questions that were not to be asked are left out, and those that contradict
  /// themselves count as left blank: survey tools let both through, and nobody can be asked again.
  public static func read(
    _ bytes: [UInt8], in context: ResponseContext, mapping: Mapping = .none,
    ignoring: Set<String> = []
  ) -> ImportResult<ReadResponses> {
    var reader = ResponsesReader(bytes, context, mapping: mapping, ignoring: ignoring)
    return reader.read()
  }
}
