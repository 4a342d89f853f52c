/// A value of JSON, with the line that each member of an object begins on.
indirect enum JSONValue: Hashable {
  case null
  case boolean(Bool)

  /// A number as it is written.
  case number(String)
  case text(String)
  case list([JSONValue])
  case object([Member])

  struct Member: Hashable {
    let name: String
    let value: JSONValue
    let line: Int
  }
}
