import DisclosureProtection
import DisclosureTables
import EqualityStatistics
import EqualitySystem

/// What protection costs as tables grow: regions in counties, by three or four other things.
///
/// The counts are skewed as people are: a few cells hold many, many hold one or two.
struct Scaling {
  private struct Shape {
    let counties: Int
    let regions: Int
    let others: [Int]
  }

  private struct Row {
    let cells: Int
    let hidden: Int
    let seconds: Double
    let megabytes: Int

    var microseconds: Double { seconds * 1_000_000 / Double(max(1, hidden)) }
  }

  private static let shapes = [
    Shape(counties: 2, regions: 6, others: [3, 8, 2]),
    Shape(counties: 8, regions: 21, others: [3, 8, 2]),
    Shape(counties: 8, regions: 21, others: [3, 8, 8]),
    Shape(counties: 12, regions: 80, others: [3, 8, 8]),
    Shape(counties: 21, regions: 290, others: [3, 8, 8]),
    Shape(counties: 21, regions: 290, others: [3, 8, 8, 2]),
    Shape(counties: 21, regions: 290, others: [3, 8, 8, 9]),
  ]

  /// Prints one line a table, and then the curve.
  static func measure() throws {
    print("cells;hidden;processor s;microseconds a hidden cell;peak memory MB")
    var rows: [Row] = []
    for shape in shapes {
      let row = try measure(shape)
      let seconds = Double(Int(row.seconds * 1000)) / 1000
      print("\(row.cells);\(row.hidden);\(seconds);\(Int(row.microseconds));\(row.megabytes)")
      rows.append(row)
    }
    let most = rows.reduce(1) { max($0, $1.microseconds) }
    for row in rows {
      let bar = String(repeating: "#", count: Int(50 * row.microseconds / most))
      print(paddedLeft(String(row.cells), to: 9), bar, "\(Int(row.microseconds)) µs")
    }
  }

  private static func measure(_ shape: Shape) throws -> Row {
    let table = table(shape)
    var hidden = 0
    let seconds = processorSeconds(runs: 1) {
      let rules = ProtectionRules(k: 5, costs: TableCosts.costs(of: table))
      hidden = protect(table, under: rules).counts.count { $0 == nil }
    }
    return Row(
      cells: table.counts.count, hidden: hidden, seconds: seconds, megabytes: try peakMegabytes())
  }

  /// A table with one person for every two cells.
  private static func table(_ shape: Shape) -> CrossTable {
    let counties = (1...shape.counties).map { "county \($0)" }
    let regions = (1...shape.regions).map { "region \($0)" }
    let axes =
      [
        Axis(
          "region", codes: ["_T"] + counties + regions,
          parents: [nil] + counties.map { _ in 0 } + regions.indices.map { 1 + $0 % counties.count }
        )
      ]
      + shape.others.enumerated().map { number, length in
        Axis(
          "axis \(number)", codes: (1...length).map { "c\($0)" } + ["_T"],
          atoms: (0..<length).map { [$0, length] })
      }
    let grid = Grid(extents: axes.map(\.atoms.count))
    var inner = [Int](repeating: 0, count: grid.count)
    var draw = Draw()
    for _ in 0..<axes.reduce(1, { $0 * $1.codes.count }) / 2 {
      inner[grid.place(at: grid.extents.map { draw.skewed(below: $0) })] += 1
    }
    return CrossTable(axes: axes, inner: inner)
  }

  /// The most memory that the process has had so far.
  private static func peakMegabytes() throws -> Int {
    let lines = String(decoding: try readFile("/proc/self/status"), as: UTF8.self)
      .split(separator: "\n")
    let peak = lines.first { $0.hasPrefix("VmHWM:") }
    return (peak?.split(separator: " ").compactMap { Int($0) }.first ?? 0) / 1024
  }

  private static func paddedLeft(_ text: String, to width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}

/// Numbers without a pattern, the same in every run.
private struct Draw {
  private var state: UInt64 = 88_172_645_463_325_252

  /// A number from zero, the lower ones likelier by far.
  mutating func skewed(below end: Int) -> Int { (end * uniform() * uniform()) >> 32 }

  /// A number of 16 bits.
  private mutating func uniform() -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state >> 48)
  }
}
