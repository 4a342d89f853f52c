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
  /// A stay is new once, and so is a person: those reached are all that have been new.
  case counted(Measure, MonthSpan)

  /// Those that one measure counts and another does not.
  case difference(Measure, without: Measure, MonthSpan)

  /// Persons who came in a span, for the first time or back.
  case arrived(MonthSpan)

  /// Persons who came back in a span.
  case back(MonthSpan)

  /// Those counted in a span, and not in a part of it.
  case outside(Measure, MonthSpan, part: MonthSpan)

  /// By how much participations exceed the persons who have them.
  case overlap(Measure, MonthSpan)

  /// Participations that begin in a span while their persons are in the project already.
  case besides(MonthSpan)

  /// Persons who are counted only for registrations of which the year alone is known.
  case byYearAlone(Measure, MonthSpan)
}
