public import EqualityModel

/// The row of the whole project in one published gender table.
public struct PublishedGenders: Hashable, Sendable {
  public let period: Period
  public let release: Int

  /// By measure and gender; nil where hidden.
  private let counts: [[String]: Int?]

  public init(period: Period, release: Int, counts: [[String]: Int?]) {
    self.period = period
    self.release = release
    self.counts = counts
  }

  /// Nil where it is hidden, and where the table has no such measure.
  public subscript(measure: Measure, gender: String) -> Int? {
    counts[[measure.code, gender]] ?? nil
  }

  func women(_ measure: Measure) -> Int? { self[measure, GenderCategory.woman.code] }
  func men(_ measure: Measure) -> Int? { self[measure, GenderCategory.man.code] }
  func all(_ measure: Measure) -> Int? { self[measure, GenderReport.allGenders] }

  func has(_ measure: Measure) -> Bool {
    counts.keys.contains([measure.code, GenderReport.allGenders])
  }

  var source: Summary.Source {
    Summary.Source(table: "gender", period: period.description, release: release)
  }
}
