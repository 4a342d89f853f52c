import DisclosureTables
public import EqualityImport

/// A protected table from a file, whoever protected it: what readers have, and nothing else.
public struct ProtectedTable: Sendable {
  let layout: TableLayout

  /// The figure of each cell, the last dimension varying fastest; nil where it is hidden.
  let figures: [Int?]

  /// How many rows have a figure though their status says that it is hidden.
  let betrayedCount: Int

  /// Reads the table with all its totals, which it calls `total`.
  ///
  /// `missing` says what cells without a row are; such are refused where it does not.
  /// - Throws: every fault of every file.
  public init(
    _ files: TableFiles, total: String = "_T", missing: MissingRows? = nil
  ) throws(TableFaults) {
    var faults = TableFaults()
    let trees = files.trees(&faults)
    let rows = faults.value(
      of: LongTableFile.readPublished(
        files.table.bytes, counts: [files.countColumn], hierarchies: trees, total: total),
      in: files.table.name)
    guard let rows, faults.entries.isEmpty else { throw faults }
    do {
      let cells = try rows.publishedCells(missing: missing)
      layout = cells.layout
      figures = cells.figures
      betrayedCount = cells.betrayedCount
    } catch {
      faults.entries.append(.init(file: files.table.name, faults: error))
      throw faults
    }
  }
}
