/// What came of reading a file: its value, or everything wrong with it.
public struct ImportResult<Value: Sendable>: Sendable {
  public let outcome: Result<Value, Faults>

  /// How the file was written; nil where it held nothing.
  public let recognised: Recognised?

  /// How many records were read, without the header and blank lines.
  public let rows: Int

  /// The value; throws all faults where there are any.
  public func get() throws(Faults) -> Value { try outcome.get() }

  public var value: Value? { try? outcome.get() }

  /// The faults in the order of their lines; none where there is a value.
  public var faults: [Fault] {
    guard case .failure(let faults) = outcome else { return [] }
    return faults.list
  }
}
