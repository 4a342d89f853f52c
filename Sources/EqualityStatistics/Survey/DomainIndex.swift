package import EqualityModel

/// How well the statements of a domain fit one person: 0 where none fits at all, 100 where all do.
package struct DomainIndex: Hashable, Sendable {
  /// The index in parts of a point: means of up to sixteen answers are whole numbers of them.
  package let parts: Int

  /// How many parts make a point.
  package static let point = 720_720

  /// The index from which a person is said to agree: that the statements fit well or completely, on
  /// average.
  package static let agreement = 75

  /// The mean of the answered statements, each (x − 1) / 4 · 100 for the answer x; nil where fewer
  /// than two thirds are answered.
  package init?(of answers: [Answer]) {
    let chosen = answers.compactMap { $0.chosen?.positions.first }
    guard !chosen.isEmpty, 3 * chosen.count >= 2 * answers.count else { return nil }
    parts = chosen.reduce(0, +) * 25 * Self.point / chosen.count
  }

  package var agrees: Bool { parts >= Self.agreement * Self.point }

  /// The largest index, in parts, of anyone who does not agree, with so many statements asked.
  package static func largestWithoutAgreement(asking count: Int) -> Int {
    answered(of: count).map { (3 * $0 - 1) * 25 * point / $0 }.max() ?? 0
  }

  /// What every index is a multiple of, in parts, with so many statements asked.
  package static func step(asking count: Int) -> Int {
    answered(of: count).map { 25 * point / $0 }.reduce(0, greatestCommonDivisor)
  }

  /// How many of so many statements can be answered where there is an index.
  private static func answered(of count: Int) -> [Int] {
    (1...max(count, 1)).filter { 3 * $0 >= 2 * count }
  }

  private static func greatestCommonDivisor(_ one: Int, _ other: Int) -> Int {
    other == 0 ? one : greatestCommonDivisor(other, one % other)
  }
}
