import DisclosureProtection
import DisclosureTables
import EqualityStatistics

/// The counts of one family and one outcome, and what of them may be shown.
struct FamilyProtection {
  let table: SurveyTable

  /// The counts of the shown codes, each by the codes of the outcome; nil where hidden.
  private let shown: [Int?]

  /// How many people there are with a known answer and a value of the outcome; nil where hidden.
  ///
  /// With it readers know how many are not in a group. It is shown only where every small group has
  /// its proof with it too; no count of a group is hidden for its sake.
  private(set) var whole: Int?

  /// Hides what must be hidden of `table`, of which it is never said how many people there are.
  ///
  /// Zeros are small counts like others: it must not be told either that nobody agrees.
  init(of table: SurveyTable, k: Int) {
    let known = table.known
    var rules = ProtectionRules(k: k, costs: table.costs(of: known))
    rules.protectsZeros = true
    rules.effort = 0
    self.table = table
    // Of few people nothing can be shown, whatever else is hidden.
    shown =
      known.counts.contains { $0 >= k }
      ? protect(known, under: rules).counts
      : [Int?](repeating: nil, count: 3 * table.groups.axis.isShown.count { $0 })
    let place = wholePlace
    let count = known.counts[place]
    if place < shown.count {
      whole = shown[place]
    } else if table.groups.tellsRests, count >= k, isProven(known, knowing: [place], k: k) {
      whole = count
    }
  }

  private var wholePlace: Int { 3 * table.groups.whole + SurveyTable.all }

  /// The count of a code, or that of everyone with a known answer who is not in a group; nil where
  /// it is hidden, or does not follow.
  func count(_ code: Int, _ outcome: Int) -> Int? {
    let cell = 3 * code + outcome
    guard cell >= shown.count else { return shown[cell] }
    let groups = table.groups
    guard outcome == SurveyTable.all, let whole,
      let group = groups.complements.firstIndex(of: code),
      let own = groups.groups[group].flatMap({ count($0, SurveyTable.all) })
    else { return nil }
    return whole - own
  }

  /// Whether everyone's counts can be shown too, and every small group still has its proof.
  func leavesRoomForEveryone(k: Int) -> Bool {
    let everyone = table.everyone
    let first = everyone.counts.count - 3
    return isProven(
      everyone, knowing: Set(first..<first + 3).union(whole == nil ? [] : [wholePlace]), k: k)
  }

  /// Whether every small group has its proof where what is shown is known, and these cells.
  private func isProven(_ table: CrossTable, knowing cells: Set<Int>, k: Int) -> Bool {
    var rules = ProtectionRules(k: k, hidingFewestCellsOf: table)
    rules.protectsZeros = true
    rules.effort = 0
    rules.known = table.counts.indices.map { cell in
      cells.contains(cell) || cell < shown.count && shown[cell] != nil
    }
    rules.withheld = table.counts.indices.map { $0 < shown.count && !rules.known[$0] }
    guard case .proven = protection(of: table, under: rules) else { return false }
    return true
  }

  /// What readers have of the table, for an attack; with everyone's counts where those are shown.
  func publication(withEveryone: Bool) -> (system: CellSystem, figures: [Int?]) {
    let table = withEveryone ? table.everyone : table.known
    let first = withEveryone ? table.counts.count - 3 : table.counts.count
    let isKnown = table.counts.indices.map { cell in
      cell >= first || cell == wholePlace && whole != nil
    }
    let marks = table.counts.indices.map { isKnown[$0] || $0 < shown.count }
    let figures = table.counts.indices.filter { marks[$0] }.map { cell in
      isKnown[cell] ? table.counts[cell] : shown[cell]
    }
    return (CellSystem(of: table.axes, isShown: marks), figures)
  }
}
