import DisclosureProtection
import DisclosureTables
import EqualityStatistics

/// The counts of one family and one outcome, and what of them may be shown.
struct FamilyProtection {
  let table: SurveyTable

  /// The counts of the shown codes, each by the codes of the outcome; nil where hidden.
  let shown: [Int?]

  /// Which cells of the table are shown at all, as a count or as hidden.
  private let isShown: [Bool]

  /// Hides what must be hidden of `table`, of which it is never said how many people there are.
  ///
  /// Zeros are small counts like others: it must not be told either that nobody agrees.
  /// `showingRest` says whether there is a figure for everyone else beside that of each group.
  init(of table: SurveyTable, k: Int, showingRest: Bool) {
    let known = table.known
    isShown = table.marks(of: known, showingRest: showingRest)
    let masked = CrossTable(axes: known.axes, inner: known.inner, isShown: isShown)
    var rules = ProtectionRules(k: k, costs: table.costs(of: masked))
    rules.protectsZeros = true
    rules.effort = 0
    self.table = table
    shown = protect(masked, under: rules).counts
  }

  func count(_ code: Int, _ outcome: Int) -> Int? {
    let cell = 3 * code + outcome
    return cell < shown.count ? shown[cell] : nil
  }

  /// Whether everyone's counts can be shown too, and every small group still has its proof.
  func leavesRoomForEveryone(k: Int) -> Bool {
    let everyone = table.everyone
    let marks = isShown + [Bool](repeating: false, count: 6)
    let masked = CrossTable(axes: everyone.axes, inner: everyone.inner, isShown: marks)
    var rules = ProtectionRules(k: k, costs: masked.counts.map { _ in 1 })
    rules.protectsZeros = true
    rules.effort = 0
    let first = masked.counts.count - 3
    rules.known = masked.counts.indices.map { cell in
      cell >= first || cell < shown.count && shown[cell] != nil
    }
    rules.withheld = masked.counts.indices.map { marks[$0] && !rules.known[$0] }
    guard case .proven = protection(of: masked, under: rules) else { return false }
    return true
  }

  /// What readers have of the table, for an attack; with everyone's counts where those are shown.
  func publication(withEveryone: Bool) -> (system: CellSystem, figures: [Int?]) {
    let whole = withEveryone ? table.everyone : table.known
    let first = whole.counts.count - 3
    let isEveryone = whole.counts.indices.map { withEveryone && $0 >= first }
    let marks = whole.counts.indices.map { cell in
      isEveryone[cell] || cell < isShown.count && isShown[cell]
    }
    let figures = whole.counts.indices.filter { marks[$0] }.map { cell in
      isEveryone[cell] ? whole.counts[cell] : shown[cell]
    }
    return (CellSystem(of: whole.axes, isShown: marks), figures)
  }
}

extension SurveyTable {
  /// Which cells are shown: of groups all, of everyone else only how many they are.
  fileprivate func marks(of table: CrossTable, showingRest: Bool) -> [Bool] {
    let own = Set(groups.groups.compactMap(\.self))
    return table.isShown.enumerated().map { cell, isShown in
      isShown && (own.contains(cell / 3) || showingRest && cell % 3 == SurveyTable.all)
    }
  }
}
