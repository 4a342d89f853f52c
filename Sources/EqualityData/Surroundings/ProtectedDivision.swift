import DisclosureProtection
import DisclosureTables
import EqualityStatistics
import EqualityModel

/// A number that everyone knows, divided in one way: each part protected, zeros too unless they are
/// no secret.
enum ProtectedDivision {
  /// The parts that may be shown, by code; nil where nothing can be, since there are too few.
  ///
  /// `items` are the positions of the codes that each is in: of one, or of several where
  /// `allowsSeveral`, or of none where `hasUnknown`. Readers would miss the part `dearest` most.
  static func counts(
    of items: [Answer.OptionSet], by codes: [String], k: Int, allowsSeveral: Bool = false,
    hasUnknown: Bool = false, protectsZeros: Bool = true, dearest: String? = nil
  ) -> [String: Int?]? {
    guard let all = GenderClasses(published: [:], total: items.count, least: k) else { return nil }
    var ground = GroundTable(
      categories: codes, allowsSeveral: allowsSeveral, classes: all, hasUnknown: hasUnknown)
    for item in items { ground.add(.unknown, item) }
    guard let table = ground.table else { return nil }
    var rules = ProtectionRules(k: k, costs: costs(of: table, dearest))
    rules.protectsZeros = protectsZeros
    rules.known = GroundTable.known(in: table)
    guard case .proven(let figures) = protection(of: table, under: rules) else { return nil }
    return Dictionary(uniqueKeysWithValues: codes.map { ($0, figures[$0, GroundTable.all]) })
  }

  private static func costs(of table: CrossTable, _ dearest: String?) -> [Int] {
    let width = table.axes[1].codes.count
    return GroundCosts.costs(of: table).enumerated().map { place, cost in
      table.axes[0].codes[place / width] == dearest ? 16 * cost : cost
    }
  }
}
