public import EqualityModel

enum UnitColumn: Int, FileColumn {
  case unit, parent, name, kind

  var name: Text {
    switch self {
    case .unit: Text(sv: "enhet", en: "unit")
    case .parent: Text(sv: "överordnad", en: "parent")
    case .name: Text(sv: "namn", en: "name")
    case .kind: Text(sv: "slag", en: "kind")
    }
  }

  var isRequired: Bool { self == .unit || self == .parent }
}

/// The file that lists the units of a project, each with the unit it lies under.
public enum UnitsFile {
  /// Reads the units in the order of the file; they make one tree, or there are faults.
  public static func read(
    _ bytes: [UInt8], mapping: Mapping = .none, ignoring: Set<String> = []
  ) -> ImportResult<[ProjectUnit]> {
    var source = RecordSource<UnitColumn>(bytes, mapping: mapping, ignoring: ignoring)
    var outline = UnitOutline()
    let kinds = CodeNames<ProjectUnit.Kind>()
    while source.next() { outline.add(UnitRow(&source, kinds), to: &source) }
    outline.check(&source)
    return source.result(outline.units)
  }
}

/// One record of a units file.
struct UnitRow {
  let line: Int
  let code: String
  let parent: String?
  let name: String
  let kind: ProjectUnit.Kind?

  /// Whether no cell of the record has a fault, so that its code may be shown in a suggestion.
  let isSound: Bool

  init(_ source: inout RecordSource<UnitColumn>, _ kinds: CodeNames<ProjectUnit.Kind>) {
    line = source.line
    code = source.text(.unit)
    let (above, label) = (source.text(.parent), source.text(.name))
    parent = above.isEmpty ? nil : above
    name = label.isEmpty ? code : label
    kind = Self.kind(&source, kinds)
    Self.checkLabels(&source)
    isSound = !source.isFaulty
  }

  private static func kind(
    _ source: inout RecordSource<UnitColumn>, _ kinds: CodeNames<ProjectUnit.Kind>
  ) -> ProjectUnit.Kind? {
    let text = source.text(.kind)
    guard !text.isEmpty else { return nil }
    guard let kind = kinds.code(named: text) else {
      let flaw = kinds.flaw(of: text, mayBeEmpty: true, suggesting: !source.faults.isFull)
      source.add(flaw, in: .kind)
      return nil
    }
    return kind
  }

  private static func checkLabels(_ source: inout RecordSource<UnitColumn>) {
    if source.cell(.unit).isEmpty { source.add(.value(.missing), in: .unit) }
    for (column, limit) in [(UnitColumn.unit, 64), (.parent, 64), (.name, 200)] {
      if let flaw = Label.flaw(of: source.cell(column), limit: limit) {
        source.add(.value(flaw), in: column)
      }
    }
  }
}
