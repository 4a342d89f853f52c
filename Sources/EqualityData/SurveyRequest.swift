public import EqualityReports

/// Which table of a wave is wanted.
public struct SurveyRequest: Hashable, Sendable {
  public var table: SurveyTableKind

  /// The code of the wave.
  public var wave: String

  /// The code of the dimension that is divided by gender; nil for every dimension by itself.
  public var cross: String?

  public init(_ table: SurveyTableKind, ofWave wave: String, cross: String? = nil) {
    self.table = table
    self.wave = wave
    self.cross = cross
  }
}
