import EqualityData
import EqualitySystem

extension Command {
  /// The files of a table without a store, as `protect` and `audit-table` are given them.
  static func tableFiles(_ arguments: Arguments, of command: String) throws -> TableFiles {
    guard let count = arguments[.count] else {
      throw UsageError.missingOption("count COLUMN", of: command)
    }
    var hierarchies: [String: NamedFile] = [:]
    for text in arguments.all(.hierarchy) {
      let halves = text.split(separator: "=", maxSplits: 1).map(String.init)
      guard halves.count == 2 else {
        throw UsageError.badValue(option: "hierarchy", value: text, expected: "COLUMN=FILE")
      }
      guard hierarchies[halves[0]] == nil else {
        throw UsageError.repeated(option: "hierarchy \(halves[0])")
      }
      hierarchies[halves[0]] = try namedFile(halves[1], of: .hierarchy)
    }
    let path = arguments.operands[0]
    return TableFiles(
      table: NamedFile(name: path, bytes: try readFile(path)), countColumn: count,
      hierarchies: hierarchies)
  }

  /// The fewest members that a group must have to be shown: 5 where nothing is given.
  static func tableK(_ arguments: Arguments) throws -> Int {
    let given = try arguments.value(.k, expected: "3, 4, 5 … 1000000") { text in
      Int(text).flatMap { $0 <= 1_000_000 ? $0 : nil }
    }
    let k = given ?? 5
    guard k >= FrequencyTable.floorOfK else {
      throw RequestError.kTooLow(floor: FrequencyTable.floorOfK)
    }
    return k
  }

  /// A file besides the table itself, which alone can come from standard input.
  static func namedFile(_ path: String, of option: Option) throws -> NamedFile {
    guard path != "-" else {
      throw UsageError.badValue(
        option: option.name, value: path, expected: option.placeholder ?? "")
    }
    return NamedFile(name: path, bytes: try readFile(path))
  }
}

extension Option {
  static let count = Option(
    name: "count", placeholder: "COLUMN",
    help: Text(
      sv: "Kolumnen med antal; alla andra är dimensioner. Måste anges.",
      en: "The column of counts; all others are dimensions. Required."))

  static let hierarchy = Option(
    name: "hierarchy", placeholder: "COLUMN=FILE",
    help: Text(
      sv: "CSV med child;parent: hur kolumnens koder summeras. En för varje kolumn.",
      en: "CSV with child;parent: how the column's codes add up. One for each column."),
    isRepeatable: true)
}
