import EqualityModel

/// Reads one answer file, and adds a fault for each thing that a form would not have written.
struct AnswerFileReader {
  private(set) var faults = FaultList()
  private let context: ResponseContext
  private let place: ResponsePlace

  init(_ context: ResponseContext) {
    self.context = context
    place = ResponsePlace(context)
  }

  /// The one response; nil where there are faults that leave none.
  mutating func read(_ bytes: [UInt8]) -> ReadResponses? {
    guard bytes.count <= AnswerFile.sizeLimit else {
      add(.tooLarge(limit: AnswerFile.sizeLimit), "", line: 0)
      return nil
    }
    do throws(JSONFlaw) {
      let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
      return response(try JSONParser.parse(text))
    } catch {
      add(.notJSON, "", line: error.line)
      return nil
    }
  }

  private mutating func response(_ value: JSONValue) -> ReadResponses? {
    guard case .object(let list) = value.kind, list.contains(where: Self.isMark) else {
      add(.notAnAnswerFile, "", line: 0)
      return nil
    }
    let members = members(list)
    guard hasKnownFormat(members), let wave = wave(members) else { return nil }
    checkRest(members, of: wave)
    let id = members["id"].flatMap { _ in self.id(members) }
    let (month, unit) = (month(members), unit(members, in: wave))
    let answers = answers(members, to: wave.questionnaire)
    guard let month, let answers else { return nil }
    let response = Response(month: month, unit: unit, answers: answers)
    return ReadResponses(wave: wave.code, responses: [response], id: id)
  }

  private static func isMark(_ key: String, _ value: JSONValue) -> Bool {
    if key == "jamlik", case .text("response") = value.kind { true } else { false }
  }

  private static let memberNames: Set<String> = [
    "jamlik", "format", "id", "wave", "questionnaire", "language", "month", "unit", "answers",
  ]

  /// The members that an answer file has, by name.
  private mutating func members(_ list: [(key: String, value: JSONValue)]) -> [String: JSONValue] {
    var members: [String: JSONValue] = [:]
    for (key, value) in list {
      if !Self.memberNames.contains(key) {
        // The name may be somebody's data.
        add(.unknownMember, "", line: value.line)
      } else if members.updateValue(value, forKey: key) != nil {
        add(.repeatedMember, key, line: value.line)
      }
    }
    return members
  }

  mutating func add(_ flaw: AnswerFileFlaw, _ path: String, line: Int) {
    add(.answerFile(flaw), path, line: line)
  }

  mutating func add(_ kind: Fault.Kind, _ path: String, line: Int) {
    faults.add(Fault(line: line, column: path.isEmpty ? nil : path, kind: kind))
  }
}

extension AnswerFileReader {
  private mutating func hasKnownFormat(_ members: [String: JSONValue]) -> Bool {
    guard let format = number("format", members) else { return false }
    guard format == AnswerFile.format else {
      add(.newerFormat(known: AnswerFile.format), "format", line: members["format"]?.line ?? 0)
      return false
    }
    return true
  }

  private mutating func wave(_ members: [String: JSONValue]) -> Wave? {
    guard let code = text("wave", members) else { return nil }
    let line = members["wave"]?.line ?? 0
    do throws(ResponseFlaw) {
      let wave = try place.wave(code)
      if let expected = context.wave, expected != code { throw ResponseFlaw.anotherWave }
      return wave
    } catch {
      add(.response(error), "wave", line: line)
      return nil
    }
  }

  /// The version of the questionnaire, and the language, which is not kept.
  private mutating func checkRest(_ members: [String: JSONValue], of wave: Wave) {
    let expected = wave.questionnaire.version
    if let version = number("questionnaire", members), version != expected {
      let line = members["questionnaire"]?.line ?? 0
      add(.anotherQuestionnaire(expected: expected), "questionnaire", line: line)
    }
    _ = text("language", members)
  }

  /// The random number by which a form tells its files apart.
  private mutating func id(_ members: [String: JSONValue]) -> String? {
    guard let id = text("id", members) else { return nil }
    if id.utf8.count < 16 || !id.utf8.allSatisfy({ $0.isDigit || $0.isLetter }) {
      add(.wrongSort(.id), "id", line: members["id"]?.line ?? 0)
    }
    return id
  }

  private mutating func month(_ members: [String: JSONValue]) -> Month? {
    guard let text = text("month", members) else { return nil }
    do throws(ResponseFlaw) {
      guard text.utf8.count == 7 else { throw ResponseFlaw.malformedMonth }
      return try place.month(Array(text.utf8)[...])
    } catch {
      add(.response(error), "month", line: members["month"]?.line ?? 0)
      return nil
    }
  }

  private mutating func unit(_ members: [String: JSONValue], in wave: Wave) -> String? {
    guard let member = members["unit"] else { return nil }
    if case .null = member.kind { return nil }
    guard let name = text("unit", members) else { return nil }
    do {
      return try place.unit(name, in: wave)
    } catch let flaw as UnitFlaw {
      add(.unit(flaw), "unit", line: member.line)
    } catch let flaw as ResponseFlaw {
      add(.response(flaw), "unit", line: member.line)
    } catch {}
    return nil
  }
}
