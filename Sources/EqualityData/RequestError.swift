import EqualityModel

/// A table cannot be made as it was asked for.
public enum RequestError: Error, Hashable, Sendable {
  /// The store has no units yet.
  case noUnits

  /// There is no such unit; these are the codes that there are.
  case unknownUnit(String, known: [String])

  /// Every figure of the table would be hidden: nothing of it can be published.
  case nothingToPublish

  /// The period is not over: its last month still goes on, or has not begun.
  case periodNotOver

  /// Nobody had begun when the period closed: there is nothing to tell.
  case nothingRegistered

  /// The project has no target to be compared with.
  case noTarget

  /// No table that this one rests on has been published.
  case nothingPublishedYet

  /// Stores that are compared have no published period in common.
  case nothingInCommon

  /// The project's name is blank, too long, or holds what must not be printed or published.
  case unsuitableName

  /// The project's last day comes before its first.
  case endsBeforeItBegins

  /// k may not be lower than the floor, which is given.
  case kTooLow(floor: Int)

  /// k may not be lower than the default without a reason that is kept with the store.
  case kNeedsReason(defaultK: Int)

  /// An older version of the program has published participations where this one counts persons.
  case releasedByAnOlderVersion

  /// Figures published earlier prove by themselves that a group is small, if known which.
  case earlierFiguresDisclose(group: String?)

  /// No counts agree with the table and with all that was published earlier, or none were found.
  case earlierFiguresDoNotAgree

  /// Some participants were not to be kept until today, and are there still: nothing is counted
  /// until they have been erased.
  case retentionOverdue

  /// The table had not been published by this day; it was first on the other, if it has been at all.
  case notPublished(by: String, first: String?)

  /// The wave still takes answers: it is shown whole, once it is closed.
  case waveNotClosed

  /// The wave has not been published: waves are compared by what has been published of them.
  case waveNotPublished(String)

  /// There is no such dimension to divide by gender; these are the codes that there are.
  case unknownDimension(String, known: [String])

  /// What is divided by gender must have been published by itself.
  case marginsNotPublished

  /// What the codes of another store's units are to begin with cannot begin a code.
  case unsuitablePrefix

  /// Whoever asked did not want to wait.
  case cancelled
}
