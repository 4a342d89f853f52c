/// Reads records of RFC 4180, one at a time, where they stand in the text.
///
/// A field is a range of ``text``. Doubled quotes are made single in place, so nothing is copied.
/// Lines end with LF, CRLF or CR; a record all of whose fields are empty is passed over.
package struct CSVReader {
  package private(set) var text: [UInt8]
  package let delimiter: Delimiter

  /// The fields of the current record, without the spaces around them.
  package private(set) var fields: [Range<Int>] = []

  /// The first line of the current record.
  package private(set) var line = 1

  /// What is wrong with the quotes of the current record, and in which field.
  package private(set) var flaw: (kind: TextFlaw, field: Int)?

  private var position = 0
  private var nextLine = 1

  package init(_ utf8: [UInt8]) {
    let declared = Delimiter.declared(in: utf8)
    text = utf8
    delimiter = declared ?? .recognised(in: utf8)
    if declared != nil {
      position = 5
      endLine()
    }
  }

  /// Goes to the next record; false where there is none.
  package mutating func next() -> Bool {
    while position < text.count {
      readRecord()
      if flaw != nil || fields.contains(where: { !$0.isEmpty }) { return true }
    }
    return false
  }

  /// The text of one field of the current record.
  package func cell(_ field: Int) -> ArraySlice<UInt8> { text[fields[field]] }

  private mutating func readRecord() {
    line = nextLine
    flaw = nil
    fields.removeAll(keepingCapacity: true)
    readField()
    while position < text.count, text[position] == delimiter.rawValue {
      position += 1
      readField()
    }
    endLine()
  }

  private mutating func readField() {
    let start = afterSpaces(position)
    if start < text.count, text[start] == .quote {
      position = start + 1
      fields.append(trimmed(quotedField()))
      skipPastQuote()
    } else {
      skipToFieldEnd()
      fields.append(trimmed(start..<max(start, position)))
    }
  }

  private mutating func skipToFieldEnd() {
    let delimiter = delimiter.rawValue
    while position < text.count, text[position] != delimiter, !text[position].isLineEnd {
      position += 1
    }
  }

  private mutating func endLine() {
    guard position < text.count else { return }
    position += isPairedReturn(position) ? 2 : 1
    nextLine += 1
  }

  /// Whether CR and LF stand here together: one line end, not two.
  private func isPairedReturn(_ position: Int) -> Bool {
    text[position] == .carriageReturn && position + 1 < text.count
      && text[position + 1] == .lineFeed
  }
}

extension CSVReader {
  /// Reads on from an opening quote to past the closing one.
  private mutating func quotedField() -> Range<Int> {
    let start = position
    var end = start
    while position < text.count {
      if text[position] == .quote {
        position += 1
        guard position < text.count, text[position] == .quote else { return start..<end }
      } else if text[position].isLineEnd, !isPairedReturn(position) {
        nextLine += 1
      }
      if end != position { text[end] = text[position] }
      end += 1
      position += 1
    }
    flaw = (.unclosedQuote, fields.count)
    return start..<end
  }

  private mutating func skipPastQuote() {
    position = afterSpaces(position)
    let end = position
    skipToFieldEnd()
    if position > end, flaw == nil { flaw = (.textAfterQuote, fields.count - 1) }
  }

  /// The first position that holds neither a space nor a no-break space.
  private func afterSpaces(_ start: Int) -> Int {
    var position = start
    while position < text.count {
      if text[position] == .space {
        position += 1
      } else if isNoBreakSpace(position) {
        position += 2
      } else {
        break
      }
    }
    return position
  }

  private func trimmed(_ field: Range<Int>) -> Range<Int> {
    let start = min(afterSpaces(field.lowerBound), field.upperBound)
    var end = field.upperBound
    while end > start {
      if text[end - 1] == .space {
        end -= 1
      } else if end - start > 1, isNoBreakSpace(end - 2) {
        end -= 2
      } else {
        break
      }
    }
    return start..<end
  }

  private func isNoBreakSpace(_ position: Int) -> Bool {
    text[position] == 0xC2 && position + 1 < text.count && text[position + 1] == 0xA0
  }
}
