public import EqualityModel

/// A table of who is reached cannot be made as it was asked for.
public enum ReachError: Error, Hashable, Sendable {
  case unknownDimension(String, known: [String])

  /// The gender table whose last month is this must be published first, for the whole project.
  case genderTableFirst(Month)

  /// The gender table whose last month is this hides how many are reached, of every gender.
  case noGenderIsPublished(Month)

  /// The gender table whose last month is this shows of no gender both how many are reached and how
  /// many are ongoing, which access is divided by.
  case noOngoingIsPublished(Month)

  /// What is published of the dimension goes through this month: the next begins after it.
  case publishedThrough(Month)

  /// The same people have been published otherwise by the same answers: with other categories, or in
  /// another table.
  case dividedOtherwise

  /// The table of access of this period and these ages must first be published without a dimension.
  case accessTableFirst(Period, among: AgeRange?)

  /// The tables of access of these months are of these ages; nil where they are of everyone.
  case accessOfAges(AgeRange?)

  /// This is not known of those referred, but of participants only.
  case notOfReferrals(String)

  /// A table of access is by two dimensions at most, beside gender.
  case tooManyDimensions

  /// The pairs of the dimensions are too many for as few people.
  case tooFewForPairs

  /// Both dimensions follow from the same answers.
  case sameAnswers

  /// The answers are told of through this month, of people whom the table would divide by them too.
  case answersTold(through: Month)

  /// No group goes by this code.
  case unknownGroup(String, known: [String])

  /// These dimensions that groups rest on follow from the same answers: one table has one of them.
  case oneAnswer([String])

  /// The list has lost categories that the group's rule names, since the rule was settled.
  case outdatedRule(String, list: String)

  /// The groups together tell too many kinds of people apart to be protected in one table.
  case tooManyConditions

  /// Which areas there are is known from a reference population alone, and there is none.
  case needsReference

  /// Several populations are there to compare with: one must be chosen.
  case severalSources([String])
  case unknownSource(known: [String])
}
