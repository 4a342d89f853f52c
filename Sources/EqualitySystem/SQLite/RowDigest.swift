import CSQLite

/// A number that stands for a sequence of rows, to find accidental damage with.
///
/// Every column of every row counts, and so does their order. It is no defence against someone who
/// changes the rows on purpose.
package struct RowDigest: ~Copyable {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  package init() {}

  /// The number so far.
  package var value: Int { Int(bitPattern: UInt(state)) }

  package mutating func add(_ row: borrowing Row) {
    for column in 0..<row.columnCount { add(row.value(column)) }
  }

  /// Adds a value, which is asked for once: asking a row costs more than the arithmetic.
  private mutating func add(_ value: OpaquePointer?) {
    let type = sqlite3_value_type(value)
    mix(UInt64(type))
    switch type {
    case SQLITE_NULL: break
    case SQLITE_INTEGER: mix(UInt64(bitPattern: sqlite3_value_int64(value)))
    default: addBytes(of: value)
    }
  }

  private mutating func addBytes(of value: OpaquePointer?) {
    let start = sqlite3_value_text(value)
    let bytes = UnsafeBufferPointer(start: start, count: Int(sqlite3_value_bytes(value)))
    mix(UInt64(bytes.count))
    for byte in bytes { mix(UInt64(byte)) }
  }

  /// One step of a hash in which every bit of the input reaches every bit of the state.
  private mutating func mix(_ bits: UInt64) {
    state = (state ^ bits) &* 0x9E37_79B9_7F4A_7C15
    state ^= state >> 29
  }
}
