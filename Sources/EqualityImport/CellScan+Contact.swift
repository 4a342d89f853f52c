extension CellScan {
  /// Whether letters or digits stand on both sides of an `@`, with a dot after it.
  var hasEmailAddress: Bool {
    bytes.indices.contains { position in
      guard bytes[position] == UInt8(ascii: "@"), isWord(position - 1), isWord(position + 1) else {
        return false
      }
      return bytes[position...].prefix { $0 != .space }.contains(UInt8(ascii: "."))
    }
  }

  private func isWord(_ position: Int) -> Bool { isDigit(position) || isLetter(position) }

  /// Whether a telephone number begins here, with `+`, 0046 or an area code.
  func isTelephoneNumber(at start: Int) -> Bool {
    guard !followsDate(start), !isDayMonthYear(at: start) else { return false }
    let groups = digitGroups(from: start)
    guard let lengths = lengths(at: start), !isSerial(at: start, groups) else { return false }
    var total = 0
    return groups.contains { group in
      total += group
      return lengths.contains(total)
    }
  }

  /// How many digits a number that begins so has; nil where none begins so.
  private func lengths(at start: Int) -> ClosedRange<Int>? {
    if byte(start - 1) == UInt8(ascii: "+") { return 8...15 }
    guard byte(start) == UInt8(ascii: "0"), isDigit(start + 1) else { return nil }
    if bytes[start + 1] != UInt8(ascii: "0") { return 8...11 }
    return quad(at: start) == 46 ? 10...15 : nil
  }

  /// The lengths of the runs of digits from `start`, with the signs of telephone numbers between.
  private func digitGroups(from start: Int) -> [Int] {
    var groups: [Int] = []
    var position = start
    while isDigit(position) {
      let length = bytes[position...].prefix(while: \.isDigit).count
      groups.append(length)
      position = skip("- ()/", from: position + length)
    }
    return groups
  }

  /// Whether the digits are the middle of a date or of a time.
  private func followsDate(_ start: Int) -> Bool {
    guard let sign = byte(start - 1), isDigit(start - 2) else { return false }
    return "-/.:".utf8.contains(sign)
  }

  /// Whether `31-10-2021` or the like stands here.
  private func isDayMonthYear(at start: Int) -> Bool {
    guard digitGroups(from: start).prefix(3).elementsEqual([2, 2, 4]),
      let day = pair(at: start), let year = quad(at: skip(from: skip(from: start + 2) + 2))
    else { return false }
    return day <= 31 && (1900...2100).contains(year)
  }

  /// Whether fewer than ten digits follow letters, as in `P-01234567`: a code, not a telephone.
  private func isSerial(at start: Int, _ groups: [Int]) -> Bool {
    let end = byte(start - 1) == UInt8(ascii: "-") ? start - 2 : start - 1
    return isLetter(end) && groups.count == 1 && groups[0] < 10
  }
}
