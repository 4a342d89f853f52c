package import DisclosureTables
package import EqualityModel

/// The people of a table of access by two dimensions at once: true counts, to be protected.
///
/// It holds each of the dimensions alone as well, and each by stage and gender: so all that the two
/// tell of the same people is protected together.
package struct AccessPairTable {
  private let dimensions: (one: CategoryAxis, other: CategoryAxis)
  private let columns: AccessColumns

  private struct Answers: Hashable {
    var one: UInt64
    var other: UInt64
  }

  /// How many have given each pair of answers, by class; no bits where an answer is not known.
  private var counts: [Answers: [Int]] = [:]

  /// Begins a table of nobody.
  package init(_ one: CategoryAxis, _ other: CategoryAxis, columns: AccessColumns) {
    dimensions = (one, other)
    self.columns = columns
  }

  /// Counts a person of the class at a position; nil for what is not known.
  package mutating func add(
    toClass position: Int, _ one: Answer.OptionSet?, _ other: Answer.OptionSet?
  ) {
    let answers = Answers(one: one?.bits ?? 0, other: other?.bits ?? 0)
    guard answers != Answers(one: 0, other: 0) else { return }
    counts[answers, default: columns.classes.map { _ in 0 }][position] += 1
  }

  /// The table of everyone of the classes; nil where more have answered than there are.
  package var table: CrossTable? {
    let one = atoms(\.one, of: dimensions.one)
    let other = atoms(\.other, of: dimensions.other)
    let answered = counts.values.reduce(columns.classes.map { _ in 0 }) { sums, counts in
      zip(sums, counts).map { $0 + $1 }
    }
    let rest = zip(columns.classes, answered).map { $0.size - $1 }
    guard rest.allSatisfy({ $0 >= 0 }) else { return nil }
    let none = columns.classes.map { _ in 0 }
    let inner = (one + [0]).flatMap { first in
      (other + [0]).flatMap { second in
        first == 0 && second == 0 ? rest : counts[Answers(one: first, other: second)] ?? none
      }
    }
    return CrossTable(
      axes: [
        dimensions.one.axis("category", of: one),
        dimensions.other.axis("other category", of: other), columns.axis,
      ], inner: inner)
  }

  /// Every answer there is, and every category alone: it can be someone's only one, in another
  /// population if not in this.
  private func atoms(
    _ answer: KeyPath<Answers, UInt64>, of dimension: CategoryAxis
  ) -> [UInt64] {
    Set(
      counts.keys.map { $0[keyPath: answer] } + dimension.categories.indices.map { 1 << UInt64($0) }
    )
    .subtracting([0]).sorted()
  }

  /// The marks of the cells that every reader knows already: how many there are of each class.
  package static func known(in table: CrossTable) -> [Bool] {
    let width = table.axes[2].codes.count
    return table.counts.indices.map { $0 < width }
  }
}
