/// How another system's columns and values are called here.
///
/// A mapping file has the columns `column`, `from` and `to`. A row without a column renames a
/// header; a row with one says what a value in that column means, or in every column for `*`, which
/// gives way to what is said of a column itself:
///
///     column;from;to
///     ;Insats;enhet
///     kön;1;kvinna
///     *;-99;
public struct Mapping: Hashable, Sendable {
  /// Nothing is renamed.
  public static let none = Mapping()

  private var headers: [ColumnKey: String] = [:]
  private var values: [ColumnKey: [String: String]] = [:]
  private var valuesEverywhere: [String: String] = [:]

  /// What stands for every column.
  private static let everyColumn = "*"

  init() {}

  /// The name that a file's header stands for.
  func header(for name: String) -> String { headers[ColumnKey(name)] ?? name }

  /// What the values of a column that goes by any of these names mean, in lower case.
  func values(for keys: [ColumnKey]) -> [String: String] {
    let own: [String: String] = keys.reduce(into: [:]) { all, key in
      all.merge(values[key] ?? [:]) { first, _ in first }
    }
    return own.merging(valuesEverywhere) { first, _ in first }
  }

  mutating func rename(header: String, to name: String) { headers[ColumnKey(header)] = name }

  mutating func replace(_ value: String, in column: String, with meaning: String) {
    if column == Self.everyColumn {
      valuesEverywhere[value.lowercased()] = meaning
    } else {
      values[ColumnKey(column), default: [:]][value.lowercased()] = meaning
    }
  }
}
