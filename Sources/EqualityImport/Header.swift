import EqualityModel

/// Which field of a record holds which column.
struct Header<Column: FileColumn> {
  /// What each field's column is called in faults.
  private(set) var names: [String]

  /// The field of each column, by its raw value.
  private var fields: [Int?]

  /// The columns that this file may have besides, and the field of each.
  private let further: [FurtherColumn]
  private var furtherFields: [Int?]

  private let line: Int

  init(line: Int, cells: [String], further: [FurtherColumn] = []) {
    self.line = line
    self.further = further
    names = cells
    fields = Array(repeating: nil, count: Column.allCases.count)
    furtherFields = Array(repeating: nil, count: further.count)
  }

  func field(of column: Column) -> Int? { fields[column.rawValue] }

  func field(ofFurther position: Int) -> Int? { furtherFields[position] }

  /// What the file calls a column.
  func name(of column: Column) -> String? { field(of: column).map { names[$0] } }

  /// Finds every column, and adds a fault for each that is unknown, missing or there twice.
  mutating func resolve(
    mapping: Mapping, ignoring ignored: Set<ColumnKey>, faults: inout FaultList
  ) {
    var pending: [Fault] = []
    let cells = names
    for (field, cell) in cells.enumerated() {
      hideUnsafeName(of: field)
      if let identity = identity(of: cell) {
        faults.add(fault(.identity(identity), field))
      } else if !ignored.contains(ColumnKey(cell)),
        let flaw = place(field, as: mapping.header(for: cell))
      {
        pending.append(fault(.header(flaw), field))
      }
    }
    guard fields.contains(where: { $0 != nil }) else { return refuse(&faults) }
    pending.forEach { faults.add($0) }
    for flaw in ignored.flaws(in: cells) { faults.add(Fault(line: line, kind: .header(flaw))) }
    addMissing(to: &faults)
  }

  /// A header may hold what a cell must not, or be no header at all.
  private mutating func hideUnsafeName(of field: Int) {
    let name = names[field]
    let isPlain = name.unicodeScalars.allSatisfy { scalar in
      ![.control, .format].contains(scalar.properties.generalCategory)
    }
    guard isPlain, (1...40).contains(name.count),
      IdentityGuard.finding(in: Array(name.utf8)[...]) == nil
    else { return names[field] = String(field + 1) }
  }

  private func identity(of cell: String) -> Identity? {
    let key = ColumnKey(cell)
    if let found = IdentityGuard.finding(in: Array(cell.utf8)[...]) { return found }
    return Column.matching(key) == nil && PersonalColumns.contains(key) ? .personalColumn : nil
  }

  private mutating func place(_ field: Int, as name: String) -> HeaderFlaw? {
    guard !ColumnKey(name).isEmpty else { return .unnamed }
    guard let column = Column.matching(ColumnKey(name)) else {
      return placeFurther(field, as: name)
    }
    if let first = self.field(of: column) { return .duplicate(first: names[first]) }
    fields[column.rawValue] = field
    return nil
  }

  private mutating func placeFurther(_ field: Int, as name: String) -> HeaderFlaw? {
    guard let position = further.firstIndex(where: { ColumnKey($0.name) == ColumnKey(name) })
    else { return .unknown(suggestion: suggestion(for: name)) }
    if let first = furtherFields[position] { return .duplicate(first: names[first]) }
    furtherFields[position] = field
    return nil
  }

  private func suggestion(for name: String) -> Text? {
    let columns = Column.allCases.map { ($0.name, [$0.name.swedish, $0.name.english]) }
    let others = further.map { (Text(sv: $0.name, en: $0.name), $0.spellings) }
    return Nearest.candidate(to: name, among: columns + others, spellings: \.1)?.0
  }

  /// Says once that nothing is known, and shows none of the names: they may be somebody's data.
  private mutating func refuse(_ faults: inout FaultList) {
    names = names.indices.map { String($0 + 1) }
    let expected = Column.allCases.map(\.name)
    faults.add(Fault(line: line, kind: .header(.notAHeader(expected: expected))))
  }

  private func addMissing(to faults: inout FaultList) {
    for column in Column.allCases where column.isRequired && field(of: column) == nil {
      faults.add(Fault(line: line, kind: .header(.missing(column.name))))
    }
  }

  private func fault(_ kind: Fault.Kind, _ field: Int) -> Fault {
    Fault(line: line, column: names[field], kind: kind)
  }
}
