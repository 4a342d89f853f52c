package import EqualityModel

extension Answer {
  /// The answer as one number: a bit for each option that was chosen, or below zero why there is
  /// no answer.
  package var packed: Int {
    switch self {
    case .options(let options): Int(options.bits)
    case .missing(let status): -status.rawValue
    }
  }

  /// The answer that ``packed`` gives this number for, in a list of so many options; nil where
  /// there is none.
  package init?(packed: Int, optionCount: Int) {
    if packed > 0, packed >> optionCount == 0 {
      self = .options(OptionSet(bits: UInt64(packed)))
    } else if let status = AnswerStatus(rawValue: -packed) {
      self = .missing(status)
    } else {
      return nil
    }
  }
}
