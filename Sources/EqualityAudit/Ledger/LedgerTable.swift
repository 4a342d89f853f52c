public import EqualityModel

/// One published table as its readers have it, under its number in the ledger.
public struct LedgerTable: Hashable, Sendable {
  /// The number of the release, counted from 1.
  public let number: Int
  public let period: Period

  /// The fewest members of a group whose count may be shown.
  public let k: Int

  /// Whether persons who come back count among the new, as older versions counted.
  public let countsReturns: Bool

  /// The rows, or blocks, in order.
  public let units: [Unit]
  public let cells: [Cell]

  public init(
    number: Int, period: Period, k: Int, countsReturns: Bool = false, units: [Unit], cells: [Cell]
  ) {
    self.number = number
    self.period = period
    self.k = k
    self.countsReturns = countsReturns
    self.units = units
    self.cells = cells
  }

  /// A unit's column.
  struct Strip: Hashable {
    let unit: String

    /// Nil is all genders together.
    let gender: GenderCategory?

    init(of cell: Cell) {
      unit = cell.unit
      gender = cell.gender
    }
  }

  /// The columns of units of which it says something: those that have a figure, be it a zero.
  ///
  /// Of the rest nobody can tell whether anyone is there.
  var told: Set<Strip> { Set(cells.lazy.filter { $0.count != nil }.map(Strip.init)) }

  /// The code of the whole project, as a unit.
  public static let wholeProject = "_T"
}

extension LedgerTable {
  /// A unit of the table, and how it hangs together with the others.
  public struct Unit: Hashable, Sendable {
    public let code: String

    /// The unit of the same table that it is a part of; nil where readers know of none.
    public let parent: String?

    /// Whether the table says that the units below add up to this one.
    public let addsUp: Bool

    /// What its figures count.
    public let counting: Counting

    public init(code: String, parent: String? = nil, addsUp: Bool = false, counting: Counting) {
      self.code = code
      self.parent = parent
      self.addsUp = addsUp
      self.counting = counting
    }
  }

  /// A figure of the table, or a place where one is hidden.
  public struct Cell: Hashable, Sendable {
    public let unit: String
    public let measure: Measure

    /// Nil for all genders together.
    public let gender: GenderCategory?

    /// Nil where it is hidden.
    public let count: Int?

    public init(unit: String, measure: Measure, gender: GenderCategory?, count: Int?) {
      self.unit = unit
      self.measure = measure
      self.gender = gender
      self.count = count
    }
  }
}
