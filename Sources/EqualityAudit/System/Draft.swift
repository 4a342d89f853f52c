import DisclosureTables
import EqualityModel

/// The cells of a ledger's system while its relations are being stated.
///
/// A cell comes into being when it is first named; so the system has no more of them than it needs.
struct Draft {
  /// Which cell is meant.
  struct Key: Hashable {
    /// The number of the unit's line.
    let line: Int

    /// The number of the gender category; ``allGenders`` for all together.
    let gender: Int
    let dating: Dating
    let extent: Extent
  }

  static let allGenders = 4

  private(set) var keys: [Key] = []
  private(set) var relations: [CellSystem.Relation] = []
  private var numbers: [Key: Int] = [:]

  /// For each cell, whether it is a group to attack.
  private(set) var isGroup: [Bool] = []

  /// The number of a cell; nil where nothing has named it.
  func number(of key: Key) -> Int? { numbers[key] }

  /// The number of a cell, made where it is new.
  mutating func cell(_ key: Key) -> Int {
    if let number = numbers[key] { return number }
    numbers[key] = keys.count
    keys.append(key)
    isGroup.append(false)
    return keys.count - 1
  }

  /// Makes a cell a group to attack.
  mutating func attack(_ key: Key) { isGroup[cell(key)] = true }

  /// States that some cells add up to as much as some others; none add up to zero.
  mutating func tie(_ left: [Key], _ right: [Key]) {
    relations.append(
      CellSystem.Relation(left.map { cell($0) }, equal: right.map { cell($0) }))
  }
}

/// A line of the draft for one gender and dating: names its cells.
struct Strand {
  let line: Int
  let gender: Int
  let dating: Dating

  /// Whether it counts persons, who may come back.
  var hasReturns = false

  /// What comes, or goes, in each span.
  typealias Course = (MonthSpan) -> Draft.Key

  subscript(extent: Extent) -> Draft.Key {
    Draft.Key(line: line, gender: gender, dating: dating, extent: extent)
  }

  func counted(_ measure: Measure, _ span: MonthSpan) -> Draft.Key { self[.counted(measure, span)] }

  func new(_ span: MonthSpan) -> Draft.Key { counted(.new, span) }

  func ended(_ span: MonthSpan) -> Draft.Key { counted(.ended, span) }

  /// Those who begin, be it for the first time or not.
  func begun(_ span: MonthSpan) -> Draft.Key { hasReturns ? self[.arrived(span)] : new(span) }

  /// Those who come back: of them the months are known.
  func back(_ span: MonthSpan) -> Draft.Key {
    Draft.Key(line: line, gender: gender, dating: .byMonth, extent: .back(span))
  }

  /// Those ongoing at the end of a month.
  func ongoing(_ month: Month) -> Draft.Key { counted(.ongoing, MonthSpan(nil, month)) }

  func difference(_ measure: Measure, without other: Measure, _ span: MonthSpan) -> Draft.Key {
    self[.difference(measure, without: other, span)]
  }
}
