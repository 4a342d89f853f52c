/// Values with the weight that each has in a draw, in the order given.
struct Shares<Value: Sendable>: Sendable {
  private let parts: [(value: Value, weight: Int)]
  let total: Int

  init(_ parts: [(value: Value, weight: Int)]) {
    self.parts = parts
    total = parts.reduce(0) { $0 + $1.weight }
    precondition(total > 0, "a draw needs at least one value with weight")
  }

  /// The value whose part of 0..<`total` holds `point`.
  func value(at point: Int) -> Value {
    var left = point
    for part in parts {
      if left < part.weight { return part.value }
      left -= part.weight
    }
    preconditionFailure("a point lies below the total weight")
  }
}

extension Shares: ExpressibleByDictionaryLiteral {
  init(dictionaryLiteral parts: (Value, Int)...) {
    self.init(parts.map { (value: $0.0, weight: $0.1) })
  }
}
