/// A value of a JSON text, and the line that it stands on.
struct JSONValue {
  enum Kind {
    case object([(key: String, value: JSONValue)])
    case list([JSONValue])
    case text(String)
    case flag(Bool)
    case null

    /// As it is written: what it is worth is nothing that a list needs.
    case number(String)
  }

  let line: Int
  let kind: Kind
}

/// Where a text stops being JSON.
struct JSONFlaw: Error {
  let line: Int
}
