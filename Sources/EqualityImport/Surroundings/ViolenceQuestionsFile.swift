public import EqualityModel

enum ViolenceColumn: Int, FileColumn {
  case month, unit, gender, asked, declined, notAsked, support

  var name: Text {
    switch self {
    case .month: Text(sv: "månad", en: "month")
    case .unit: Text(sv: "enhet", en: "unit")
    case .gender: Text(sv: "kön", en: "gender")
    case .asked: Text(sv: "tillfrågade", en: "asked")
    case .declined: Text(sv: "avböjde", en: "declined")
    case .notAsked: Text(sv: "ej_tillfrågade", en: "not_asked")
    case .support: Text(sv: "erbjudna_stöd", en: "support_offered")
    }
  }

  var isRequired: Bool { self != .support }
}

/// The file that says how many were asked the seven questions about violence: counts only.
public enum ViolenceQuestionsFile {
  /// The columns that it may have, and whether it must.
  public static var columns: [(name: Text, isRequired: Bool)] {
    ViolenceColumn.allCases.map { ($0.name, $0.isRequired) }
  }

  /// Reads the counts in the order of the file.
  public static func read(
    _ bytes: [UInt8], units: UnitTree, mapping: Mapping = .none, ignoring: Set<String> = []
  ) -> ImportResult<[ViolenceQuestions]> {
    var rows = ListedRows<ViolenceColumn>(
      RecordSource(bytes, mapping: mapping, ignoring: ignoring), units: units)
    var counts: [ViolenceQuestions] = []
    while rows.source.next() {
      if let count = questions(&rows) { counts.append(count) }
    }
    return rows.source.result(counts)
  }

  private static func questions(_ rows: inout ListedRows<ViolenceColumn>) -> ViolenceQuestions? {
    let month = rows.month(.month, isRequired: true)
    let unit = rows.unit(.unit)
    let gender = rows.code(.gender, of: Gender.self, isRequired: true)
    let asked = rows.count(.asked, isRequired: true)
    let declined = rows.count(.declined, isRequired: true)
    let notAsked = rows.count(.notAsked, isRequired: true)
    let support = rows.count(.support)
    if let asked, let support, support > asked {
      rows.source.add(.value(.partsExceedTotal), in: .support)
    }
    guard !rows.source.isFaulty, let month, let unit, let gender, let asked, let declined,
      let notAsked
    else { return nil }
    return ViolenceQuestions(
      month: month, unit: unit, gender: gender, asked: asked, declined: declined,
      notAsked: notAsked, supportOffered: support)
  }
}
