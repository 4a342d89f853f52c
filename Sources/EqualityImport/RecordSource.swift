import EqualityModel

/// A file's records, by column, each guarded before its values are looked at.
///
/// A cell gets one fault at most: what refuses it is not followed by what else is wrong with it.
struct RecordSource<Column: FileColumn> {
  private(set) var faults = FaultList()
  private var reader: CSVReader
  private var header: Header<Column>
  private let encoding: SourceEncoding
  private var replacements: [[String: String]]
  private var furtherReplacements: [[String: String]]
  private var rows = 0
  private var faultyFields: [Int] = []

  init(
    _ file: [UInt8], further: [FurtherColumn] = [], mapping: Mapping = .none,
    ignoring: Set<String> = []
  ) {
    let source = Spreadsheet.isOne(file) ? SourceText([]) : SourceText(file)
    encoding = source.encoding
    reader = CSVReader(source.utf8)
    let hasHeader = reader.next()
    let cells = reader.fields.indices.map { [reader] in String(reader.cell($0)) }
    header = Header(line: reader.line, cells: hasHeader ? cells : [], further: further)
    replacements = Array(repeating: [:], count: Column.allCases.count)
    furtherReplacements = further.map { mapping.values(for: [ColumnKey($0.name)]) }
    var scan = CharacterScan(source)
    scan.collect(into: &faults)
    if hasHeader {
      resolveHeader(mapping, Set(ignoring.map(ColumnKey.init)))
    } else {
      faults.add(Fault(line: 0, kind: .text(Spreadsheet.isOne(file) ? .spreadsheet : .empty)))
    }
  }

  /// The first line of the current record.
  var line: Int { reader.line }

  /// Goes to the next record that has a value for every column; false where there is none.
  mutating func next() -> Bool {
    while reader.next() {
      rows += 1
      faultyFields.removeAll(keepingCapacity: true)
      guardCells()
      if isWhole() { return true }
    }
    return false
  }

  /// Whether a cell of the current record has a fault.
  var isFaulty: Bool { !faultyFields.isEmpty }

  /// Whether the file has the column at all.
  func has(_ column: Column) -> Bool { header.field(of: column) != nil }

  /// What stands in a column, after mapping; empty where the file lacks the column.
  func cell(_ column: Column) -> ArraySlice<UInt8> {
    guard let field = header.field(of: column) else { return [] }
    let cell = reader.cell(field)
    guard !replacements[column.rawValue].isEmpty else { return cell }
    return replacements[column.rawValue][String(cell).lowercased()].map { Array($0.utf8)[...] }
      ?? cell
  }

  func text(_ column: Column) -> String { String(cell(column)) }

  /// Whether the file has the further column at this position of the list.
  func hasFurther(_ position: Int) -> Bool { header.field(ofFurther: position) != nil }

  /// The values of a further column, with bars between them in the file, each after mapping.
  func values(ofFurther position: Int) -> [String] {
    guard let field = header.field(ofFurther: position) else { return [] }
    let meanings = furtherReplacements[position]
    func mapped(_ value: String) -> String { meanings[value.lowercased()] ?? value }
    return mapped(String(reader.cell(field))).split(separator: "|").map { part in
      mapped(String(part.trimmingSpaces))
    }.filter { !$0.isEmpty }
  }

  /// Adds a fault of the current record, unless the cell has one or the file lacks the column.
  mutating func add(_ kind: Fault.Kind, in column: Column) {
    guard let field = header.field(of: column), !faultyFields.contains(field) else { return }
    add(kind, field: field)
  }

  /// Adds a fault of the current record in a further column.
  mutating func add(_ kind: Fault.Kind, inFurther position: Int) {
    guard let field = header.field(ofFurther: position), !faultyFields.contains(field) else {
      return
    }
    add(kind, field: field)
  }

  /// Adds a fault that was found when all records had been read.
  mutating func add(_ kind: Fault.Kind, in column: Column?, line: Int) {
    faults.add(Fault(line: line, column: column.flatMap(header.name), kind: kind))
  }

  /// What is told about the file in the end.
  func result<Value>(_ value: @autoclosure () -> Value) -> ImportResult<Value> {
    ImportResult(
      outcome: faults.isEmpty ? .success(value()) : .failure(faults.faults),
      recognised: header.names.isEmpty
        ? nil : Recognised(encoding: encoding, delimiter: reader.delimiter),
      rows: rows)
  }
}

extension RecordSource {
  private mutating func resolveHeader(_ mapping: Mapping, _ ignored: Set<ColumnKey>) {
    if let flaw = reader.flaw {
      faults.add(Fault(line: line, column: String(flaw.field + 1), kind: .text(flaw.kind)))
    }
    let written = header.names
    header.resolve(mapping: mapping, ignoring: ignored, faults: &faults)
    for column in Column.allCases {
      let own = header.field(of: column).map { [ColumnKey(written[$0])] } ?? []
      replacements[column.rawValue] = mapping.values(for: own + column.keys)
    }
  }

  private mutating func guardCells() {
    for field in reader.fields.indices {
      guard let identity = IdentityGuard.finding(in: reader.text, reader.fields[field]) else {
        continue
      }
      add(.identity(identity), field: field)
    }
  }

  private mutating func isWhole() -> Bool {
    if let flaw = reader.flaw {
      add(.text(flaw.kind), field: flaw.field)
      return false
    }
    let (expected, found) = (header.names.count, reader.fields.count)
    guard found != expected else { return true }
    let flaw = TextFlaw.wrongFieldCount(expected: expected, found: found)
    faults.add(Fault(line: line, kind: .text(flaw)))
    return false
  }

  private mutating func add(_ kind: Fault.Kind, field: Int) {
    let name = header.names.indices.contains(field) ? header.names[field] : String(field + 1)
    faultyFields.append(field)
    faults.add(Fault(line: line, column: name, kind: kind))
  }
}

extension Substring {
  /// Without the spaces at both ends.
  fileprivate var trimmingSpaces: Substring {
    var rest = drop(while: \.isWhitespace)
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return rest
  }
}

/// Workbooks, which people send when they mean the table in them.
enum Spreadsheet {
  /// Whether the file begins as a zip archive or as an old Office document.
  static func isOne(_ file: [UInt8]) -> Bool {
    file.starts(with: [0x50, 0x4B, 0x03, 0x04]) || file.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
  }
}
