public import DisclosureProtection
import DisclosureTables
import EqualityImport
import EqualityStatistics

/// A table of true counts from a file, with no store involved: it can only be protected.
public struct FrequencyTable: Sendable {
  /// The fewest members that a group can be asked to have to be shown.
  public static let floorOfK = 3

  let table: CrossTable

  /// The cells that have been published earlier, in ascending order.
  let known: [Int]

  /// The codes that look as if they were totals, which the rows should not have.
  public let codesLikeTotals: [String]

  /// Reads the table, adds all its totals, and finds what of it is published already.
  ///
  /// `published` are tables published earlier, as ``TableFormat/csv`` writes them.
  /// - Throws: every fault of every file.
  public init(_ files: TableFiles, published: [NamedFile] = []) throws(TableFaults) {
    var faults = TableFaults()
    let trees = files.trees(&faults)
    let rows = faults.value(
      of: LongTableFile.readInner(
        files.table.bytes, count: files.countColumn, hierarchies: trees), in: files.table.name)
    let earlier = published.map { file in
      let read = LongTableFile.readEarlier(
        file.bytes, counts: ["count", files.countColumn], hierarchies: trees)
      return (file: file.name, rows: faults.value(of: read, in: file.name))
    }
    guard let rows, faults.entries.isEmpty else { throw faults }
    let layout = rows.innerLayout
    codesLikeTotals = layout.trees.flatMap(\.codes).filter { code in
      ["total", "totalt", "tot", "summa", "sum", "all", "alla", "samtliga"]
        .contains(code.lowercased())
    }
    table = CrossTable(axes: layout.axes, inner: rows.innerCounts)
    var known = Set<Int>()
    for (file, rows) in earlier {
      do {
        known.formUnion(try rows?.knownPlaces(in: layout, counts: table.counts) ?? [])
      } catch {
        faults.entries.append(.init(file: file, faults: error))
      }
    }
    guard faults.entries.isEmpty else { throw faults }
    self.known = known.sorted()
  }

  /// The table with every small count hidden, and as few others as that takes.
  ///
  /// - Throws: ``RequestError/kTooLow(floor:)``; ``RequestError/earlierFiguresDisclose`` where
  ///   small groups cannot be protected without hiding what has been published earlier.
  public func protected(k: Int) throws(RequestError) -> PublishedTable {
    guard k >= Self.floorOfK else { throw .kTooLow(floor: Self.floorOfK) }
    let costs = TableCosts.costs(of: table, keeping: known)
    let published = protect(table, under: ProtectionRules(k: k, costs: costs))
    guard known.allSatisfy({ published.counts[$0] != nil }) else { throw .earlierFiguresDisclose }
    return published
  }
}

extension TableLayout {
  /// The dimensions as the disclosure modules know them.
  var axes: [Axis] {
    zip(names, trees).map { name, tree in Axis(name, codes: tree.codes, parents: tree.parents) }
  }
}
