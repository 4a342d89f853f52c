import DisclosureProtection
import DisclosureTables
import EqualityReports
import EqualityStatistics

extension FollowUpFigures {
  /// What may be shown of a question to those who have been treated worse.
  ///
  /// `total` says whether everyone knows how many they are; else it is not told here either.
  init(protecting table: FollowUpTable, total isKnown: Bool, k: Int) {
    let counts = table.table
    var rules = ProtectionRules(
      k: k, costs: counts.counts.map { 8 + $0.bitWidth - $0.leadingZeroBitCount })
    rules.protectsZeros = true
    rules.effort = 0
    let whole = table.groups.whole
    if isKnown { rules.known = counts.counts.indices.map { $0 == whole } }
    // Whatever is known is enough for a large group: with all else hidden everything is proven.
    let shown: [Int?] =
      switch protection(of: counts, under: rules) {
      case .proven(let published): published.counts
      case .unproven, .cancelled: []
      }
    func count(_ code: Int?) -> Int? {
      code.flatMap { shown.indices.contains($0) ? shown[$0] : nil }
    }
    self.init(
      question: table.question, total: isKnown ? count(whole) : nil,
      counts: table.groups.groups.map(count))
  }
}
