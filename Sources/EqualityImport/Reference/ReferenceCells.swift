import EqualityModel

/// Reads the cells of one row of a grid; a value that is wrong is told once, where it stands first.
struct ReferenceCells {
  var row: (line: Int, cells: [String]) = (0, [])
  private(set) var faults: FaultList

  /// What holds for every row that does not say it itself.
  let source: String?
  let date: PartialDate?

  /// What a cell may name as the dimension: by the newest list where there are several.
  private let dimensions: [ReferenceDimension]
  private let headers: [String]
  private let replacements: [[String: String]]
  private var told: Set<[String]> = []

  init(
    _ grid: ReferenceGrid, own: [Dimension], _ mapping: Mapping, source: String?,
    date: PartialDate?
  ) {
    faults = grid.faults
    dimensions = own.map(ReferenceDimension.listed) + ReferenceDimension.all
    self.source = source ?? grid.source
    self.date = date ?? grid.date.flatMap { PartialDate($0) }
    headers = grid.headers
    replacements = grid.headers.map { name in
      mapping.values(for: [ColumnKey(name), ColumnKey(mapping.header(for: name))])
    }
  }

  mutating func add(_ kind: Fault.Kind, _ column: Int?, _ line: Int) {
    let name = column.map { column in
      FreeText.isSuitable(headers[column]) ? headers[column] : String(column + 1)
    }
    faults.add(Fault(line: line, column: name, kind: kind))
  }

  /// What stands in a column, after mapping; nil where it is empty or a total.
  func text(_ column: Int?) -> String? {
    guard let column else { return nil }
    let text = replacements[column][row.cells[column].lowercased()] ?? row.cells[column]
    return text.isEmpty || Self.isTotal(text) ? nil : text
  }

  mutating func dimension(_ column: Int?) -> ReferenceDimension? {
    guard let text = text(column) else { return tell(.value(.missing), column) }
    if let dimension = dimensions.first(where: { $0.code == text.lowercased() }) {
      return dimension
    }
    let nearest = Nearest.candidate(to: text, among: dimensions) { [$0.code] }
    return tell(.reference(.unknownDimension(suggestion: nearest?.code)), column)
  }

  mutating func category(_ column: Int?, of dimension: ReferenceDimension) -> String? {
    guard let text = text(column) else { return total(column, of: dimension) }
    if let category = dimension.category(named: dimension.plain(text)) { return category }
    switch dimension {
    case .listed(let list):
      return tell(.reference(.unknownCategory(permitted: list.categories.map(\.label))), column)
    case .gender:
      return tell(.reference(.unknownCategory(permitted: Gender.allCases.map(\.label))), column)
    case .age, .municipality: return tell(.reference(.notAnAge), column)
    }
  }

  /// The code of everyone, where the categories may overlap or leave some out; nil where a total
  /// says no more than its parts.
  private func total(_ column: Int?, of dimension: ReferenceDimension) -> String? {
    guard case .listed = dimension, let column, !row.cells[column].isEmpty else { return nil }
    return ReferenceCount.everyone
  }

  mutating func gender(_ column: Int?) -> Gender? {
    guard let text = text(column) else { return nil }
    return Gender(matching: text)
      ?? tell(.reference(.unknownCategory(permitted: Gender.allCases.map(\.label))), column)
  }

  mutating func ages(_ column: Int?) -> AgeRange? {
    guard let text = text(column) else { return nil }
    return AgeRange(text) ?? tell(.reference(.notAnAge), column)
  }

  mutating func source(_ column: Int?) -> String? {
    guard let text = text(column) ?? source else { return tell(.value(.missing), column) }
    guard FreeText.isSuitable(text) else { return tell(.value(.tooLong(limit: 200)), column) }
    return text
  }

  mutating func date(_ field: ReferenceField, _ column: Int?) -> PartialDate? {
    if case .year(let year) = field { return PartialDate(year: year) }
    guard let text = text(column) else {
      return date ?? tell(.value(.missing), column)
    }
    return PartialDate(text) ?? PXFile.date(text) ?? tell(.reference(.malformedDate), column)
  }

  /// The count; nil where the cell says that there is none to be had.
  mutating func count(_ column: Int) -> Int? {
    let text = row.cells[column].filter { $0 != " " && $0 != "\u{A0}" }
    if ["..", ".", "…", ""].contains(text) { return nil }
    if text == "-" || text == "–" { return 0 }
    guard let count = try? FigureCell.count(Array(text.utf8)[...]) else {
      return tell(.reference(.notACount), column)
    }
    return count
  }

  private mutating func tell<Value>(_ kind: Fault.Kind, _ column: Int?) -> Value? {
    let value = column.map { row.cells[$0] } ?? ""
    if told.insert([column.map(String.init) ?? "", value]).inserted { add(kind, column, row.line) }
    return nil
  }

  private static func isTotal(_ text: String) -> Bool {
    let first = text.lowercased().split(separator: " ").first
    return first.map { ["totalt", "total", "samtliga", "båda", "_t"].contains($0) } ?? false
  }
}

extension ReferenceDimension {
  /// A cell of Statistics Sweden as our lists write it: a municipality without the number before its
  /// name, a region of the world without a slash and without “exkl.”.
  fileprivate func plain(_ text: String) -> String {
    guard self == .municipality else {
      return category(named: text) == nil
        ? text.replacing("/", with: " och ").replacing("exkl.", with: "utom") : text
    }
    let words = text.split(separator: " ", maxSplits: 1)
    guard words.count == 2, (2...4).contains(words[0].count), Int(words[0]) != nil else {
      return text
    }
    return String(words[1])
  }
}
