import EqualityAudit
import EqualityModel
import XCTest

/// A ledger written by hand, one table a release.
struct Ledger {
  private(set) var tables: [LedgerTable] = []

  /// Adds a table of rows `unit measure: women men other unknown all`.
  ///
  /// `..` is hidden. `A1<A` is a part of `A`, and `A+` says that what is below `A` adds up to it.
  /// `_T` counts persons, every other unit participations.
  mutating func publish(
    _ period: String, k: Int = 5, countsReturns: Bool = false, _ rows: String...
  ) {
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
    add(
      LedgerTable(
        number: tables.count + 1, period: Period(period) ?? Period(Month(ordinal: 12)), k: k,
        countsReturns: countsReturns, units: units, cells: cells))
  }

  mutating func add(_ table: LedgerTable) { tables.append(table) }

  private static func unit(_ text: String) -> LedgerTable.Unit {
    let addsUp = text.hasSuffix("+")
    let parts = (addsUp ? text.dropLast() : text[...]).split(separator: "<").map(String.init)
    return LedgerTable.Unit(
      code: parts[0], parent: parts.count > 1 ? parts[1] : nil, addsUp: addsUp,
      counting: parts[0] == "_T" ? .persons : .participations)
  }

  func audit() -> LedgerAudit { LedgerAudit(of: tables) }
}

extension LedgerGroup {
  /// The group in short, such as `A woman new 2021-10`.
  var short: String {
    let dating =
      switch self.dating {
      case .byMonth: ""
      case .byYearOnly: " undated"
      case .all: " whole"
      }
    return "\(unit.code)\(unit.isDirect ? " directly" : "") \(gender?.code ?? "_T")\(dating) "
      + extent.short
  }
}

extension Extent {
  fileprivate var short: String {
    switch self {
    case .counted(let measure, let span): "\(measure.code) \(span.short)"
    case .difference(let measure, let other, let span):
      "\(measure.code)-\(other.code) \(span.short)"
    case .arrived(let span): "arrived \(span.short)"
    case .back(let span): "back \(span.short)"
    case .outside(let measure, let span, let part): "\(measure.code) \(span.short)-\(part.short)"
    case .overlap(let measure, let span): "overlap \(measure.code) \(span.short)"
    case .byYearAlone(let measure, let span): "year alone \(measure.code) \(span.short)"
    case .besides(let span): "besides \(span.short)"
    }
  }
}

extension MonthSpan {
  fileprivate var short: String { period?.description ?? "..\(last)" }
}

extension LedgerAudit {
  /// The findings in short: the group, its size, and the releases that it follows from.
  var short: [String] {
    findings.map { finding in
      let (low, high) = (finding.interval.lowerBound, finding.interval.upperBound)
      let size = low == high ? "\(low)" : "\(low)...\(high)"
      let releases = finding.usedReleases.map(String.init).joined(separator: ",")
      return "\(finding.group.short) = \(size) by \(releases)"
    }
  }
}
