import DisclosureAudit
import DisclosureTables
import Foundation
import TestSupport
import XCTest

/// A table that another tool protected, with the truth: research data beside the checkout.
struct PeerTable {
  let axes: [Axis]

  /// What the tool published, one figure a cell.
  let figures: [Int?]

  /// The true counts, one a cell.
  let truth: [Int]

  private static let data = Checkout.root.deletingLastPathComponent()
    .appending(path: "shared/data")

  /// Reads the published `name`, such as `a_300.sdcTable_HITAS`; skips the test where it is not there.
  init(_ name: String) throws {
    let published = Self.data.appending(path: "peers/\(name).csv")
    guard FileManager.default.fileExists(atPath: published.path()) else {
      throw XCTSkip("no research data beside the checkout: \(published.path())")
    }
    let table = String(name.prefix { $0 != "." })
    let inner = try Self.rows(of: Self.data.appending(path: "tables/\(table).csv"))
    let names = inner[0].dropLast()
    axes = try names.enumerated().map { column, name in
      try Self.axis(name, of: table, leaves: inner.dropFirst().map { $0[column] })
    }
    let counts = try Self.numbers(in: inner, over: axes) { axis, code in
      axis.atoms.firstIndex { $0.contains { axis.codes[$0] == code && Self.isLeaf($0, axis) } }
    }
    truth =
      CrossTable(
        axes: axes,
        inner: Self.array(counts, Grid(extents: axes.map(\.atoms.count))).map { $0 ?? 0 }
      ).counts
    let figures = try Self.numbers(in: Self.rows(of: published), over: axes) { axis, code in
      axis.codes.firstIndex(of: code)
    }
    self.figures = Self.array(figures, Grid(extents: axes.map(\.codes.count)))
  }

  var publication: Publication {
    Publication(of: CellSystem(of: axes), figures: figures, showsZeros: true)
  }

  private static func isLeaf(_ code: Int, _ axis: Axis) -> Bool {
    axis.atoms.count { $0.contains(code) } == 1
  }

  private static func axis(_ name: String, of table: String, leaves: [String]) throws -> Axis {
    let file = data.appending(path: "tables/\(table).\(name).csv")
    var seen: Set<String> = []
    let leaves = leaves.filter { seen.insert($0).inserted }
    let pairs =
      FileManager.default.fileExists(atPath: file.path())
      ? try rows(of: file, separator: ";").dropFirst().map { ($0[0], $0[1]) }
      : leaves.map { ($0, "_T") }
    let parents = Dictionary(uniqueKeysWithValues: pairs)
    let codes = ["_T"] + pairs.map(\.0)
    return Axis(
      name, codes: codes,
      parents: codes.map { code in parents[code].flatMap { codes.firstIndex(of: $0) } })
  }

  private static func rows(of file: URL, separator: Character = ",") throws -> [[String]] {
    try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline).map { line in
      line.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
    }
  }

  /// The number in each row, by its place on every axis.
  private static func numbers(
    in rows: [[String]], over axes: [Axis], place: (Axis, String) -> Int?
  ) throws -> [[Int]: Int?] {
    let count = axes.count
    var places: [[String]: Int] = [:]
    return try rows.dropFirst().reduce(into: [:]) { numbers, row in
      let position = try zip(axes, row).map { axis, code in
        if let place = places[[axis.name, code]] { return place }
        let place = try XCTUnwrap(place(axis, code), "\(axis.name) \(code)")
        places[[axis.name, code]] = place
        return place
      }
      numbers[position] = .some(Int(row[count]))
    }
  }

  private static func array(_ numbers: [[Int]: Int?], _ grid: Grid) -> [Int?] {
    (0..<grid.count).map { numbers[grid.coordinates(of: $0)] ?? nil }
  }
}
