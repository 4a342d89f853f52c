/// A sequence of numbers without a pattern, the same every time: so the same table gives the same.
struct Shuffling: RandomNumberGenerator {
  private var state: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// The next number of xorshift64*.
  mutating func next() -> UInt64 {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return state &* 0x2545_F491_4F6C_DD1D
  }

  /// A number of exponential distribution and mean 1, near enough.
  mutating func nextExponential() -> Double {
    let bits = next()
    let zeros = bits.leadingZeroBitCount
    let fraction = Double((bits << UInt64(zeros + 1)) >> 11) / Double(1 << 53)
    return (Double(zeros) + 1 - fraction) * 0.693
  }
}
