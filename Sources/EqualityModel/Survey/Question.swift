/// One question of a questionnaire.
///
/// Nothing is required: every question can be left blank, and offers not to answer.
public struct Question: Hashable, Sendable {
  /// What is asked for.
  public enum Kind: Hashable, Sendable {
    /// How well a statement fits, on the scale of agreement from 1 to 5.
    case agreement(ExperienceDomain)

    /// One of the options.
    case one

    /// Any number of the options.
    case several
  }

  /// When a question is asked: where another question has one of these options.
  public struct Condition: Hashable, Sendable {
    public let question: String
    public let options: [String]

    public init(question: String, options: [String]) {
      self.question = question
      self.options = options
    }
  }

  /// The column in files, such as `B1`, or the code of a dimension.
  public let id: String

  /// The version of the wording, from 1: answers to different wordings are never compared.
  public let version: Int

  public let text: Text
  public let kind: Kind

  /// What can be answered, in order; for statements the scale of agreement.
  public let options: [Category]

  /// The reasons for no answer that are offered beside the options, in order.
  public let offered: [AnswerStatus]

  /// The dimension that the question is about, if it is about who answers.
  public let dimension: Dimension?

  public let condition: Condition?

  public init(
    _ id: String, version: Int = 1, text: Text, kind: Kind, options: [Category],
    offered: [AnswerStatus] = [.dontKnow, .declined], dimension: Dimension? = nil,
    condition: Condition? = nil
  ) {
    precondition(options.count <= Answer.optionLimit, "an answer has room for each option")
    self.id = id
    self.version = version
    self.text = text
    self.kind = kind
    self.options = options
    self.offered = offered
    self.dimension = dimension
    self.condition = condition
  }

  /// Whether several options can be chosen at once.
  public var allowsSeveral: Bool { kind == .several }

  /// The side of experience that the question measures.
  public var domain: ExperienceDomain? {
    if case .agreement(let domain) = kind { domain } else { nil }
  }
}
