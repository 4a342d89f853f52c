import TestSupport

/// What a careful reader of a month's gender table knows of how its figures hang together.
///
/// The unknowns are participations in units and people in the whole project: where they are, what
/// happened to them, and their gender. What ties the two together is left to the ledger's audit.
struct GenderReader {
  /// What can happen in a month, as the measures that count it.
  private static let fates: [Set<String>] = [
    ["ongoing", "active", "reached"], ["ended", "active", "reached"],
    ["new", "ongoing", "active", "reached"], ["new", "ended", "active", "reached"], ["reached"],
  ]

  private static let genders = ["woman", "man", "other", "unknown"]

  /// Where someone can be registered, as the units that count it.
  ///
  /// The reader allows for people who are registered on an association itself.
  private let places: [Set<String>]
  private let fates = Self.fates

  init(units: [String]) {
    let parts: [Set<String>] = [["A", "A1"], ["A", "A2"], ["B", "B1"], ["A"]]
    places = [["_T"]] + (units.count > 1 ? parts : [])
  }

  func knowledge(of cells: [PublishedFiles.Cell: Int?]) -> Knowledge {
    var knowledge = Knowledge(
      unknownCount: places.count * fates.count * Self.genders.count)
    for (cell, count) in cells {
      if let count {
        knowledge.learn(thatSumOf: group(of: cell), is: count)
      } else {
        knowledge.learn(thatThereAre: group(of: cell))
      }
    }
    return knowledge
  }

  /// The unknowns that a cell counts.
  func group(of cell: PublishedFiles.Cell) -> [Int] {
    var group: [Int] = []
    for (place, units) in places.enumerated() where units.contains(cell.unit) {
      for (fate, measures) in fates.enumerated() where measures.contains(cell.measure) {
        for (gender, code) in Self.genders.enumerated() where ["_T", code].contains(cell.gender) {
          group.append((place * fates.count + fate) * Self.genders.count + gender)
        }
      }
    }
    return group
  }
}
