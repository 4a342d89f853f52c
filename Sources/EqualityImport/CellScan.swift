/// A folded cell, and steps through the numbers in it.
struct CellScan {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Where numbers begin: digits with no digit before them.
  var numberStarts: [Int] {
    bytes.indices.filter { isDigit($0) && !isDigit($0 - 1) }
  }

  func byte(_ position: Int) -> UInt8? {
    bytes.indices.contains(position) ? bytes[position] : nil
  }

  func isDigit(_ position: Int) -> Bool { byte(position)?.isDigit ?? false }

  func isLetter(_ position: Int) -> Bool { byte(position)?.isLetter ?? false }

  /// The number that two digits at `position` make.
  func pair(at position: Int) -> Int? {
    guard isDigit(position), isDigit(position + 1) else { return nil }
    return bytes[position].digitValue * 10 + bytes[position + 1].digitValue
  }

  /// The number that four digits at `position` make.
  func quad(at position: Int) -> Int? {
    guard let high = pair(at: position), let low = pair(at: position + 2) else { return nil }
    return high * 100 + low
  }

  /// The first position after at most three of `separators`.
  func skip(_ separators: String = "- +./", from position: Int) -> Int {
    var end = position
    while end - position < 3, let byte = byte(end), separators.utf8.contains(byte) { end += 1 }
    return end
  }

  /// Whether the whole cell is a random key in hexadecimal, in which any digits may turn up.
  ///
  /// Such a key is long, with letters in several places; a number with letters after it is not.
  var isRandomToken: Bool {
    let isHexadecimal = bytes.allSatisfy { byte in
      byte.isDigit || (0x61...0x66).contains(byte | 0x20) || byte == UInt8(ascii: "-")
    }
    guard isHexadecimal, bytes.count >= 16 else { return false }
    let letterRuns = bytes.indices.count { isLetter($0) && !isLetter($0 - 1) }
    return letterRuns >= (bytes.count >= 28 ? 2 : 3)
  }
}
