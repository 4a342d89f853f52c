/// What one response says to one question.
public enum Answer: Hashable, Sendable {
  /// The options that were chosen, as positions in the question's list: one, or several where the
  /// question allows it.
  case options(OptionSet)

  /// There is no answer, and this is why.
  case missing(AnswerStatus)

  /// How many options a question can have.
  public static let optionLimit = 63

  /// A set of options, one bit each.
  public struct OptionSet: Hashable, Sendable {
    public let bits: UInt64

    public init(bits: UInt64) { self.bits = bits }

    /// - Precondition: each position is from 0 to 62.
    public init(_ positions: some Sequence<Int>) {
      bits = positions.reduce(0) { $0 | 1 << UInt64($1) }
    }

    public func contains(_ position: Int) -> Bool { bits >> UInt64(position) & 1 == 1 }

    public var isEmpty: Bool { bits == 0 }
    public var count: Int { bits.nonzeroBitCount }

    /// The positions, in ascending order.
    public var positions: [Int] { (0..<Answer.optionLimit).filter(contains) }
  }

  public static func option(_ position: Int) -> Answer {
    .options(OptionSet(CollectionOfOne(position)))
  }

  /// The options that were chosen; nil where there is no answer.
  public var chosen: OptionSet? {
    if case .options(let set) = self { set } else { nil }
  }
}
