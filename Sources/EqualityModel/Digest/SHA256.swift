/// The hash of FIPS 180-4, by which a file, or the script of a form, is known again.
public enum SHA256 {
  /// The digest in 64 lower-case hexadecimal digits.
  public static func hexDigest(of bytes: [UInt8]) -> String {
    words(of: bytes).map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 8 - digits.count) + digits
    }.joined()
  }

  /// The digest as its 32 bytes.
  public static func digest(of bytes: [UInt8]) -> [UInt8] {
    words(of: bytes).flatMap { word in
      [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> $0) }
    }
  }

  private static func words(of bytes: [UInt8]) -> [UInt32] {
    var state = SHA256State()
    let whole = bytes.count / 64 * 64
    for start in stride(from: 0, to: whole, by: 64) { state.absorb(bytes, from: start) }
    let ending = padding(bytes[whole...], length: bytes.count)
    for start in stride(from: 0, to: ending.count, by: 64) { state.absorb(ending, from: start) }
    return state.words
  }

  /// The last bytes, a one bit, zeros, and the length in bits, as whole blocks.
  private static func padding(_ rest: ArraySlice<UInt8>, length: Int) -> [UInt8] {
    var block = Array(rest) + [0x80]
    while block.count % 64 != 56 { block.append(0) }
    let bits = UInt64(length) * 8
    return block + (0..<8).map { UInt8(truncatingIfNeeded: bits >> (56 - 8 * $0)) }
  }
}
