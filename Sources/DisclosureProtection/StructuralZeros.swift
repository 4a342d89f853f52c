import DisclosureTables

/// The cells and inner cells that everyone knows can only be empty.
struct StructuralZeros {
  /// For each cell, how many of its inner cells may have members; nil where all may.
  private let possible: [Int]?

  /// For each inner cell, whether it may have members; nil where all may.
  let mayHaveMembers: [Bool]?

  /// What follows from marking these cells as empty: so is every part, and what has no other parts.
  ///
  /// A code from which something is deducted says nothing about its parts by being zero.
  /// Without marks it is only looked for what has no parts at all, if `thoroughly`.
  init(of table: CrossTable, marked: [Bool], thoroughly: Bool) {
    guard thoroughly || marked.contains(true) else {
      possible = nil
      mayHaveMembers = nil
      return
    }
    let marked = marked.isEmpty ? table.counts.map { _ in false } : marked
    let isPossible = Self.parts(of: marked, over: table.axes.map(\.countingOnly)).map { !$0 }
    mayHaveMembers = isPossible
    possible =
      CrossTable(
        axes: table.axes.map(\.withoutDeductions), inner: isPossible.map { $0 ? 1 : 0 }
      ).counts
  }

  func isEmpty(_ cell: Int) -> Bool { possible.map { $0[cell] == 0 } ?? false }

  /// The inner cells in any of the marked cells, worked out axis by axis.
  private static func parts(of marked: [Bool], over axes: [Axis]) -> [Bool] {
    var values = marked
    var blocks = 1
    for (position, axis) in axes.enumerated() {
      let length = axes[(position + 1)...].reduce(1) { $0 * $1.codes.count }
      var parts: [Bool] = []
      parts.reserveCapacity(blocks * axis.atoms.count * length)
      for block in 0..<blocks {
        for codes in axis.atoms {
          for offset in 0..<length {
            parts.append(
              codes.contains { values[(block * axis.codes.count + $0) * length + offset] })
          }
        }
      }
      values = parts
      blocks *= axis.atoms.count
    }
    return values
  }
}

extension Axis {
  /// The axis as if nothing were deducted.
  fileprivate var withoutDeductions: Axis { Axis(name, codes: codes, atoms: atoms) }

  /// The axis with nothing in the codes from which something is deducted.
  fileprivate var countingOnly: Axis {
    let hasDeductions = hasDeductions
    return Axis(name, codes: codes, atoms: atoms.map { $0.filter { !hasDeductions[$0] } })
  }
}
