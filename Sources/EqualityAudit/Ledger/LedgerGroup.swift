public import EqualityModel

/// A group of people, or of participations, that published figures count or can tell apart.
public struct LedgerGroup: Hashable, Sendable {
  public let unit: UnitLine

  /// Nil for all genders together.
  public let gender: GenderCategory?
  public let dating: Dating
  public let extent: Extent
}

/// Whose stays are counted, and whether they or their people are.
public struct UnitLine: Hashable, Sendable {
  public let code: String
  public let counting: Counting

  /// Whether only what is registered on the unit itself is meant, and not on those below it.
  public let isDirect: Bool

  init(_ code: String, _ counting: Counting, isDirect: Bool = false) {
    self.code = code
    self.counting = counting
    self.isDirect = isDirect
  }
}

/// Which registrations are counted, by how well their dates are known.
public enum Dating: Hashable, Sendable, CaseIterable {
  /// Those with dates to the month: what is counted in any period but whole years.
  case byMonth

  /// Those of which only a year is known.
  case byYearOnly

  /// Both: what is counted in whole years.
  case all
}

/// What a group has in common: a measure, or the difference of two.
public enum Extent: Hashable, Sendable {
  /// Everyone that a measure counts.
  ///
  /// A stay is new once: as participations, those reached are all that have been new. As persons,
  /// those reached in a span are reached for the first time.
  case counted(Measure, MonthSpan)

  /// Those that one measure counts and another does not.
  case difference(Measure, without: Measure, MonthSpan)

  /// Those who were active in a span and not there when it began.
  case arrived(MonthSpan)

  /// Those who ended one stay in a span and have another when it closes.
  case endedAndOngoing(MonthSpan)

  /// Those counted in a span, and not in a part of it.
  case outside(Measure, MonthSpan, part: MonthSpan)

  /// By how much participations exceed the persons who have them.
  case overlap(Measure, MonthSpan)

  /// Persons who are counted only for registrations of which the year alone is known.
  case byYearAlone(Measure, MonthSpan)

  /// Persons who ties between figures leave over: no group of their own.
  case remainder(Remainder, MonthSpan)
}

/// What is left between two figures of persons that need not be equal.
public enum Remainder: Hashable, Sendable {
  /// New in the span, and reached before.
  case back

  /// There before, and new in the span besides.
  case again

  /// Counted in several parts of the span.
  case repeated(Measure)
}
