import DisclosureTables

/// What readers do not know: some unknowns, numbered from zero, and sums of them that are known.
///
/// A row is a relation with all that is known taken to the other side. Storage is flat, by rows
/// and by unknowns. An unknown that a relation names several times is one term with a weight.
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

  /// For each term, how many times it counts; empty where each counts once.
  private var weights: [Int32] = []
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

  /// How many times a term counts, by its index in ``terms(of:)``.
  func weight(_ index: Int) -> Int { weights.isEmpty ? 1 : Int(weights[index]) }

  /// The coefficients of a row, in the order of its terms.
  func coefficients(of row: Int) -> [Int] {
    let terms = terms(of: row)
    return terms.indices.map { terms[$0].sign * weight($0) }
  }

  /// The rows that an unknown is in.
  func rows(of unknown: Int) -> ArraySlice<Int32> {
    rowsOfAll[firstRow[unknown]..<firstRow[unknown + 1]]
  }

  /// Adds a row, of whose terms each counts as often as `weights` say; once if it is empty.
  mutating func add(_ row: [Int32], weights own: [Int32] = [], value: Int, relation: Int) {
    let own = own.allSatisfy { $0 == 1 } ? [] : own
    if weights.isEmpty, !own.isEmpty { weights = terms.map { _ in 1 } }
    if !weights.isEmpty || !own.isEmpty { weights += own.isEmpty ? row.map { _ in 1 } : own }
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
    var (row, weights): ([Int32], [Int32]) = ([], [])
    var place = [Int32](repeating: -1, count: cells.count)
    for relation in 0..<publication.system.relationCount {
      var value = 0
      row.removeAll(keepingCapacity: true)
      weights.removeAll(keepingCapacity: true)
      for term in publication.system.terms(of: relation) {
        if let figure = publication.figures[term.cell] {
          value -= term.coefficient * figure
          continue
        }
        let unknown = unknowns[term.cell]
        if place[Int(unknown)] >= 0 {
          weights[Int(place[Int(unknown)])] += 1
        } else {
          place[Int(unknown)] = Int32(row.count)
          row.append(term.coefficient < 0 ? ~unknown : unknown)
          weights.append(1)
        }
      }
      for term in row { place[term.unknown] = -1 }
      if !row.isEmpty || value != 0 {
        add(row, weights: weights, value: value, relation: relation)
      }
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
    var seen: [[[Int32]]: Int] = [:]
    for row in rows.lazy.map({ Int($0) }) {
      var value = self.values[row]
      var terms: [(term: Int32, weight: Int32)] = []
      let own = self.terms(of: row)
      for (index, term) in zip(own.indices, own) {
        if let number = numbers[term.unknown] {
          terms.append((term < 0 ? ~number : number, Int32(weight(index))))
        } else {
          value -= term.sign * weight(index) * values[term.unknown]
        }
      }
      terms.sort { $0.term.unknown < $1.term.unknown }
      let (codes, weights) = (terms.map(\.term), terms.map(\.weight))
      if seen.updateValue(value, forKey: [codes, weights]) != value {
        part.add(codes, weights: weights, value: value, relation: relations[row])
      }
    }
    part.index()
    return part
  }
}
