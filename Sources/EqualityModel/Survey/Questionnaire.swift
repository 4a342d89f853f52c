/// The questions of a survey, in the order in which they are asked, with what is said before them.
public struct Questionnaire: Hashable, Sendable {
  /// The version of the questionnaire as a whole, from 1.
  public let version: Int

  /// What everyone is told before the first question, one paragraph each.
  public let information: [Text]

  public let sections: [Section]

  /// Questions that belong together, under a heading.
  public struct Section: Hashable, Sendable {
    public let title: Text

    /// What is said under the heading, if anything.
    public let note: Text?
    public let questions: [Question]

    public init(title: Text, note: Text? = nil, questions: [Question]) {
      self.title = title
      self.note = note
      self.questions = questions
    }
  }

  /// - Precondition: each question has an id of its own, and is asked after those it depends on.
  public init(version: Int, information: [Text], sections: [Section]) {
    self.version = version
    self.information = information
    self.sections = sections
    let ids = questions.map(\.id)
    precondition(Set(ids).count == ids.count, "each question once")
  }

  /// All questions, in order; answers are listed in this order.
  public var questions: [Question] { sections.flatMap(\.questions) }

  /// The position of a question in ``questions``.
  public func position(of id: String) -> Int? { questions.firstIndex { $0.id == id } }

  /// The statements that measure a side of experience.
  public func positions(of domain: ExperienceDomain) -> [Int] {
    questions.indices.filter { questions[$0].domain == domain }
  }
}
