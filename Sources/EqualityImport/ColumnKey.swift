/// A column's name without case, spaces and signs: `End reason` and `end_reason` are the same.
struct ColumnKey: Hashable {
  let text: String

  /// The name as it was written, for messages about it.
  let name: String

  init(_ name: String) {
    self.name = name
    text = name.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  var isEmpty: Bool { text.isEmpty }

  static func == (one: ColumnKey, other: ColumnKey) -> Bool { one.text == other.text }

  func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

extension Set<ColumnKey> {
  /// A flaw for each column that was to be left out and is not among `headers`.
  func flaws(in headers: [String]) -> [HeaderFlaw] {
    subtracting(headers.map(ColumnKey.init)).sorted { $0.name < $1.name }
      .map { .nothingToIgnore(name: $0.name) }
  }
}
