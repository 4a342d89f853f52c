import EqualityAudit
import EqualityModel

/// A ledger written by hand, one table a release.
struct Ledger {
  private(set) var tables: [LedgerTable] = []

  /// Adds a table of one row a unit and gender group: `unit measure: women men other unknown all`.
  ///
  /// `..` is hidden. A parent is written before its units: `A<_T`; `A<_T+` says that what is below
  /// `A` adds up to it. `_T` counts persons.
  mutating func publish(_ period: String, k: Int = 5, _ rows: String...) {
    var units: [LedgerTable.Unit] = []
    var cells: [LedgerTable.Cell] = []
    for row in rows {
      let halves = row.split(separator: ":").map(String.init)
      let words = halves[0].split(separator: " ").map(String.init)
      let unit = Self.unit(words[0])
      if !units.contains(where: { $0.code == unit.code }) { units.append(unit) }
      let genders: [GenderCategory?] = [.woman, .man, .other, .unknown, nil]
      for (gender, count) in zip(genders, halves[1].split(separator: " ")) {
        cells.append(
          LedgerTable.Cell(
            unit: unit.code, measure: Measure(matching: words[1]) ?? .new, gender: gender,
            count: Int(count)))
      }
    }
    tables.append(
      LedgerTable(
        number: tables.count + 1, period: Period(period) ?? Period(Month(ordinal: 12)), k: k,
        units: units, cells: cells))
  }

  private static func unit(_ text: String) -> LedgerTable.Unit {
    let addsUp = text.hasSuffix("+")
    let parts = (addsUp ? text.dropLast() : text[...]).split(separator: "<").map(String.init)
    return LedgerTable.Unit(
      code: parts[0], parent: parts.count > 1 ? parts[1] : nil, addsUp: addsUp,
      counting: parts[0] == "_T" ? .persons : .participations)
  }

  func audit() -> LedgerAudit { LedgerAudit(of: tables) }
}
