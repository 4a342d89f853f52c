extension CellScan {
  /// Whether ten or twelve digits here are written as a personal identity number is.
  func isPersonalNumber(at start: Int) -> Bool {
    isPersonalNumber(at: start, yearAt: start)
      || pair(at: start) != nil && isPersonalNumber(at: start, yearAt: skip(from: start + 2))
  }

  private func isPersonalNumber(at start: Int, yearAt year: Int) -> Bool {
    guard pair(at: year) != nil, let end = monthAndDayEnd(at: skip(from: year + 2)) else {
      return false
    }
    let serial = skip(from: end)
    guard let last = quad(at: serial), !isDigit(serial + 4) else { return false }
    return !(Self.isYear(last) && isDateRange(from: start, to: serial + 4))
  }

  /// Past a month 01–12 and a day 01–31, or 61–91 as coordination numbers have it.
  private func monthAndDayEnd(at position: Int) -> Int? {
    guard let month = pair(at: position), (1...12).contains(month) else { return nil }
    let next = skip(from: position + 2)
    guard let day = pair(at: next), (1...31).contains(day) || (61...91).contains(day) else {
      return nil
    }
    return next + 2
  }

  private static func isYear(_ number: Int) -> Bool { (1900...2100).contains(number) }

  /// Whether `2021-10-31 - 2021-` stands here: the number is a year, and another date goes on.
  private func isDateRange(from start: Int, to end: Int) -> Bool {
    guard let year = quad(at: start), Self.isYear(year) else { return false }
    return isDateSign(start + 4) && isDateSign(end) && isDigit(end + 1)
  }

  private func isDateSign(_ position: Int) -> Bool {
    byte(position).map { [UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/")].contains($0) }
      ?? false
  }
}

extension CellScan {
  /// Whether a date of birth stands here with letters after it, such as `YYYYMMDDTf29`.
  func isTemporaryNumber(at start: Int) -> Bool {
    let isLong = monthAndDayEnd(at: start + 4) == start + 8 && quad(at: start) != nil
    if isLong, hasLetterSuffix(start + 8, isLong: true) { return true }
    let isShort = monthAndDayEnd(at: start + 2) == start + 6 && pair(at: start) != nil
    return isShort && hasLetterSuffix(start + 6, isLong: false)
  }

  private func hasLetterSuffix(_ end: Int, isLong: Bool) -> Bool {
    let start = "-+ ".utf8.contains(byte(end) ?? 0) ? end + 1 : end
    let suffix = bytes.dropFirst(start).prefix { $0.isLetter || $0.isDigit }
    guard suffix.contains(where: \.isLetter) else { return false }
    if suffix.first.map({ $0 | 0x20 }) == UInt8(ascii: "t") { return isTSuffix(suffix) }
    return isLong && suffix.count == 4 && suffix.contains(where: \.isDigit)
  }

  /// A `T` and a few characters more, unless they are a time of day.
  private func isTSuffix(_ suffix: ArraySlice<UInt8>) -> Bool {
    (2...7).contains(suffix.count) && suffix.contains(where: \.isDigit)
      && !isTime(at: suffix.startIndex + 1, length: suffix.count - 1)
  }

  private func isTime(at start: Int, length: Int) -> Bool {
    guard [2, 4, 6].contains(length), let hour = pair(at: start), hour < 24 else { return false }
    return stride(from: 2, to: length, by: 2).allSatisfy { offset in
      pair(at: start + offset).map { $0 < 60 } ?? false
    }
  }
}
