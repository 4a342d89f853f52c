/// One round of collecting answers: why, on what ground, who is responsible, and until when.
///
/// Nothing can be collected before all of it is stated (DOMAIN.md 2.3, 4).
public struct Wave: Hashable, Sendable {
  /// The code in files, such as `2021-host`.
  public let code: String

  /// What the answers are collected for, in a sentence.
  public let purpose: String

  /// The legal basis that the controller has chosen, in a sentence.
  public let legalBasis: String

  /// Who is responsible for the answers (personuppgiftsansvarig).
  public let controller: String

  /// What everyone is told before answering.
  public let information: String

  /// The last day on which single answers may be kept.
  public let retainUntil: PartialDate

  /// The unit that the wave is about; nil for the whole project.
  public let unit: String?

  /// How many people were asked, where it is known: for the answer rate.
  public let eligibleCount: Int?

  /// Who was consulted about the questions, where anyone was.
  public let consultedWith: String?

  /// What is asked.
  public let questionnaire: Questionnaire

  public init(
    code: String, purpose: String, legalBasis: String, controller: String, information: String,
    retainUntil: PartialDate, unit: String? = nil, eligibleCount: Int? = nil,
    consultedWith: String? = nil, questionnaire: Questionnaire
  ) {
    self.code = code
    self.purpose = purpose
    self.legalBasis = legalBasis
    self.controller = controller
    self.information = information
    self.retainUntil = retainUntil
    self.unit = unit
    self.eligibleCount = eligibleCount
    self.consultedWith = consultedWith
    self.questionnaire = questionnaire
  }
}

extension UnitTree {
  /// Whether a wave takes answers about a unit: it is what the wave is about, or is under it.
  public func answers(about unit: String, in wave: Wave) -> Bool {
    guard let position = position(of: unit) else { return false }
    guard let whole = wave.unit else { return true }
    return sequence(first: position) { parents[$0] }.contains { units[$0].code == whole }
  }
}
