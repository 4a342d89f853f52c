/// Ages in whole years, both ends included: `16`, `16-19`, or `65+` where there is no last one.
public struct AgeRange: Hashable, Sendable {
  public let first: Int

  /// The last age; nil where the range has no end.
  public let last: Int?

  /// From 16 to 29 years: the young of the European Social Fund from the age when school may end.
  static let young = AgeRange(sound: 16...29)

  private init(sound ages: ClosedRange<Int>) {
    first = ages.lowerBound
    last = ages.upperBound
  }

  /// Returns nil unless the ages are in 0...150 and in order.
  public init?(from first: Int, through last: Int?) {
    guard (0...150).contains(first), (first...150).contains(last ?? 150) else { return nil }
    self.first = first
    self.last = last
  }

  /// Reads `16`, `16-19`, `16–19 år`, `100+` or `100+ years`; nil for anything else.
  public init?(_ text: String) {
    let words = text.lowercased().split(separator: " ").filter { !["år", "years"].contains($0) }
    guard let range = words.first.map(String.init), words.count == 1 else { return nil }
    if range.hasSuffix("+"), let first = Self.number(range.dropLast()) {
      self.init(from: first, through: nil)
      return
    }
    let ends = range.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "–" }
    let ages = ends.compactMap(Self.number)
    guard ages.count == ends.count, (1...2).contains(ages.count) else { return nil }
    self.init(from: ages[0], through: ages[ages.count - 1])
  }

  private static func number(_ text: Substring) -> Int? {
    (1...3).contains(text.count) && text.allSatisfy { ("0"..."9").contains($0) } ? Int(text) : nil
  }

  public func contains(_ age: Int) -> Bool { first <= age && age <= last ?? .max }

  /// Whether everyone in `other` is in this range too.
  public func contains(_ other: AgeRange) -> Bool {
    first <= other.first && (last.map { (other.last ?? .max) <= $0 } ?? true)
  }
}

extension AgeRange: CustomStringConvertible {
  /// The form that ``init(_:)`` reads.
  public var description: String {
    guard let last else { return "\(first)+" }
    return first == last ? "\(first)" : "\(first)-\(last)"
  }
}
