import EqualityModel

/// A response's answers in few bytes: a number for each, in the order of the questions.
///
/// Each is ``Answer/packed``, its sign in the lowest bit, written seven bits a byte, the lowest first:
/// most answers are one byte.
enum PackedAnswers {
  static func bytes(of answers: [Answer]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(answers.count + 4)
    for answer in answers {
      var number = number(for: answer)
      while number > 0x7F {
        bytes.append(UInt8(number & 0x7F) | 0x80)
        number >>= 7
      }
      bytes.append(UInt8(number))
    }
    return bytes
  }

  /// The answers to these questions; nil where the bytes are no answers to them.
  static func answers(in bytes: [UInt8], to questions: [Question]) -> [Answer]? {
    var position = 0
    var answers: [Answer] = []
    answers.reserveCapacity(questions.count)
    for question in questions {
      guard let number = number(in: bytes, at: &position),
        let answer = answer(for: number, to: question)
      else { return nil }
      answers.append(answer)
    }
    return position == bytes.count ? answers : nil
  }

  private static func number(for answer: Answer) -> UInt64 {
    let packed = answer.packed
    return UInt64(packed.magnitude) << 1 | (packed < 0 ? 1 : 0)
  }

  private static func number(in bytes: [UInt8], at position: inout Int) -> UInt64? {
    var number: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 64, by: 7) {
      guard position < bytes.count else { return nil }
      let byte = bytes[position]
      position += 1
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return number }
    }
    return nil
  }

  private static func answer(for number: UInt64, to question: Question) -> Answer? {
    let packed = Int(number >> 1) * (number & 1 == 1 ? -1 : 1)
    guard let answer = Answer(packed: packed, optionCount: question.options.count),
      question.allowsSeveral || answer.chosen?.count ?? 1 == 1
    else { return nil }
    return answer
  }
}
