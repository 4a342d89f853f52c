/// What has been seen of each unknown in tables of whole numbers that agree with what is published.
///
/// Every table is checked before it counts, so what is seen is certain.
struct Sightings {
  /// For each unknown, the least that was seen; nil before the first table.
  private(set) var least: [Int?]

  /// For each unknown, the most that was seen; nil before the first table.
  private(set) var most: [Int?]

  private let system: OpenSystem

  init(of system: OpenSystem) {
    self.system = system
    least = system.cells.map { _ in nil }
    most = least
  }

  /// Takes note of a table, if it is one and shows something new.
  mutating func note(_ values: [Int]) {
    let isNews = values.indices.contains { unknown in
      values[unknown] < least[unknown] ?? .max || values[unknown] > most[unknown] ?? -1
    }
    guard isNews, agrees(values) else { return }
    for (unknown, value) in values.enumerated() {
      least[unknown] = min(value, least[unknown] ?? value)
      most[unknown] = max(value, most[unknown] ?? value)
    }
  }

  /// Notes a fraction that an unknown was seen with, between two whole numbers.
  mutating func note(_ unknown: Int, between low: Int, and high: Int) {
    least[unknown] = min(high, least[unknown] ?? high)
    most[unknown] = max(low, most[unknown] ?? low)
  }

  /// Whether an unknown was seen with two values.
  func vary(_ unknown: Int) -> Bool { least[unknown] != most[unknown] }

  private func agrees(_ values: [Int]) -> Bool {
    for (value, least) in zip(values, system.least) where value < least { return false }
    for row in 0..<system.rowCount {
      let terms = system.terms(of: row)
      var sum = 0
      for index in terms.indices {
        sum += terms[index].sign * system.weight(index) * values[terms[index].unknown]
      }
      guard sum == system.values[row] else { return false }
    }
    return true
  }
}
