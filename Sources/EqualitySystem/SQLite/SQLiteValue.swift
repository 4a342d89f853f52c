/// A value for a statement's parameter, for which a literal can stand.
package enum SQLiteValue: Hashable, Sendable {
  case null
  case integer(Int)
  case text(String)
  case bytes([UInt8])

  /// The number, or null.
  package static func integer(_ number: Int?) -> SQLiteValue {
    number.map { .integer($0) } ?? .null
  }

  /// The text, or null.
  package static func text(_ text: String?) -> SQLiteValue { text.map { .text($0) } ?? .null }
}

extension SQLiteValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  package init(stringLiteral text: String) { self = .text(text) }
  package init(integerLiteral integer: Int) { self = .integer(integer) }
}
