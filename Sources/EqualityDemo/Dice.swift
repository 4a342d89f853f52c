/// SplitMix64: the same throws from the same seed, on every machine and with every compiler.
///
/// The standard library's own shuffling and picking may change between releases, so none is used.
struct Dice {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  /// A number in 0..<`sides`.
  mutating func roll(_ sides: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(sides)).high)
  }

  /// A number in `range`.
  mutating func roll(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + roll(range.upperBound - range.lowerBound + 1)
  }

  /// True in `share` throws out of a thousand.
  mutating func happens(perMille share: Int) -> Bool { roll(1000) < share }

  mutating func pick<Value>(_ shares: Shares<Value>) -> Value {
    shares.value(at: roll(shares.total))
  }

  mutating func shuffle<Value>(_ values: inout [Value]) {
    for last in values.indices.dropFirst().reversed() { values.swapAt(last, roll(0...last)) }
  }
}
