/// Something that people are asked about themselves, with its closed list of categories.
///
/// A ground can have several dimensions: ethnicity has the affiliations that one chooses oneself,
/// whether one is taken to be white, and where one was born. Lists are closed, since free text
/// identifies people, and versioned, since answers stand by the list that was asked.
public struct Dimension: Hashable, Sendable {
  /// The code in files, such as `ethnicity_self`: lower-case letters, digits and underscores.
  public let code: String

  /// The version of the list of categories, from 1.
  public let version: Int

  /// The ground it belongs to; nil for what is followed up beside the grounds.
  public let ground: Ground?

  public let label: Text

  /// Whether one person may be in several categories, since identity can be plural.
  public let allowsSeveral: Bool

  /// Whether it stands in for something that was not asked, and must never be called by its name.
  public let isProxy: Bool

  /// The categories, in the order in which they are shown.
  public let categories: [Category]

  /// Who decided on the list; nil for the lists that come with the program.
  public let decision: ListDecision?

  /// - Precondition: there are at most 63 categories, each with a code of its own.
  public init(
    _ code: String, version: Int = 1, ground: Ground?, label: Text, allowsSeveral: Bool = false,
    isProxy: Bool = false, categories: [Category], decision: ListDecision? = nil
  ) {
    precondition(Set(categories.map(\.code)).count == categories.count, "each code once")
    precondition(categories.count <= Answer.optionLimit, "an answer has room for each category")
    self.code = code
    self.version = version
    self.ground = ground
    self.label = label
    self.allowsSeveral = allowsSeveral
    self.isProxy = isProxy
    self.categories = categories
    self.decision = decision
  }

  /// What is asked of people, of whom a dimension is known.
  ///
  /// It is the same for dimensions of which one tells of another: whoever was born in Sweden was
  /// not born abroad.
  public static func answer(to dimension: String) -> String { oneAnswer[dimension] ?? dimension }

  private static let oneAnswer = [birthBackground.code: "birth", birthRegion.code: "birth"]

  /// Whether what is known about it is protected as sensitive data, and needs consent to be linked
  /// to a participant.
  public var isSensitive: Bool { ground?.isSensitive ?? false }
}

/// One entry of a dimension's list.
public struct Category: Hashable, Sendable {
  /// The code in files, such as `svensk`.
  public let code: String
  public let label: Text

  /// Whether nobody can be in it and in another too, such as “none”.
  public let standsAlone: Bool

  public init(_ code: String, sv: String, en: String, standsAlone: Bool = false) {
    self.code = code
    label = Text(sv: sv, en: en)
    self.standsAlone = standsAlone
  }
}

/// Who settled a local list of categories, and with whom: people have a say in what they are called.
public struct ListDecision: Hashable, Sendable {
  public let decidedBy: String

  /// The day of the decision, such as `2021-09-01`.
  public let decidedOn: PartialDate

  /// The groups and councils that were consulted.
  public let consultedWith: String

  public init(decidedBy: String, decidedOn: PartialDate, consultedWith: String) {
    self.decidedBy = decidedBy
    self.decidedOn = decidedOn
    self.consultedWith = consultedWith
  }
}
