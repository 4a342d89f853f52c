import TestSupport

/// What a careful reader of a gender table knows of how its figures hang together.
///
/// The unknowns are people: where they are registered, what happened to them, and their gender.
struct GenderReader {
  /// What can happen to someone, as the measures that count it.
  private static let fates: [Set<String>] = [
    ["ongoing", "active", "reached"], ["ended", "active", "reached"],
    ["new", "ongoing", "active", "reached"], ["new", "ended", "active", "reached"], ["reached"],
    ["undated"], ["ended", "ongoing", "active", "reached"],
    ["new", "ended", "ongoing", "active", "reached"],
  ]

  private static let genders = ["woman", "man", "other", "unknown"]

  /// Where someone can be registered, as the units that count it.
  ///
  /// The reader allows for people who are registered on an association itself.
  private let places: [Set<String>]
  private let fates: [Set<String>]

  init(units: [String]) {
    let isDivided = units.count > 1
    places =
      isDivided
      ? [["_T", "A", "A1"], ["_T", "A", "A2"], ["_T", "B", "B1"], ["_T", "A"]] : [["_T"]]
    fates = isDivided ? Array(Self.fates.prefix(6)) : Self.fates
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
