import EqualityModel

/// The records of a file with whatever columns it has, guarded before their values are looked at.
///
/// Like ``RecordSource``, for files whose columns are the user's own.
struct GuardedRecords {
  private(set) var faults = FaultList()

  /// The header as it is written.
  private(set) var headers: [String] = []

  /// What each column is called in faults: its number where the name must not be shown.
  private(set) var names: [String] = []

  /// The columns whose headers have a fault.
  private(set) var faultyHeaders: Set<Int> = []

  let encoding: SourceEncoding
  private var reader: CSVReader
  private var rows = 0
  private var faultyFields: [Int] = []

  /// `expected` are columns of which one must be there for the first line to be a header at all.
  init(_ file: [UInt8], expecting expected: [String]) {
    let keys = Set(expected.map(ColumnKey.init))
    self.init(file) { keys.contains(ColumnKey($0)) }
  }

  /// The first line is a header where `isColumn` holds for any of its cells.
  init(_ file: [UInt8], recognising isColumn: (String) -> Bool) {
    let source = Spreadsheet.isOne(file) ? SourceText([]) : SourceText(file)
    encoding = source.encoding
    reader = CSVReader(source.utf8)
    var scan = CharacterScan(source)
    scan.collect(into: &faults)
    if reader.next() {
      readHeader(isColumn)
    } else {
      faults.add(Fault(line: 0, kind: .text(Spreadsheet.isOne(file) ? .spreadsheet : .empty)))
    }
  }

  /// The first line of the current record; of the header before the first.
  var line: Int { reader.line }

  /// Whether a cell of the current record has a fault.
  var isFaulty: Bool { !faultyFields.isEmpty }

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

  func cell(_ field: Int) -> ArraySlice<UInt8> { reader.cell(field) }

  /// Adds a fault of the current record, unless the cell has one.
  mutating func add(_ kind: Fault.Kind, in field: Int) {
    guard !faultyFields.contains(field) else { return }
    faultyFields.append(field)
    add(kind, in: field, line: line)
  }

  /// Adds a fault of any line; without a field it is about the whole line, or the whole file.
  mutating func add(_ kind: Fault.Kind, in field: Int?, line: Int) {
    let name = field.map { names.indices.contains($0) ? names[$0] : String($0 + 1) }
    faults.add(Fault(line: line, column: name, kind: kind))
  }

  /// What is told about the file in the end.
  func result<Value>(_ value: @autoclosure () -> Value) -> ImportResult<Value> {
    ImportResult(
      outcome: faults.isEmpty ? .success(value()) : .failure(faults.faults),
      recognised: headers.isEmpty
        ? nil : Recognised(encoding: encoding, delimiter: reader.delimiter),
      rows: rows)
  }
}

extension GuardedRecords {
  private mutating func readHeader(_ isColumn: (String) -> Bool) {
    headers = reader.fields.indices.map { String(reader.cell($0)) }
    // A first line without any column that is expected may be somebody's data.
    let isHeader = headers.contains(where: isColumn)
    names = headers.enumerated().map { field, name in
      isHeader && Self.isShowable(name) ? name : String(field + 1)
    }
    if let flaw = reader.flaw { add(.text(flaw.kind), in: flaw.field) }
    var fields: [ColumnKey: Int] = [:]
    for (field, name) in headers.enumerated() {
      guard let flaw = Self.flaw(of: name) ?? fields[ColumnKey(name)].map(duplicate) else {
        fields[ColumnKey(name)] = field
        continue
      }
      faultyHeaders.insert(field)
      add(flaw, in: field)
    }
  }

  private static func flaw(of name: String) -> Fault.Kind? {
    if let identity = IdentityGuard.finding(in: Array(name.utf8)[...]) {
      return .identity(identity)
    }
    if PersonalColumns.contains(ColumnKey(name)) { return .identity(.personalColumn) }
    return ColumnKey(name).isEmpty ? .table(.unnamedColumn) : nil
  }

  private func duplicate(of first: Int) -> Fault.Kind {
    .header(.duplicate(first: names[first]))
  }

  /// The column whose name is most like `name`, if any is.
  func nearestColumn(to name: String) -> String? {
    Nearest.candidate(to: name, among: headers.filter(Self.isShowable)) { [$0] }
  }

  /// A header may hold what a cell must not.
  static func isShowable(_ name: String) -> Bool {
    (1...40).contains(name.count) && IdentityGuard.finding(in: Array(name.utf8)[...]) == nil
      && name.unicodeScalars.allSatisfy { scalar in
        ![.control, .format].contains(scalar.properties.generalCategory)
      }
  }

  private mutating func guardCells() {
    for field in reader.fields.indices {
      guard let identity = IdentityGuard.finding(in: reader.text, reader.fields[field]) else {
        continue
      }
      add(.identity(identity), in: field)
    }
  }

  private mutating func isWhole() -> Bool {
    if let flaw = reader.flaw {
      add(.text(flaw.kind), in: flaw.field)
      return false
    }
    guard reader.fields.count != headers.count else { return true }
    let flaw = TextFlaw.wrongFieldCount(expected: headers.count, found: reader.fields.count)
    add(.text(flaw), in: nil, line: line)
    return false
  }
}
