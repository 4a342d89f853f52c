public import EqualityReports

/// Which table of a wave is wanted.
public struct SurveyRequest: Hashable, Sendable {
  public var table: SurveyTableKind

  /// The code of the wave.
  public var wave: String

  public init(_ table: SurveyTableKind, ofWave wave: String) {
    self.table = table
    self.wave = wave
  }
}
