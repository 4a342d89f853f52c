/// What a reader of published tables knows: sums of unknown whole numbers that are not negative.
///
/// The unknowns are the inner cells of a table, or of several tables together, numbered from zero.
/// Nothing here is shared with the code that protects tables: a test tells the reader what is
/// published and what it means, and nothing else.
public struct Knowledge: Sendable {
  /// A published figure: these unknowns add up to `value`.
  public struct Sum: Hashable, Sendable {
    public let unknowns: [Int]
    public let value: Int

    public init(of unknowns: [Int], is value: Int) {
      self.unknowns = unknowns
      self.value = value
    }
  }

  public let unknownCount: Int

  /// The published figures.
  public private(set) var sums: [Sum] = []

  /// The hidden figures: each of these groups has a member, for zeros are shown.
  public private(set) var populated: [[Int]] = []

  /// Groups of equal size: as many in the first unknowns as in the second.
  public private(set) var equals: [(one: [Int], other: [Int])] = []

  public init(unknownCount: Int) { self.unknownCount = unknownCount }

  public mutating func learn(thatSumOf unknowns: [Int], is value: Int) {
    sums.append(Sum(of: unknowns, is: value))
  }

  public mutating func learn(thatThereAre unknowns: [Int]) { populated.append(unknowns) }

  public mutating func learn(that one: [Int], areAsManyAs other: [Int]) {
    equals.append((one, other))
  }

  /// Whether these numbers could be the truth.
  public func allows(_ numbers: [Int]) -> Bool {
    numbers.allSatisfy { $0 >= 0 }
      && sums.allSatisfy { sum in sum.unknowns.reduce(0) { $0 + numbers[$1] } == sum.value }
      && populated.allSatisfy { group in group.contains { numbers[$0] > 0 } }
      && equals.allSatisfy { one, other in
        one.reduce(0) { $0 + numbers[$1] } == other.reduce(0) { $0 + numbers[$1] }
      }
  }
}
