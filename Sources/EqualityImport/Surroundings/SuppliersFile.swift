public import EqualityModel

enum SupplierColumn: Int, FileColumn {
  case supplier, genderEquality, accessibility, nonDiscrimination, visit, outcome

  var name: Text {
    switch self {
    case .supplier: Text(sv: "leverantör", en: "supplier")
    case .genderEquality: Text(sv: "jämställdhet", en: "gender_equality")
    case .accessibility: Text(sv: "tillgänglighet", en: "accessibility")
    case .nonDiscrimination: Text(sv: "icke_diskriminering", en: "non_discrimination")
    case .visit: Text(sv: "besök", en: "visit")
    case .outcome: Text(sv: "utfall", en: "outcome")
    }
  }

  var isRequired: Bool { ![.visit, .outcome].contains(self) }

  /// The columns of the policies.
  static let policies: [(column: SupplierColumn, policy: Supplier.Policy)] = [
    (.genderEquality, .genderEquality), (.accessibility, .accessibility),
    (.nonDiscrimination, .nonDiscrimination),
  ]
}

/// The file that lists suppliers, and the visits to them: one row a visit, or one without any.
public enum SuppliersFile {
  /// The columns that it may have, and whether it must.
  public static var columns: [(name: Text, isRequired: Bool)] {
    SupplierColumn.allCases.map { ($0.name, $0.isRequired) }
  }

  /// Reads the suppliers in the order of their first rows.
  public static func read(
    _ bytes: [UInt8], mapping: Mapping = .none, ignoring: Set<String> = []
  ) -> ImportResult<[Supplier]> {
    var reader = SupplierReader(RecordSource(bytes, mapping: mapping, ignoring: ignoring))
    return reader.read()
  }
}

/// Puts suppliers together from their rows, which must agree.
private struct SupplierReader {
  private var rows: ListedRows<SupplierColumn>
  private var suppliers: [Supplier] = []
  private var places: [String: (place: Int, line: Int)] = [:]
  private var visitLines: [String: [PartialDate: Int]] = [:]

  init(_ source: RecordSource<SupplierColumn>) { rows = ListedRows(source) }

  mutating func read() -> ImportResult<[Supplier]> {
    while rows.source.next() { readRow() }
    return rows.source.result(
      suppliers.map { supplier in
        var supplier = supplier
        supplier.visits.sort { $0.date.place < $1.date.place }
        return supplier
      })
  }

  private mutating func readRow() {
    let code = code()
    let policies = SupplierColumn.policies.compactMap { column, policy in
      rows.code(column, of: YesOrNo.self, isRequired: true) == .yes ? policy : nil
    }
    let visit = visit()
    guard let code, !rows.source.isFaulty else { return }
    let known = places[code.lowercased()]
    if let known, suppliers[known.place].policies != Set(policies) {
      rows.source.add(.row(.contradictorySupplier(line: known.line)), in: .supplier)
      return
    }
    let place = known?.place ?? suppliers.count
    if known == nil {
      places[code.lowercased()] = (place, rows.source.line)
      suppliers.append(Supplier(code: code, policies: Set(policies)))
    }
    guard let visit else {
      // Without a visit the row only says what an earlier one has said.
      if let known { rows.source.add(.row(.repeatedSupplier(line: known.line)), in: .supplier) }
      return
    }
    add(visit, of: place)
  }

  private mutating func add(_ visit: Supplier.Visit, of place: Int) {
    let code = suppliers[place].code
    if let line = visitLines[code]?[visit.date] {
      rows.source.add(.row(.repeatedSupplier(line: line)), in: .visit)
    }
    visitLines[code, default: [:]][visit.date] = rows.source.line
    suppliers[place].visits.append(visit)
  }

  /// A code that cannot be a name or somebody's number.
  private mutating func code() -> String? {
    let text = rows.source.text(.supplier)
    guard !text.isEmpty else {
      rows.source.add(.value(.missing), in: .supplier)
      return nil
    }
    let isCode = text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
    guard isCode, text.count <= 20, text.count(where: \.isNumber) < 6, text.first != "-" else {
      rows.source.add(.value(.notOwnCode), in: .supplier)
      return nil
    }
    return text
  }

  private mutating func visit() -> Supplier.Visit? {
    let date = rows.date(.visit)
    let outcome = rows.code(.outcome, of: Supplier.Outcome.self)
    if outcome != nil, rows.source.cell(.visit).isEmpty {
      rows.source.add(.value(.missing), in: rows.source.has(.visit) ? .visit : .outcome)
    }
    return date.map { Supplier.Visit(date: $0, outcome: outcome) }
  }
}

extension PartialDate {
  /// Where it stands among others: a year before its months, a month before its days.
  fileprivate var place: Int { (year * 100 + (month ?? 0)) * 100 + (day ?? 0) }
}
