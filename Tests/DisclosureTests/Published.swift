import DisclosureProtection
import DisclosureTables
import TestSupport

extension Knowledge {
  /// What the reader of one table learns who knows its axes.
  init(reading table: PublishedTable, over axes: [Axis]) {
    let reader = Reader(axes)
    self.init(unknownCount: reader.innerCount)
    for (figure, codes) in zip(table.counts, reader.combinations { $0.isShown }) {
      let group = reader.group(of: codes)
      if let figure {
        learn(thatSumOf: group, is: figure)
      } else {
        learn(thatThereAre: group)
      }
    }
  }
}

/// The meaning of a table's cells, worked out from its axes anew.
struct Reader {
  let axes: [Axis]

  init(_ axes: [Axis]) { self.axes = axes }

  var innerCount: Int { axes.reduce(1) { $0 * $1.atoms.count } }

  /// Every combination of the codes that are chosen, the last axis varying fastest.
  func combinations(of chosen: (Axis) -> [Bool]) -> [[Int]] {
    axes.reduce([[]]) { partial, axis in
      let chosen = chosen(axis)
      return partial.flatMap { codes in
        axis.codes.indices.filter { chosen[$0] }.map { codes + [$0] }
      }
    }
  }

  var allCells: [[Int]] { combinations { $0.codes.map { _ in true } } }

  /// The inner cells that a combination of codes counts.
  func group(of codes: [Int]) -> [Int] {
    zip(axes, codes).reduce([0]) { partial, next in
      let (axis, code) = next
      return partial.flatMap { place in
        axis.atoms.indices.filter { axis.atoms[$0].contains(code) }.map {
          place * axis.atoms.count + $0
        }
      }
    }
  }
}
