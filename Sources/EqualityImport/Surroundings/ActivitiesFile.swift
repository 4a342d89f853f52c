public import EqualityModel

enum ActivityColumn: Int, FileColumn {
  case month, unit, kind, audience, total, women, men, principles, step

  var name: Text {
    switch self {
    case .month: Text(sv: "datum", en: "date")
    case .unit: Text(sv: "enhet", en: "unit")
    case .kind: Text(sv: "slag", en: "kind")
    case .audience: Text(sv: "målgrupp", en: "audience")
    case .total: Text(sv: "antal", en: "total")
    case .women: Text(sv: "kvinnor", en: "women")
    case .men: Text(sv: "män", en: "men")
    case .principles: Text(sv: "hp_punkt", en: "hp_item")
    case .step: Text(sv: "respekttrappan", en: "step")
    }
  }

  var isRequired: Bool { [.month, .unit, .kind, .audience, .total].contains(self) }
}

/// The file that lists what the project has done, one activity a row.
public enum ActivitiesFile {
  /// The columns that it may have, and whether it must.
  public static var columns: [(name: Text, isRequired: Bool)] {
    ActivityColumn.allCases.map { ($0.name, $0.isRequired) }
  }

  /// Reads the activities in the order of the file.
  ///
  /// Of a date only the month is kept.
  public static func read(
    _ bytes: [UInt8], units: UnitTree, mapping: Mapping = .none, ignoring: Set<String> = []
  ) -> ImportResult<[Activity]> {
    var rows = ListedRows<ActivityColumn>(
      RecordSource(bytes, mapping: mapping, ignoring: ignoring), units: units)
    var activities: [Activity] = []
    while rows.source.next() {
      if let activity = activity(&rows) { activities.append(activity) }
    }
    return rows.source.result(activities)
  }

  private static func activity(_ rows: inout ListedRows<ActivityColumn>) -> Activity? {
    let month = rows.month(.month, isRequired: true)
    let unit = rows.unit(.unit)
    let kind = rows.code(.kind, of: Activity.Kind.self, isRequired: true)
    let audience = rows.code(.audience, of: Activity.Audience.self, isRequired: true)
    let total = rows.count(.total, isRequired: true)
    let (women, men) = (rows.count(.women), rows.count(.men))
    let item = rows.code(.principles, of: YesOrNo.self)
    let step = rows.count(.step)
    if let total, (women ?? 0) + (men ?? 0) > total {
      rows.source.add(.value(.partsExceedTotal), in: .total)
    }
    if let step, !(1...7).contains(step) {
      rows.source.add(.value(.outside(first: 1, last: 7)), in: .step)
    }
    guard !rows.source.isFaulty, let month, let unit, let kind, let audience, let total else {
      return nil
    }
    return Activity(
      month: month, unit: unit, kind: kind, audience: audience, total: total, women: women,
      men: men, hasPrinciplesItem: item == .yes, step: step)
  }
}

/// A cell that says yes or no.
enum YesOrNo: Int, CodeList {
  case yes = 1
  case no = 0

  var code: String { self == .yes ? "yes" : "no" }
  var label: Text { self == .yes ? Text(sv: "ja", en: "yes") : Text(sv: "nej", en: "no") }
  var synonyms: [String] { [String(rawValue)] }
}
