package import EqualityModel

/// A published table other than one by gender, as readers have it: public information only.
package struct StatementRecord: Hashable, Sendable {
  /// One dimension of the table and its codes, in order.
  package struct Axis: Hashable, Sendable {
    package var name: String
    package var codes: [String]

    package init(name: String, codes: [String]) {
      self.name = name
      self.codes = codes
    }
  }

  /// What the table is of, in one text that is the same in every language.
  package var definition: String

  /// The code of the table, such as `reach`.
  package var table: String

  /// What must not be told twice about the same people in two ways: statements of one table and
  /// one subject are about people or events of different months.
  package var subject: String
  package var period: String
  package var k: Int

  /// Why `k` is lower than usual.
  package var reason: String?

  /// The day, `2021-10-31`.
  package var publishedOn: String
  package var axes: [Axis]

  /// The counts, the last axis varying fastest; nil where hidden.
  package var counts: [Int?]

  /// The counts of a population that the table was compared with, by the place of the cell.
  package var reference: [Reference]

  package struct Reference: Hashable, Sendable {
    package var position: Int
    package var count: Int
    package var source: String
    package var date: PartialDate

    package init(position: Int, count: Int, source: String, date: PartialDate) {
      self.position = position
      self.count = count
      self.source = source
      self.date = date
    }
  }

  package init(
    definition: String, table: String, subject: String, period: String, k: Int,
    reason: String? = nil, publishedOn: String, axes: [Axis], counts: [Int?],
    reference: [Reference] = []
  ) {
    self.definition = definition
    self.table = table
    self.subject = subject
    self.period = period
    self.k = k
    self.reason = reason
    self.publishedOn = publishedOn
    self.axes = axes
    self.counts = counts
    self.reference = reference
  }
}

/// A line in the list of statements.
package struct StatementSummary: Hashable, Sendable {
  package var number: Int
  package var definition: String
  package var table: String
  package var subject: String
  package var period: String
  package var k: Int
  package var reason: String?
  package var publishedOn: String
}
