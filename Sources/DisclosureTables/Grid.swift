/// The layout of a dense array of several dimensions, the last varying fastest.
public struct Grid: Hashable, Sendable {
  /// The length of each dimension.
  public let extents: [Int]

  /// How far apart neighbours stand in each dimension.
  public let strides: [Int]

  public init(extents: [Int]) {
    self.extents = extents
    var strides: [Int] = []
    var stride = 1
    for extent in extents.reversed() {
      strides.append(stride)
      stride *= extent
    }
    self.strides = strides.reversed()
  }

  /// The number of places in the array.
  public var count: Int { extents.reduce(1, *) }

  /// The place of these coordinates, one a dimension.
  public func place(at coordinates: [Int]) -> Int {
    zip(coordinates, strides).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// The coordinates of `place`, one a dimension.
  public func coordinates(of place: Int) -> [Int] {
    zip(extents, strides).map { place / $1 % $0 }
  }
}
