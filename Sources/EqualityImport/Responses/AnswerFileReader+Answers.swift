import EqualityModel

extension AnswerFileReader {
  /// The answers in the order of the questions; nil where there is no object of them.
  mutating func answers(
    _ members: [String: JSONValue], to questionnaire: Questionnaire
  ) -> [Answer]? {
    guard let member = members["answers"] else {
      add(.missing, "answers", line: 0)
      return nil
    }
    guard case .object(let list) = member.kind else {
      add(.wrongSort(.object), "answers", line: member.line)
      return nil
    }
    var answers = [Answer](repeating: .missing(.skipped), count: questionnaire.questions.count)
    var lines: [Int: Int] = [:]
    for (key, value) in list {
      guard let position = questionnaire.position(of: key) else {
        add(unknown(key, in: questionnaire), "answers", line: value.line)
        continue
      }
      let question = questionnaire.questions[position]
      if lines.updateValue(value.line, forKey: position) != nil {
        add(.repeatedMember, "answers.\(question.id)", line: value.line)
      } else if let answer = answer(value, to: question) {
        answers[position] = answer
      }
    }
    checkRouting(&answers, of: questionnaire, lines: lines)
    return answers
  }

  private func unknown(_ id: String, in questionnaire: Questionnaire) -> Fault.Kind {
    if let identity = IdentityGuard.finding(in: Array(id.utf8)[...]) {
      return .identity(identity)
    }
    let ids = questionnaire.questions.map(\.id)
    let nearest = Nearest.candidate(to: id, among: ids) { [$0] }
    return .answerFile(.unknownQuestion(suggestion: nearest))
  }

  private mutating func answer(_ value: JSONValue, to question: Question) -> Answer? {
    let path = "answers.\(question.id)"
    guard let codes = codes(value, severally: question.allowsSeveral) else {
      let sort = question.allowsSeveral ? AnswerFileFlaw.Sort.listOfCodes : .oneCode
      add(.wrongSort(sort), path, line: value.line)
      return nil
    }
    var parts: Set<AnswerPart> = []
    for (number, code) in codes.enumerated() {
      let here = question.allowsSeveral && codes.count > 1 ? "\(path)[\(number)]" : path
      guard let part = part(code, of: question) else {
        add(flaw(of: code, to: question), here, line: value.line)
        return nil
      }
      parts.insert(part)
    }
    guard let answer = try? AnswerNames(question).combined(parts),
      parts.count == codes.count
    else {
      add(.contradictory, path, line: value.line)
      return nil
    }
    return answer
  }

  /// The codes of a value; nil where it is of the wrong sort.
  private func codes(_ value: JSONValue, severally: Bool) -> [String]? {
    switch value.kind {
    case .text(let code): return [code]
    case .list(let values) where severally && !values.isEmpty:
      let codes = values.compactMap { value in
        if case .text(let code) = value.kind { code } else { nil }
      }
      return codes.count == values.count ? codes : nil
    default: return nil
    }
  }

  /// What a form writes: codes alone, and of the missing statuses those that are offered.
  private func part(_ code: String, of question: Question) -> AnswerPart? {
    if let position = question.options.firstIndex(where: { $0.code == code }) {
      return .option(position)
    }
    return question.offered.first { $0.code == code }.map(AnswerPart.status)
  }

  private func flaw(of code: String, to question: Question) -> Fault.Kind {
    if let identity = IdentityGuard.finding(in: Array(code.utf8)[...]) {
      return .identity(identity)
    }
    return .value(AnswerNames(question).flaw(of: code, suggesting: false))
  }

  private mutating func checkRouting(
    _ answers: inout [Answer], of questionnaire: Questionnaire, lines: [Int: Int]
  ) {
    let given = answers
    _ = Routing(questionnaire).apply(to: &answers)
    for (position, line) in lines.sorted(by: { $0.key < $1.key })
    where answers[position] != given[position] {
      add(.notToBeAsked, "answers.\(questionnaire.questions[position].id)", line: line)
    }
  }
}
