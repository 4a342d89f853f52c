import DisclosureTables

/// What readers do not know: some unknowns, numbered from zero, and sums of them that are known.
///
/// A row is a relation with all that is known taken to the other side. Storage is flat, by rows
/// and by unknowns.
struct OpenSystem {
  /// For each unknown, the cell it stands for.
  let cells: [Int]

  /// For each unknown, the least it can be by what is published, before any deduction.
  let least: [Int]

  /// For each row, what its terms add up to.
  private(set) var values: [Int] = []

  /// For each row, the relation that it is.
  private(set) var relations: [Int] = []

  private var terms: [Int32] = []
  private var starts: [Int] = [0]
  private var rowsOfAll: [Int32] = []
  private var firstRow: [Int] = []

  init(cells: [Int], least: [Int]) {
    self.cells = cells
    self.least = least
  }

  var rowCount: Int { values.count }

  /// The terms of a row: an unknown that is added, or the complement of one that is taken away.
  func terms(of row: Int) -> ArraySlice<Int32> { terms[starts[row]..<starts[row + 1]] }

  /// The rows that an unknown is in.
  func rows(of unknown: Int) -> ArraySlice<Int32> {
    rowsOfAll[firstRow[unknown]..<firstRow[unknown + 1]]
  }

  mutating func add(_ row: [Int32], value: Int, relation: Int) {
    terms += row
    starts.append(terms.count)
    values.append(value)
    relations.append(relation)
  }

  /// Makes ``rows(of:)``, when all rows are there.
  mutating func index() {
    firstRow = [Int](repeating: 0, count: cells.count + 1)
    for term in terms { firstRow[term.unknown + 1] += 1 }
    for unknown in cells.indices { firstRow[unknown + 1] += firstRow[unknown] }
    rowsOfAll = [Int32](repeating: 0, count: terms.count)
    var next = firstRow
    for row in values.indices {
      for term in terms(of: row) {
        rowsOfAll[next[term.unknown]] = Int32(row)
        next[term.unknown] += 1
      }
    }
  }
}

extension Int32 {
  /// The unknown of a term.
  var unknown: Int { Int(self < 0 ? ~self : self) }

  /// The coefficient of a term.
  var sign: Int { self < 0 ? -1 : 1 }
}

extension OpenSystem {
  /// The unknowns of a publication: every cell without a figure.
  ///
  /// Rows without unknowns are kept; they are true or a contradiction.
  init(of publication: Publication) {
    let cells = publication.figures.indices.filter { publication.figures[$0] == nil }
    self.init(cells: cells, least: cells.map { publication.least[$0] })
    var unknowns = [Int32](repeating: -1, count: publication.figures.count)
    for (unknown, cell) in cells.enumerated() { unknowns[cell] = Int32(unknown) }
    var row: [Int32] = []
    for relation in 0..<publication.system.relationCount {
      var value = 0
      row.removeAll(keepingCapacity: true)
      for term in publication.system.terms(of: relation) {
        if let figure = publication.figures[term.cell] {
          value -= term.coefficient * figure
        } else {
          row.append(term.coefficient < 0 ? ~unknowns[term.cell] : unknowns[term.cell])
        }
      }
      if !row.isEmpty || value != 0 { add(row, value: value, relation: relation) }
    }
    index()
  }

  /// The part of the system that ties `members` together, where all others are known to be `values`.
  ///
  /// Of several rows that say the same, the first is kept.
  func part(of members: [Int], knowing values: [Int]) -> OpenSystem {
    var part = OpenSystem(cells: members.map { cells[$0] }, least: members.map { least[$0] })
    var numbers: [Int: Int32] = [:]
    for (number, member) in members.enumerated() { numbers[member] = Int32(number) }
    let rows = Set(members.flatMap { self.rows(of: $0) }).sorted()
    var seen: [[Int32]: Int] = [:]
    for row in rows.lazy.map({ Int($0) }) {
      var value = self.values[row]
      var terms: [Int32] = []
      for term in self.terms(of: row) {
        if let number = numbers[term.unknown] {
          terms.append(term < 0 ? ~number : number)
        } else {
          value -= term.sign * values[term.unknown]
        }
      }
      terms.sort { $0.unknown < $1.unknown }
      if seen.updateValue(value, forKey: terms) != value {
        part.add(terms, value: value, relation: relations[row])
      }
    }
    part.index()
    return part
  }
}
