import EqualityModel

enum MappingColumn: Int, FileColumn {
  case column, from, to

  var name: Text {
    switch self {
    case .column: Text(sv: "kolumn", en: "column")
    case .from: Text(sv: "från", en: "from")
    case .to: Text(sv: "till", en: "to")
    }
  }

  var isRequired: Bool { true }
}

extension Mapping {
  /// Reads a mapping file.
  public static func read(_ bytes: [UInt8]) -> ImportResult<Mapping> {
    var source = RecordSource<MappingColumn>(bytes)
    var mapping = Mapping()
    var lines: [[String]: Int] = [:]
    while source.next() { mapping.readRow(&source, &lines) }
    return source.result(mapping)
  }

  /// A header must be renamed to something; a value may come to mean that nothing is stated.
  private mutating func readRow(
    _ source: inout RecordSource<MappingColumn>, _ lines: inout [[String]: Int]
  ) {
    let (column, from, to) = (source.text(.column), source.text(.from), source.text(.to))
    if from.isEmpty { source.add(.value(.missing), in: .from) }
    if column.isEmpty, to.isEmpty { source.add(.value(.missing), in: .to) }
    let key = [column == "*" ? column : ColumnKey(column).text, from.lowercased()]
    if let line = lines.updateValue(source.line, forKey: key) {
      source.add(.row(.repeatedMapping(line: line)), in: .from)
    }
    if column.isEmpty {
      rename(header: from, to: to)
    } else {
      replace(from, in: column, with: to)
    }
  }
}
