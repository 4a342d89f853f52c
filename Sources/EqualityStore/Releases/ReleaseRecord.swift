package import EqualityModel

/// A published table as readers have it: public information only, and nothing of what was hidden.
package struct ReleaseRecord: Hashable, Sendable {
  /// What the table is of, in one text that is the same in every language.
  package var definition: String

  package var table: String
  package var period: String
  package var unit: String
  package var byUnit: Bool
  package var k: Int

  /// Why `k` is lower than usual.
  package var reason: String?

  /// The day, `2021-10-31`.
  package var publishedOn: String

  /// Whether whoever came back to the project counts among its new persons, as was once done.
  package var countsReturns: Bool

  /// The rows, or blocks, of the table in order, the topmost unit first.
  package var units: [ReleasedUnit]

  package var cells: [ReleasedCell]

  package init(
    definition: String, table: String, period: String, unit: String, byUnit: Bool, k: Int,
    reason: String? = nil, publishedOn: String, countsReturns: Bool = false,
    units: [ReleasedUnit] = [], cells: [ReleasedCell]
  ) {
    self.definition = definition
    self.table = table
    self.period = period
    self.unit = unit
    self.byUnit = byUnit
    self.k = k
    self.reason = reason
    self.publishedOn = publishedOn
    self.countsReturns = countsReturns
    self.units = units
    self.cells = cells
  }
}

/// A unit of a published table, and how it hangs together with the others.
package struct ReleasedUnit: Hashable, Sendable {
  package var code: String

  /// The unit of the same table that it is a part of; nil for the topmost.
  package var parent: String?

  /// Whether the units below it add up to it in the table: nothing is registered on it directly.
  package var addsUp: Bool

  /// Whether its figures count persons, and not participations.
  package var countsPersons: Bool

  /// What it was called and what it was then; nil in releases of before that was noted.
  package var label: Label?

  /// The name and the kind of a unit, as the table has them.
  package struct Label: Hashable, Sendable {
    package var name: String
    package var kind: ProjectUnit.Kind

    package init(name: String, kind: ProjectUnit.Kind) {
      self.name = name
      self.kind = kind
    }
  }

  package init(
    code: String, parent: String?, addsUp: Bool, countsPersons: Bool, label: Label? = nil
  ) {
    self.code = code
    self.parent = parent
    self.addsUp = addsUp
    self.countsPersons = countsPersons
    self.label = label
  }
}

/// One cell of a published table.
package struct ReleasedCell: Hashable, Sendable {
  package var unit: String
  package var measure: String
  package var gender: String

  /// Nil where the count was hidden.
  package var count: Int?

  /// Whether it is marked: it takes in what came late, of enough people.
  package var isRevised: Bool

  package init(
    unit: String, measure: String, gender: String, count: Int?, isRevised: Bool = false
  ) {
    self.unit = unit
    self.measure = measure
    self.gender = gender
    self.count = count
    self.isRevised = isRevised
  }
}

/// A line in the list of releases.
package struct ReleaseSummary: Hashable, Sendable {
  package var number: Int
  package var definition: String
  package var table: String
  package var period: String
  package var unit: String
  package var byUnit: Bool
  package var k: Int
  package var reason: String?
  package var publishedOn: String
  package var cells: Int
  package var hiddenCells: Int
}
