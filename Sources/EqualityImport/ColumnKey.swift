/// A column's name without case, spaces and signs: `End reason` and `end_reason` are the same.
struct ColumnKey: Hashable {
  let text: String

  init(_ name: String) {
    text = name.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  var isEmpty: Bool { text.isEmpty }
}
