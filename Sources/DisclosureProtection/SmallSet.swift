/// A set of small numbers, as bits that fit in one wide register.
struct SmallSet {
  /// All numbers are below this.
  static let limit = 256

  private var words = SIMD4<UInt64>()

  var isEmpty: Bool { words == SIMD4() }

  var count: Int { words.indices.reduce(0) { $0 + words[$1].nonzeroBitCount } }

  func contains(_ number: Int) -> Bool { words[number >> 6] >> UInt64(number & 63) & 1 == 1 }

  func meets(_ other: SmallSet) -> Bool { words & other.words != SIMD4() }

  mutating func insert(_ number: Int) { words[number >> 6] |= 1 << UInt64(number & 63) }

  mutating func formUnion(_ other: SmallSet) { words |= other.words }

  func with(_ number: Int) -> SmallSet {
    var set = self
    set.insert(number)
    return set
  }

  func subtracting(_ other: SmallSet) -> SmallSet {
    var set = self
    set.words &= ~other.words
    return set
  }

  /// The numbers in ascending order.
  var members: [Int] {
    var members: [Int] = []
    forEach { members.append($0) }
    return members
  }

  func forEach(_ body: (Int) -> Void) {
    for index in words.indices {
      var word = words[index]
      while word != 0 {
        body(index * 64 + word.trailingZeroBitCount)
        word &= word - 1
      }
    }
  }
}
