/// A set of places from 0 to 31, for tables small enough to go through every choice of cells.
struct PlaceSet: Hashable {
  private(set) var bits: UInt32 = 0

  init() {}

  init(bits: UInt32) { self.bits = bits }

  /// The places of a list that fulfil a condition.
  init(of places: Range<Int>, where isMember: (Int) -> Bool) {
    for place in places where isMember(place) { insert(place) }
  }

  var count: Int { bits.nonzeroBitCount }
  var isEmpty: Bool { bits == 0 }
  var first: Int? { isEmpty ? nil : bits.trailingZeroBitCount }

  func contains(_ place: Int) -> Bool { bits >> UInt32(place) & 1 == 1 }

  mutating func insert(_ place: Int) { bits |= 1 << UInt32(place) }

  func isSubset(of other: PlaceSet) -> Bool { bits & ~other.bits == 0 }

  func intersection(_ other: PlaceSet) -> PlaceSet { PlaceSet(bits: bits & other.bits) }

  func subtracting(_ other: PlaceSet) -> PlaceSet { PlaceSet(bits: bits & ~other.bits) }
}

extension PlaceSet: Sequence, IteratorProtocol {
  /// Takes the first place out.
  mutating func next() -> Int? {
    guard let first else { return nil }
    bits &= bits - 1
    return first
  }
}
