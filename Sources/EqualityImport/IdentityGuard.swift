/// Refuses what would tell who a person is, in any cell of any column.
///
/// - Guarantee: a cell that holds a personal identity number, coordination number, reserve number,
///   e-mail address or telephone number in a usual way of writing is found, also inside other text
///   and also where the number is mistyped. Now and then an innocent number looks like one: that
///   file is refused too.
enum IdentityGuard {
  /// What the field of `text` at `range` gives away, or nil.
  static func finding(in text: [UInt8], _ range: Range<Int>) -> Identity? {
    mayIdentify(text, range) ? finding(in: text[range]) : nil
  }

  /// What a cell gives away, or nil.
  static func finding(in cell: ArraySlice<UInt8>) -> Identity? {
    let scan = CellScan(FoldedCell.bytes(of: cell))
    if scan.hasEmailAddress { return .emailAddress }
    if scan.isRandomToken { return nil }
    let starts = scan.numberStarts
    if starts.contains(where: scan.isPersonalNumber) { return .personalNumber }
    if starts.contains(where: scan.isTemporaryNumber) { return .temporaryNumber }
    if starts.contains(where: scan.isTelephoneNumber) { return .telephoneNumber }
    return nil
  }

  /// A quick look that lets nearly every innocent cell pass: nothing is found without an `@` or
  /// eight digits, and a plain date has just eight.
  private static func mayIdentify(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    var digits = 0
    for position in range {
      let byte = text[position]
      if byte.isDigit { digits += 1 }
      if byte == UInt8(ascii: "@") || FoldedCell.mayFold(byte) { return true }
    }
    return digits >= 8 && !isPlainDate(text, range)
  }

  private static func isPlainDate(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    let start = range.lowerBound
    return range.count == 10 && text[start + 4] == UInt8(ascii: "-")
      && text[start + 7] == UInt8(ascii: "-")
  }
}
