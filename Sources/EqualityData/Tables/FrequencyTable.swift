public import DisclosureProtection
import DisclosureTables
import EqualityImport
import EqualityStatistics

/// A table of true counts from a file, with no store involved: it can only be protected.
public struct FrequencyTable: Sendable {
  /// The fewest members that a group can be asked to have to be shown.
  public static let floorOfK = 3

  let table: CrossTable

  /// What has been published earlier.
  let earlier: EarlierTables

  /// The cells that everyone knows can only be empty, in ascending order: always shown, as zero.
  let impossible: [Int]

  /// The codes that look as if they were totals, which the rows should not have.
  public let codesLikeTotals: [String]

  /// Reads the table, adds all its totals, and finds what readers know of it already.
  ///
  /// `published` are tables published earlier, as ``TableFormat/csv`` writes them; `impossible`
  /// lists combinations of codes that nobody can have, and columns that it lacks can be anything.
  /// - Throws: every fault of every file.
  public init(
    _ files: TableFiles, published: [NamedFile] = [], impossible: NamedFile? = nil
  ) throws(TableFaults) {
    var faults = TableFaults()
    let trees = files.trees(&faults)
    let read = published.map { file in
      LongTableFile.readEarlier(
        file.bytes, counts: ["count", files.countColumn], hierarchies: trees)
    }
    let elsewhere = read.compactMap { try? $0.get() }.flatMap { $0.dimensions.map(\.name) }
    let rows = faults.value(
      of: LongTableFile.readInner(
        files.table.bytes, count: files.countColumn, hierarchies: trees, elsewhere: elsewhere),
      in: files.table.name)
    let earlier = zip(published, read).map { file, result in
      (file: file.name, rows: faults.value(of: result, in: file.name))
    }
    guard let rows else { throw faults }
    let layout = rows.innerLayout
    let empty = impossible.map { file in
      let read = LongTableFile.readCombinations(
        file.bytes, columns: layout.names, hierarchies: trees)
      return (file: file.name, rows: faults.value(of: read, in: file.name))
    }
    guard faults.entries.isEmpty else { throw faults }
    let table = CrossTable(axes: layout.axes, inner: rows.innerCounts)
    self.earlier = EarlierTables(earlier, beside: layout, of: table.counts, &faults)
    self.impossible = Set(
      faults.values(in: empty.map { [$0] } ?? []) { rows throws(Faults) in
        try rows.emptyPlaces(in: layout, counts: table.counts)
      }
    ).sorted()
    self.table = table
    codesLikeTotals = layout.trees.flatMap(\.codes).filter(Self.looksLikeTotal)
    guard faults.entries.isEmpty else { throw faults }
  }

  private static func looksLikeTotal(_ code: String) -> Bool {
    ["total", "totalt", "tot", "summa", "sum", "all", "alla", "samtliga"]
      .contains(code.lowercased())
  }

  /// The table with every small count hidden, and as few others as that takes.
  ///
  /// Where no way is found to show anything beside what has been published earlier, nothing is shown
  /// of it, not even what is known already or where there is nobody: such a table tells nothing.
  /// `discretion` is the care that is taken, in small tables, of a reader who runs this program on
  /// made-up tables; see ``DisclosureProtection/ProtectionRules/discretion``. `reporting` is told from
  /// time to time how far it is, and answers whether to go on.
  /// - Throws: ``RequestError/kTooLow(floor:)``; ``RequestError/earlierFiguresDisclose(group:)``
  ///   where what has been published earlier proves by itself that a group is small;
  ///   ``RequestError/earlierFiguresDoNotAgree`` where what has been published earlier about
  ///   further dimensions is about other people, or about counts that were not found;
  ///   ``RequestError/cancelled`` where `reporting` said not to go on.
  public func protected(
    k: Int, protectsZeros: Bool = false, discretion: ProtectionRules.Discretion = .value,
    reporting: (ProtectionProgress) -> Bool = { _ in true }
  ) throws(RequestError) -> PublishedTable {
    guard k >= Self.floorOfK else { throw .kTooLow(floor: Self.floorOfK) }
    if let linked = earlier.linked(to: table, protectsZeros: protectsZeros, impossible) {
      var rules = linked.rules(k: k)
      rules.discretion = discretion
      switch protection(of: linked.table, under: rules, reporting: reporting) {
      case .proven(let published): return published.part(linked.places, as: dimensions)
      case .unproven: break
      case .cancelled: throw .cancelled
      }
    } else if earlier.contradict(table, protectsZeros: protectsZeros) {
      throw .earlierFiguresDoNotAgree
    }
    if let group = earlier.groupProvenSmall(k: k, protectsZeros: protectsZeros, impossible) {
      throw .earlierFiguresDisclose(group: group)
    }
    return PublishedTable(showingNothingOf: dimensions)
  }

  private var dimensions: [PublishedTable.Dimension] {
    table.axes.map { .init(name: $0.name, codes: $0.codes) }
  }
}

extension TableFaults {
  /// What is found in each of these files; what is wrong with the files is kept.
  mutating func values<Value>(
    in files: [(file: String, rows: LongTable?)],
    _ find: (LongTable) throws(Faults) -> [Value]
  ) -> [Value] {
    var values: [Value] = []
    for (file, rows) in files {
      guard let rows else { continue }
      do throws(Faults) {
        values += try find(rows)
      } catch {
        entries.append(Entry(file: file, faults: error))
      }
    }
    return values
  }
}

extension TableLayout {
  /// The dimensions as the disclosure modules know them.
  var axes: [Axis] {
    zip(names, trees).map { name, tree in Axis(name, codes: tree.codes, parents: tree.parents) }
  }
}
