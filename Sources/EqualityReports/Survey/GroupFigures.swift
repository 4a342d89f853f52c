/// What is published of one group of those who answered, or of all of them.
///
/// Whatever is nil is hidden, or cannot be said.
public struct GroupFigures: Hashable, Sendable {
  /// How many there are of whom the outcome is known.
  public let count: Int?

  /// How many of them agree, or say yes.
  public let agreeing: Int?

  /// How many of them do not, or say no.
  public let others: Int?

  /// How many percent agree, where the counts do not tell: see ``CodedNumber``.
  public let codedShare: CodedNumber?

  /// The mean index.
  public let index: CodedNumber?

  /// How many people with a known answer are not in the group, and their mean index.
  public let restCount: Int?
  public let restIndex: CodedNumber?

  package init(
    count: Int? = nil, agreeing: Int? = nil, others: Int? = nil, codedShare: CodedNumber? = nil,
    index: CodedNumber? = nil, restCount: Int? = nil, restIndex: CodedNumber? = nil
  ) {
    self.count = count
    self.agreeing = agreeing
    self.others = others
    self.codedShare = codedShare
    self.index = index
    self.restCount = restCount
    self.restIndex = restIndex
  }

  /// How many percent agree.
  public var share: CodedNumber? {
    guard let count, let agreeing else { return codedShare }
    return wholePercent(agreeing, of: count).map(CodedNumber.init(coding:))
  }

  /// Whether there is anything to see.
  var showsAnything: Bool {
    [count, agreeing, others, codedShare?.stored, index?.stored].contains { $0 != nil }
  }

  /// Whether figures of so few people say little: fewer than thirty.
  public var isUncertain: Bool { count.map { $0 < 30 } ?? false }
}

/// A number from 0 to 100, of which nobody is told how near either end it is.
///
/// Where nearly everyone in a group has answered the same, the number would tell it of each.
public struct CodedNumber: Hashable, Sendable {
  /// The number, or one beyond the nearest that is told: 96 for over 95, and 4 for under 5.
  package let stored: Int

  /// The number as it is; at the ends only that it is there.
  package init(coding number: Int) { stored = min(max(number, Self.under), Self.over) }

  package init(stored: Int) { self.stored = stored }

  private static let (under, over) = (4, 96)

  /// The number; nil where it is only told to be over 95 or under 5.
  public var number: Int? { stored == Self.under || stored == Self.over ? nil : stored }

  /// The number with the sign for what lies beyond: `>95`, `<5`.
  var sign: String {
    switch stored {
    case Self.over: ">95"
    case Self.under: "<5"
    default: String(stored)
    }
  }
}
