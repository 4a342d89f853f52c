public import EqualityModel

/// Why nothing can be collected, read or shown of a wave.
public enum WaveRefusal: Error, Hashable, Sendable {
  /// Some of what must be stated before anything is collected is not.
  case incomplete(missing: [WaveRequirement])

  /// A text is blank, too long, or holds what tells who a person is.
  case unsuitable(WaveRequirement)

  /// The last day on which answers may be kept is over before any has come.
  case retentionOver(PartialDate)

  /// There has been a wave with this code.
  case exists(code: String)

  /// There is no such wave; these are the codes that there are.
  case unknown(code: String, known: [String])

  /// There is no such unit; these are the codes that there are.
  case unknownUnit(String, known: [String])

  /// The wave takes no more answers.
  case closed(code: String, on: PartialDate)

  /// Single answers may not be kept any longer, and must be erased first.
  case expired(code: String, after: PartialDate)

  /// The answers have been erased.
  case erased(code: String, on: PartialDate)
}

/// What must be stated before anything is collected.
public enum WaveRequirement: Hashable, Sendable, CaseIterable {
  case code, purpose, legalBasis, controller, information, retention

  /// Who was consulted: not required, but not to be anything whatever.
  case consultation
}
