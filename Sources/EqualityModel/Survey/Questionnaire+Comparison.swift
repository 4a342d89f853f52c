extension Questionnaire {
  /// Whether a side of experience is measured by the same questions in the same wording.
  ///
  /// Only then may two waves be compared: a new wording measures something else.
  public func measures(_ domain: ExperienceDomain, as other: Questionnaire) -> Bool {
    let own = wordings(of: domain)
    return !own.isEmpty && own == other.wordings(of: domain)
  }

  /// Whether a question is asked in the same wording.
  public func asks(_ id: String, as other: Questionnaire) -> Bool {
    guard let own = position(of: id), let place = other.position(of: id) else { return false }
    return questions[own].version == other.questions[place].version
  }

  /// The version of each question about a domain.
  private func wordings(of domain: ExperienceDomain) -> [String: Int] {
    let asked = positions(of: domain).map { (questions[$0].id, questions[$0].version) }
    return Dictionary(uniqueKeysWithValues: asked)
  }
}
